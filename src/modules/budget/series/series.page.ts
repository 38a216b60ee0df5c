import { type Html, html } from '../../../kernel/html/html.ts';
import { formatMoney } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { budgetHref, seriesHref } from '../budget-links.ts';
import { budgetPlans } from '../budget-plans.register.ts';
import { planKinds } from '../budget-words.ts';
import type { PlanSum } from './series.queries.ts';
import type { YearOfSeries } from './series.rules.ts';

/** A budget, or a year without one. */
type Row = { readonly year: number; readonly plan: PlanSum | null; readonly missing: boolean };

const dash = html`<span class="none">–</span>`;

const rowsOf = (years: readonly YearOfSeries<PlanSum>[]): readonly Row[] =>
  years.flatMap(({ year, plans, missing }): readonly Row[] =>
    plans.length === 0 ? [{ year, plan: null, missing }] : plans.map((plan) => ({ year, plan, missing })),
  );

function yearTable(view: View, years: readonly YearOfSeries<PlanSum>[]): Html {
  const caption: Text = { id: 'Anggaran tiap tahun', en: 'The budget of each year' };
  const sum = (key: string, label: Text, of: (plan: PlanSum) => number): Column<Row> => ({
    key,
    label,
    align: 'end',
    cell: ({ plan }) => (plan === null ? dash : formatMoney(of(plan), view.lang)),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'year',
      label: { id: 'Anggaran', en: 'Budget' },
      cell: ({ year, plan, missing }) =>
        plan?.name ??
        html`${String(year)} ${missing ? html`<span class="over">${icon('alert-triangle')} ${t(view, { id: 'Tidak ada anggaran SPBE', en: 'No SPBE budget' })}</span>` : dash}`,
    },
    {
      key: 'kind',
      label: { id: 'Jenis', en: 'Kind' },
      cell: ({ plan }) => (plan ? t(view, planKinds[plan.kind]) : dash),
    },
    sum('apbd', { id: 'Dari APBD', en: 'From the APBD' }, ({ apbd }) => apbd),
    sum('outside', { id: 'Sumber lain', en: 'Other sources' }, ({ amount, apbd }) => amount - apbd),
    sum('amount', { id: 'Jumlah', en: 'Total' }, ({ amount }) => amount),
    {
      key: 'status',
      label: { id: 'Status', en: 'State' },
      cell: ({ plan }) => (plan ? showStatus(view, budgetPlans, plan.status) : dash),
    },
  ];
  return card(view, {
    title: caption,
    flush: true,
    body: dataTable(view, {
      caption,
      columns,
      rows: rowsOf(years),
      href: ({ plan }) => (plan ? budgetHref(plan.id) : seriesHref),
      empty: html``,
    }),
  });
}

/** `GET /budget`: the budgets of all years, with the years that have none (LU 9(1), TPI 59). */
export function seriesPage(
  view: View,
  years: readonly YearOfSeries<PlanSum>[],
  more: { readonly mayCreate: boolean; readonly pasal: readonly Provision[] },
): Html {
  const missing = years.filter((one) => one.missing).map(({ year }) => year);
  const create = linkButton(view, {
    label: { id: 'Buat anggaran', en: 'Make a budget' },
    href: '/budget-plans/new',
    icon: 'plus',
    kind: 'primary',
  });
  return page(view, {
    title: budgetPlans.title,
    lead: budgetPlans.about,
    actions: [printButton(view)],
    ...(more.mayCreate ? { primary: create } : {}),
    pasal: more.pasal,
    notices:
      missing.length === 0
        ? []
        : [
            alert(view, {
              tone: 'warning',
              title: fill(
                {
                  id: 'Belum ada anggaran SPBE dari APBD yang ditetapkan untuk: {years}.',
                  en: 'No SPBE budget from the APBD is enacted for: {years}.',
                },
                { years: same(missing.toSorted().join(', ')) },
              ),
              text: {
                id: 'Peraturan meminta anggaran SPBE setiap tahun.',
                en: 'The regulation asks for an SPBE budget every year.',
              },
            }),
          ],
    body:
      years.length === 0
        ? emptyState(view, {
            icon: 'list-check',
            title: { id: 'Belum ada anggaran', en: 'No budgets yet' },
            text: budgetPlans.first,
          })
        : yearTable(view, years),
  });
}
