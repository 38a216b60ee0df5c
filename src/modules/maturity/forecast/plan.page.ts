import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { formatMoney } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { button } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, form, formSection } from '../../../ui/form/form.ts';
import { moneyInput } from '../../../ui/form/number-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display, predicateOf } from '../calculate.rules.ts';
import type { Raise, Way } from '../cheapest-way.rules.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { cycleCrumbs, indicatorHref, planHref } from '../evaluation-links.ts';
import { evaluationTabs } from '../pages/evaluation-tabs.ts';
import { type Ratio, writeDecimal } from '../ratio.rules.ts';
import { raisedLevels, type WhatIf } from '../what-if.rules.ts';
import { plannedList } from './planned-list.ts';
import type { PlannedWork } from './planned-work.ts';

/** The cheapest way from the levels of an evaluation. `drafts`: the steps the reader may make follow-up items of now. */
export type PlanParts = {
  readonly cycle: Cycle;
  readonly asked: WhatIf;
  readonly now: Ratio;
  readonly aim: Ratio | null;
  readonly way: Way | null;
  readonly planned: readonly PlannedWork[];
  readonly drafts: readonly Raise[];
};

const comma = (view: View, text: string): string => (view.lang === 'id' ? text.replace('.', ',') : text);

function steps(view: View, parts: PlanParts, raises: readonly Raise[]): Html {
  const { cycle, planned } = parts;
  const name = (number: number) => cycle.instrument.indicators.find((one) => one.number === number)?.name ?? same('');
  const columns: readonly Column<Raise>[] = [
    {
      key: 'indicator',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ number }) =>
        html`<a href="${safeUrl(indicatorHref(cycle.id, number))}">${number}. ${t(view, name(number))}</a>`,
    },
    {
      key: 'from',
      label: { id: 'Dari', en: 'From' },
      align: 'end',
      cell: ({ from }) => comma(view, writeDecimal(from)),
    },
    { key: 'to', label: { id: 'Menjadi', en: 'To' }, align: 'end', cell: ({ to }) => to },
    { key: 'cost', label: { id: 'Biaya', en: 'Cost' }, align: 'end', cell: ({ cost }) => formatMoney(cost, view.lang) },
    {
      key: 'work',
      label: { id: 'Sudah dikerjakan', en: 'Under way' },
      cell: ({ number }) => plannedList(view, planned, number),
    },
  ];
  const caption: Text = { id: 'Langkah', en: 'Steps' };
  return dataTable(view, { caption, columns, rows: raises, empty: html`` });
}

function draftForm(view: View, { cycle, drafts }: PlanParts): Html | false {
  if (drafts.length === 0) return false;
  const label = fill(
    { id: 'Jadikan {n} rancangan tindak lanjut', en: 'Make {n} draft follow-up items' },
    { n: drafts.length },
  );
  return form(view, {
    action: planHref(cycle.id),
    hidden: Object.fromEntries([...view.query].filter(([name]) => name === 'wanted' || name.startsWith('cost.'))),
    body: html`<div class="form-actions">${button(view, { label, icon: 'list-check', kind: 'primary' })}</div>`,
  });
}

