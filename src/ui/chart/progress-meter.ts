import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

/** How much of something is done: a bar with its numbers beside it, `7 dari 12`. */
export function progressMeter(
  view: View,
  options: { readonly label: Text; readonly done: number; readonly of: number },
): Html {
  const numbers = {
    done: formatNumber(options.done, view.lang, 0),
    of: formatNumber(options.of, view.lang, 0),
  };
  const words = t(view, fill({ id: '{done} dari {of}', en: '{done} of {of}' }, numbers));
  const label = t(view, options.label);
  return html`<div class="meter">
<span class="meter-label">${label}</span><span class="meter-words">${words}</span>
<progress max="${Math.max(options.of, 1)}" value="${options.done}" aria-label="${label}">${words}</progress>
</div>`;
}
