import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatDate, formatMoney, formatNumber, formatShortMoney, isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { rowHref } from '../../register/pages/register-links.ts';
import type { ReadRow } from '../../register/read.ts';
import { card, statRow, statTile } from '../../ui/card/card.ts';
import { periodText } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { printButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { type Change, costOf, type Planned } from './compare-plans.rules.ts';
import { initiatives } from './initiatives.register.ts';
import type { Baseline, Reason } from './plan.queries.ts';
import { baselineHref, roadmapCrumbs } from './roadmap-links.ts';

/** The plan as it was frozen, beside that of today. */
export type Comparison = {
  readonly row: ReadRow;
  readonly baselines: readonly Baseline[];
  /** Null while nothing was frozen yet. */
  readonly chosen: Baseline | null;
  readonly then: readonly Planned[];
  readonly now: readonly Planned[];
  readonly changes: readonly Change[];
  readonly reasons: readonly Reason[];
  readonly nameOf: (id: string | null) => string;
};

const kinds: Readonly<Record<Change['kind'], Text>> = {
  same: { id: 'Tetap', en: 'Unchanged' },
  changed: { id: 'Berubah', en: 'Changed' },
  added: { id: 'Ditambahkan', en: 'Added' },
  gone: { id: 'Dikeluarkan', en: 'Taken out' },
  dropped: { id: 'Dihentikan', en: 'Dropped' },
};

const whats: Readonly<Record<Baseline['what'], Text>> = {
  enact: { id: 'Penetapan {at}', en: 'Enacted {at}' },
  review: { id: 'Reviu {at}', en: 'Review {at}' },
};

const signed = (view: View, rupiah: number): string =>
  rupiah === 0 ? '–' : `${rupiah > 0 ? '+' : '−'}${formatMoney(Math.abs(rupiah), view.lang)}`;

const later: Text = { id: 'mundur {n} hari', en: '{n} days later' };
const earlier: Text = { id: 'maju {n} hari', en: '{n} days earlier' };

/** By how much the end and the cost moved; a new start alone moves neither. */
function moved(view: View, { days, cost }: Change): Html {
  const n = formatNumber(Math.abs(days), view.lang, 0);
  const lines = [
    ...(days === 0 ? [] : [t(view, fill(days > 0 ? later : earlier, { n }))]),
    ...(cost === 0 ? [] : [signed(view, cost)]),
  ];
  return lines.length === 0
    ? html`<span class="none">–</span>`
    : html`${lines.map((line) => html`<div>${line}</div>`)}`;
}

const planned = (view: View, plan: Planned | null): Html =>
  plan === null
    ? html`<span class="none">–</span>`
    : html`${periodText(view, plan.period.from, plan.period.until)}<br>${formatMoney(plan.cost, view.lang)}`;

function reasonsOf(view: View, { reasons, nameOf }: Comparison, id: string): Html {
  const own = reasons.filter(({ initiative }) => initiative === id);
  if (own.length === 0) return html`<span class="none">–</span>`;
  return html`<ul class="plain-list">${own.map(({ why, at, by }) => html`<li>${why} <span class="text-secondary">(${nameOf(by)}, ${formatDate(isoDateOf(at, view.timeZone), view.lang)})</span></li>`)}</ul>`;
}

function changeTable(view: View, comparison: Comparison, rows: readonly Change[]): Html {
  const caption = { id: 'Yang berubah, dan mengapa', en: 'What changed, and why' };
  const columns: readonly Column<Change>[] = [
    {
      key: 'name',
      label: { id: 'Inisiatif', en: 'Initiative' },
      cell: ({ is, was }) => `${(is ?? was)?.code ?? ''} ${(is ?? was)?.name ?? ''}`,
    },
    { key: 'kind', label: { id: 'Perubahan', en: 'Change' }, cell: ({ kind }) => t(view, kinds[kind]) },
    { key: 'was', label: { id: 'Garis dasar', en: 'Baseline' }, cell: ({ was }) => planned(view, was) },
    { key: 'is', label: { id: 'Sekarang', en: 'Now' }, cell: ({ is }) => planned(view, is) },
    {
      key: 'shift',
      label: { id: 'Selisih', en: 'Difference' },
      cell: (change) => moved(view, change),
    },
    { key: 'why', label: { id: 'Alasan', en: 'Reason' }, cell: ({ id }) => reasonsOf(view, comparison, id) },
  ];
  return card(view, {
    title: caption,
    flush: rows.length > 0,
    body: dataTable(view, {
      caption,
      columns,
      rows,
      href: ({ id }) => rowHref(initiatives, id),
      empty: emptyState(view, {
        icon: 'circle-check',
        title: { id: 'Tidak ada yang berubah', en: 'Nothing has changed' },
        text: {
          id: 'Setiap inisiatif masih seperti saat dibekukan.',
          en: 'Every initiative is as it was frozen.',
        },
      }),
    }),
  });
}

const notFrozen = (view: View): Html =>
  emptyState(view, {
    icon: 'clock',
    title: { id: 'Belum ada garis dasar', en: 'No baseline yet' },
    text: {
      id: 'Rencana dibekukan saat peta rencana ditetapkan, dan pada akhir tiap reviu.',
      en: 'The plan is frozen when the roadmap is enacted, and at the end of each review.',
    },
  });

/** `GET /roadmap/:id/baseline`: the plan frozen at enactment or a review, against today, with the reasons. */
export function baselinePage(view: View, comparison: Comparison): Html {
  const { row, baselines, chosen, then, now, changes } = comparison;
  const rows = changes.filter(({ kind }) => kind !== 'same');
  const delayed = rows.filter(({ days }) => days > 0).length;
  const [was, is] = [costOf(then), costOf(now)];
  const number = (n: number) => formatNumber(n, view.lang, 0);
  return page(view, {
    title: { id: 'Garis dasar dan sekarang', en: 'Baseline versus now' },
    lead: {
      id: 'Rencana yang dibekukan saat penetapan dan tiap reviu, dibandingkan dengan hari ini.',
      en: 'The plan frozen at enactment and at each review, compared with today.',
    },
    crumbs: roadmapCrumbs({ id: row.id, name: String(row.values.name) }),
    actions: [printButton(view)],
    tabs: tabs(
      view,
      baselines.map(({ seq, at, what }) => ({
        label: fill(whats[what], { at: formatDate(isoDateOf(at, view.timeZone), view.lang) }),
        href: safeUrl(`${baselineHref(row.id)}?at=${seq}`),
        current: seq === chosen?.seq,
      })),
    ),
    body:
      chosen === null
        ? notFrozen(view)
        : [
            statRow([
              statTile(view, {
                label: { id: 'Inisiatif berubah', en: 'Initiatives changed' },
                value: `${number(rows.length)} / ${number(changes.length)}`,
              }),
              statTile(view, { label: { id: 'Selesai lebih lambat', en: 'Finished later' }, value: number(delayed) }),
              statTile(view, {
                label: { id: 'Biaya sekarang', en: 'Cost now' },
                value: formatShortMoney(is, view.lang),
                note: fill(
                  { id: 'semula {was} ({diff})', en: '{was} before ({diff})' },
                  { was: formatMoney(was, view.lang), diff: signed(view, is - was) },
                ),
              }),
            ]),
            changeTable(view, comparison, rows),
          ],
  });
}
