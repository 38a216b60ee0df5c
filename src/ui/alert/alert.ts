import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-names.ts';
import { t, type View } from '../view.ts';

export type AlertTone = 'info' | 'good' | 'warning' | 'bad';

const icons: Readonly<Record<AlertTone, IconName>> = {
  info: 'info-circle',
  good: 'circle-check',
  warning: 'alert-triangle',
  bad: 'alert-circle',
};

/** One thing to know before going on, with what to do about it. A bad one is read out at once, the others politely. */
export const alert = (
  view: View,
  options: { readonly tone: AlertTone; readonly title: Text; readonly text?: Text | undefined; readonly body?: Child },
): Html =>
  html`<div class="notice notice-${options.tone}" role="${options.tone === 'bad' ? 'alert' : 'status'}">
${icon(icons[options.tone])}
<div class="notice-words">
<p class="notice-title">${t(view, options.title)}</p>
${options.text && html`<p>${t(view, options.text)}</p>`}${options.body}</div>
</div>`;