function wayCard(view: View, parts: PlanParts): Html {
  const { cycle, aim, way } = parts;
  if (!aim || !way)
    return alert(view, {
      tone: 'good',
      title: { id: 'Predikat tertinggi sudah tercapai.', en: 'The highest predicate is reached already.' },
    });
  const words = { index: comma(view, display(aim)), predicate: predicateOf(cycle.instrument, aim).name };
  if (!way.reached)
    return alert(view, {
      tone: 'warning',
      title: fill(
        {
          id: 'Indeks {index} ({predicate}) tidak dapat dicapai.',
          en: 'Index {index} ({predicate}) cannot be reached.',
        },
        words,
      ),
      text: fill({ id: 'Yang tertinggi {v}.', en: 'The highest is {v}.' }, { v: comma(view, display(way.highest)) }),
    });
  if (way.raises.length === 0)
    return alert(view, {
      tone: 'good',
      title: fill(
        { id: 'Indeks {index} ({predicate}) sudah tercapai.', en: 'Index {index} ({predicate}) is reached already.' },
        words,
      ),
    });
  return card(view, {
    title: fill(
      { id: 'Cara termurah menuju {index} ({predicate}): {cost}', en: 'Cheapest way to {index} ({predicate}): {cost}' },
      { ...words, cost: formatMoney(way.cost, view.lang) },
    ),
    lead: fill(
      {
        id: '{n} indikator dinaikkan; indeks menjadi {v}. Tidak ada cara yang lebih murah dengan biaya ini.',
        en: '{n} indicators are raised; the index becomes {v}. No way is cheaper at these costs.',
      },
      { n: way.raises.length, v: comma(view, display(way.index)) },
    ),
    body: html`${steps(view, parts, way.raises)}${draftForm(view, parts)}`,
  });
}

function inputs(view: View, { cycle, asked }: PlanParts): Html {
  const wanted = selectInput(view, {
    name: 'wanted',
    label: { id: 'Menuju', en: 'Aim at' },
    optional: true,
    value: view.query.get('wanted') ?? '',
    choices: cycle.instrument.predicates.map(({ name, min }) => ({ value: min, label: name })),
    empty:
      cycle.target === null
        ? { id: 'Predikat berikutnya', en: 'The next predicate' }
        : { id: 'Target evaluasi ini', en: 'The target of this evaluation' },
  });
  const costs = raisedLevels(cycle.instrument).map((level) =>
    moneyInput(view, {
      name: `cost.${level}`,
      label: fill({ id: 'Biaya naik ke tingkat {n}', en: 'Cost of rising to level {n}' }, { n: level }),
      value: Number.isNaN(Number(asked.costs.get(level))) ? asked.costs.get(level) : Number(asked.costs.get(level)),
      error: asked.problems.find(({ field }) => field === `costs.${level}`)?.message,
    }),
  );
  return html`<form class="form" method="get" action="${planHref(cycle.id)}">${formSection(view, {
    title: { id: 'Tujuan dan biaya', en: 'Aim and costs' },
    lead: {
      id: 'Biaya satu langkah per indikator, dalam rupiah. Angka awal hanya titik mulai; sesuaikan dengan keadaan Anda.',
      en: 'The cost of one step of an indicator, in rupiah. The first figures are a place to begin; change them to yours.',
    },
    fields: [wanted, ...costs],
  })}<div class="form-actions">${button(view, { label: { id: 'Hitung', en: 'Calculate' } })}</div></form>`;
}

/** `GET /evaluations/:id/plan`: the cheapest way from the levels of an evaluation, and what is under way of it. */
export const planPage = (view: View, parts: PlanParts): Html =>
  page(view, {
    title: { id: 'Rencana peningkatan', en: 'Plan for improvement' },
    lead: {
      id: 'Langkah termurah dari tingkat evaluasi ini menuju tujuan Anda, dihitung dengan tepat.',
      en: 'The cheapest steps from the levels of this evaluation to your aim, calculated exactly.',
    },
    crumbs: cycleCrumbs(parts.cycle),
    tabs: evaluationTabs(view, parts.cycle.id, 'plan'),
    body: [
      errorSummary(
        view,
        parts.asked.problems.map(({ field, message }) => ({ field: field.replace(/^costs/, 'cost'), message })),
      ),
      statRow([
        statTile(view, { label: { id: 'Indeks sekarang', en: 'Index now' }, value: comma(view, display(parts.now)) }),
        statTile(view, {
          label: { id: 'Predikat sekarang', en: 'Predicate now' },
          value: t(view, predicateOf(parts.cycle.instrument, parts.now).name),
        }),
        statTile(view, {
          label: { id: 'Tujuan', en: 'Aim' },
          value: parts.aim ? comma(view, display(parts.aim)) : '—',
        }),
      ]),
      wayCard(view, parts),
      inputs(view, parts),
    ],
  });
