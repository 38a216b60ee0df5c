import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { formatMoney, formatNumber, formatPercent, formatShortMoney } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { stepButtons } from '../../../register/desks/steps.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { rowHref } from '../../../register/pages/register-links.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { asidePart, card, statRow, statTile } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { budgetLines } from '../budget-lines.register.ts';
import { budgetHref, planCrumbs, plansCrumb } from '../budget-links.ts';
import { budgetPlans } from '../budget-plans.register.ts';
import { planKinds } from '../budget-words.ts';
import { verifiers } from '../verification.rules.ts';
import { levelBelow, type Path } from './levels.ts';
import type { RolledUp } from './read-rollup.ts';
import { overCeiling, type Rolled, totalOf } from './rollup.rules.ts';

const money = (view: View, rupiah: number): string => formatMoney(rupiah, view.lang);
const dash = html`<span class="none">–</span>`;

/** The address of a way down a budget. */
const pathHref = (id: string, path: Path): string => {
  const query = new URLSearchParams(path.map(({ level, key }): [string, string] => [level.name, key]));
  return query.size === 0 ? budgetHref(id) : `${budgetHref(id)}?${query}`;
};

function crumbsOf({ row, path, names }: RolledUp) {
  if (path.length === 0) return [plansCrumb];
  const above = path.slice(0, -1).map((_, at) => ({
    label: same(names[at] ?? ''),
    href: pathHref(row.id, path.slice(0, at + 1)),
  }));
  return [...planCrumbs({ id: row.id, name: String(row.values.name) }), ...above];
}

/** The sum of all rows as the last row of the table. */
type Shown = Rolled & { readonly sum?: true };

function ceilingCell(view: View, { ceiling, amount }: Rolled): Html | string {
  if (ceiling === null) return dash;
  if (amount <= ceiling) return money(view, ceiling);
  const over = fill({ id: 'lebih {n}', en: '{n} over' }, { n: money(view, amount - ceiling) });
  return html`${money(view, ceiling)}<br><span class="over">${icon('alert-triangle')} ${t(view, over)}</span>`;
}

function nameCell(view: View, { path }: RolledUp, row: Shown): Html | string {
  if (row.sum) return html`<strong>${t(view, { id: 'Jumlah', en: 'Total' })}</strong>`;
  const level = levelBelow(path);
  return level.name === 'agency' || level.name === 'line' ? (row.name ?? row.key) : `${row.key} ${row.name ?? ''}`;
}

function sumTable(view: View, rolled: RolledUp): Html {
  const { row, path, rows } = rolled;
  const level = levelBelow(path);
  const bold = (one: Shown, words: Html | string) => (one.sum ? html`<strong>${words}</strong>` : words);
  const column = (key: string, label: Text, cell: (one: Shown) => Html | string): Column<Shown> => ({
    key,
    label,
    align: 'end',
    cell: (one) => bold(one, cell(one)),
  });
  const has = (of: (one: Rolled) => number | null) => rows.some((one) => (of(one) ?? 0) > 0);
  const columns: readonly Column<Shown>[] = [
    { key: 'name', label: level.title, cell: (one) => nameCell(view, rolled, one) },
    column('lines', { id: 'Baris', en: 'Lines' }, ({ lines }) => formatNumber(lines, view.lang, 0)),
    ...(row.values.kind === 'revision'
      ? [column('before', planKinds.original, ({ before }) => (before === null ? dash : money(view, before)))]
      : []),
    column(
      'amount',
      row.values.kind === 'revision' ? planKinds.revision : { id: 'Jumlah', en: 'Amount' },
      ({ amount }) => money(view, amount),
    ),
    ...(has(({ ceiling }) => ceiling)
      ? [column('ceiling', { id: 'Pagu', en: 'Ceiling' }, (one) => ceilingCell(view, one))]
      : []),
    ...(has(({ paid }) => paid)
      ? [
          column('paid', { id: 'Realisasi', en: 'Paid' }, ({ paid, amount }) =>
            amount === 0
              ? dash
              : html`${money(view, paid)}<br><span class="text-secondary">${formatPercent(paid / amount, view.lang, 1)}</span>`,
          ),
        ]
      : []),
  ];
  const caption = fill({ id: 'Menurut {level}', en: 'By {level}' }, { level: level.title });
  const sum: Shown = { key: '', name: null, line: null, ...totalOf(rows), sum: true };
  const hrefOf = ({ key, line, sum: isSum }: Shown) =>
    isSum
      ? pathHref(row.id, path)
      : level.name === 'line'
        ? rowHref(budgetLines, line ?? key)
        : pathHref(row.id, [...path, { level, key }]);
  return card(view, {
    title: caption,
    flush: true,
    body: dataTable(view, { caption, columns, rows: [...rows, sum], href: hrefOf, empty: html`` }),
  });
}

