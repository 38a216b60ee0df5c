import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-names.ts';
import { t, type View } from '../view.ts';

/** A place where nothing is yet: what will stand here, what to do first, and the button that does it. */
export const emptyState = (
  view: View,
  options: { readonly icon: IconName; readonly title: Text; readonly text: Text; readonly action?: Child },
): Html =>
  html`<div class="empty-state">
<span class="empty-icon">${icon(options.icon)}</span>
<p class="empty-title">${t(view, options.title)}</p>
<p class="empty-text">${t(view, options.text)}</p>
${options.action && html`<div class="empty-action">${options.action}</div>`}
</div>`;
