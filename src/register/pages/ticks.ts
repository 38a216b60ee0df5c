import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { t, type View } from '../../ui/view.ts';
import { meansSome } from '../batches/bulk-steps.ts';
import type { ListQuery } from '../list-query.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { bulkHref } from './bulk.page.ts';
import { listHref, rowTitle } from './register-links.ts';

const pick: Text = { id: 'Pilih {row}', en: 'Choose {row}' };

/** The boxes of a list: each sends the id of its row, and is called by the row's name. */
export const ticksOf = (view: View, register: Register) => ({
  name: 'ids',
  value: ({ id }: ReadRow) => id,
  called: (row: ReadRow) => fill(pick, { row: rowTitle(view, register, row) }),
});

/** A list whose rows can be ticked. What can be done with them shows once one is, where the browser can tell. */
export function withTicks(
  view: View,
  register: Register,
  query: ListQuery,
  total: number,
  table: Html,
  mayMerge: boolean,
): Html {
  const all = fill(
    { id: 'Ubah semua {n} yang cocok', en: 'Change all {n} that match' },
    { n: formatNumber(total, view.lang, 0) },
  );
  return html`<form class="ticks" method="get" action="${safeUrl(`${listHref(register)}/bulk`)}">
${table}
<div class="ticks-bar">
<label class="needs-script"><input type="checkbox" class="form-check-input" data-tick-all><span>${t(view, { id: 'Semua di halaman ini', en: 'All on this page' })}</span></label>
${button(view, { label: { id: 'Ubah yang dicentang', en: 'Change the ticked ones' } })}
${button(view, { label: { id: 'Ekspor yang dicentang', en: 'Export the ticked ones' }, formaction: `${listHref(register)}/export` })}
${mayMerge && button(view, { label: { id: 'Gabungkan dua yang dicentang', en: 'Merge the two ticked' }, formaction: `${listHref(register)}/merge` })}
${meansSome(query) && linkButton(view, { label: all, href: bulkHref(register, query), kind: 'quiet' })}
</div>
</form>`;
}
