import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-names.ts';
import { t, type View } from '../view.ts';

const turn = (view: View, href: string | undefined, label: Text, rel: 'prev' | 'next', mark: IconName): Html => {
  const words =
    rel === 'prev'
      ? html`${icon(mark)}<span>${t(view, label)}</span>`
      : html`<span>${t(view, label)}</span>${icon(mark)}`;
  return href === undefined
    ? html`<span class="btn btn-outline disabled" aria-hidden="true">${words}</span>`
    : html`<a class="btn btn-outline" rel="${rel}" href="${safeUrl(href)}">${words}</a>`;
};

/** Where in a list we are (`1–50 dari 1.234`) and the way on and back. `from` and `to` count from 1; no total when unknown. */
export function pager(
  view: View,
  options: {
    readonly from: number;
    readonly to: number;
    readonly total: number | null;
    readonly previous?: string | undefined;
    readonly next?: string | undefined;
  },
): Html {
  const number = (value: number) => formatNumber(value, view.lang, 0);
  const values = { from: number(options.from), to: number(options.to), total: number(options.total ?? 0) };
  const range: Text =
    options.total === null
      ? { id: '{from}–{to}', en: '{from}–{to}' }
      : { id: '{from}–{to} dari {total}', en: '{from}–{to} of {total}' };
  const single = options.previous === undefined && options.next === undefined;
  const turns = html`<div class="pager-turns">
${turn(view, options.previous, { id: 'Sebelumnya', en: 'Previous' }, 'prev', 'chevron-left')}
${turn(view, options.next, { id: 'Berikutnya', en: 'Next' }, 'next', 'chevron-right')}
</div>`;
  return html`<nav class="pager" aria-label="${t(view, { id: 'Halaman daftar', en: 'List pages' })}">
<p class="pager-range">${t(view, fill(range, values))}</p>
${!single && turns}
</nav>`;
}