function tiles(view: View, rolled: RolledUp): Html {
  const total = totalOf(rolled.rows);
  const over = overCeiling(rolled.rows).length;
  return statRow([
    statTile(view, {
      label: { id: 'Jumlah', en: 'Total' },
      value: formatShortMoney(total.amount, view.lang),
      note:
        total.before === null
          ? same(money(view, total.amount))
          : fill({ id: 'murni {was}', en: 'original {was}' }, { was: money(view, total.before) }),
    }),
    ...(total.outside > 0
      ? [
          statTile(view, {
            label: { id: 'Di luar APBD', en: 'Outside the APBD' },
            value: formatShortMoney(total.outside, view.lang),
            note: { id: 'tidak dihitung untuk kewajiban anggaran', en: 'not counted for the budget duty' },
            href: `/budget-lines?view=outside&filter[plan]=${rolled.row.id}`,
          }),
        ]
      : []),
    ...(total.paid > 0
      ? [
          statTile(view, {
            label: { id: 'Realisasi', en: 'Paid' },
            value: formatShortMoney(total.paid, view.lang),
            ...(total.amount > 0 ? { note: same(formatPercent(total.paid / total.amount, view.lang, 1)) } : {}),
          }),
        ]
      : []),
    ...(over > 0
      ? [
          statTile(view, {
            label: { id: 'Melebihi pagu', en: 'Over the ceiling' },
            value: formatNumber(over, view.lang, 0),
            tone: 'bad',
          }),
        ]
      : []),
  ]);
}

function verificationPart(view: View, { verification }: RolledUp): Html | null {
  if (verification.length === 0) return null;
  const words = (done: boolean) => (done ? { id: 'sudah', en: 'done' } : { id: 'belum', en: 'not yet' });
  return asidePart(
    view,
    { id: 'Koordinasi', en: 'Coordination' },
    html`<ul class="plain-list">${verification.map(({ step, done }) => html`<li>${icon(done ? 'circle-check' : 'clock')} ${t(view, verifiers[step])}: ${t(view, words(done))}</li>`)}</ul>`,
  );
}

function linksPart(view: View, { row, path }: RolledUp): Html {
  const link = (href: string, label: Text) => html`<li><a href="${safeUrl(href)}">${t(view, label)}</a></li>`;
  const agency = path[0]?.key;
  const query = agency === undefined ? '' : `?agency=${agency}`;
  return asidePart(
    view,
    { id: 'Catatan anggaran ini', en: 'Records of this budget' },
    html`<ul class="plain-list">${[
      link(rowHref(budgetPlans, row.id), { id: 'Dokumen, penetapan, riwayat', en: 'Documents, enactment, history' }),
      link(`/budget-lines?filter[plan]=${row.id}`, { id: 'Daftar baris', en: 'List of lines' }),
      link(`/budget-ceilings?filter[plan]=${row.id}`, { id: 'Pagu', en: 'Ceilings' }),
      link(`${budgetHref(row.id)}/rka.xlsx${query}`, {
        id: 'Unduh lembar RKA (XLSX)',
        en: 'Download the RKA sheet (XLSX)',
      }),
    ]}</ul>`,
  );
}

function notices(view: View, { row, verification }: RolledUp): readonly Html[] {
  const lacking = verification.filter(({ done }) => !done).map(({ step }) => verifiers[step]);
  if (row.status !== 'submitted' || lacking.length === 0) return [];
  const who = { id: lacking.map(({ id }) => id).join(', '), en: lacking.map(({ en }) => en).join(', ') };
  return [
    alert(view, {
      tone: 'info',
      title: fill({ id: 'Menunggu: {who}.', en: 'Waits for: {who}.' }, { who }),
      text: {
        id: 'Anggaran baru dapat ditetapkan sesudahnya.',
        en: 'Only then can the budget be enacted.',
      },
    }),
  ];
}

/** `GET /budget/:id`: a budget from the whole down to its lines; every sum is that of the level below (TPI 11, LU 8, 9). */
export function rollupPage(
  view: View,
  rolled: RolledUp,
  more: { readonly mayAdd: boolean; readonly pasal: readonly Provision[]; readonly notices: readonly Html[] },
): Html {
  const { row, path, names, rows, steps } = rolled;
  const add = linkButton(view, {
    label: { id: 'Tambah baris', en: 'Add a line' },
    href: `/budget-lines/new?plan=${row.id}`,
    icon: 'plus',
    kind: 'primary',
  });
  return page(view, {
    title: same(names.at(-1) ?? String(row.values.name)),
    ...(path.length === 0 ? { lead: budgetPlans.about } : {}),
    crumbs: crumbsOf(rolled),
    badge: showStatus(view, budgetPlans, row.status),
    actions: [printButton(view)],
    ...(more.mayAdd && row.status === 'draft' ? { primary: add } : {}),
    notices: [...more.notices, ...notices(view, rolled)],
    pasal: more.pasal,
    body:
      rows.length === 0
        ? emptyState(view, {
            icon: 'list-check',
            title: { id: 'Belum ada baris', en: 'No lines yet' },
            text: budgetLines.first,
          })
        : [tiles(view, rolled), sumTable(view, rolled)],
    aside: [stepButtons(view, budgetPlans, row.id, steps), verificationPart(view, rolled), linksPart(view, rolled)],
  });
}
