import { type Html, html } from '../../../kernel/html/html.ts';
import { formatMoney } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { button } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, formSection } from '../../../ui/form/form.ts';
import { moneyInput, numberInput } from '../../../ui/form/number-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display, type Outcome, predicateOf, type Values } from '../calculate.rules.ts';
import type { Raise, Way } from '../cheapest-way.rules.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import { type Ratio, writeDecimal } from '../ratio.rules.ts';
import { raisedLevels, type WhatIf } from '../what-if.rules.ts';
import { instrumentHref, instrumentTabs, listCrumb } from './instrument-links.ts';

/** Everything the what-if page shows. */
export type WhatIfParts = {
  readonly instrument: Instrument;
  readonly asked: WhatIf;
  readonly outcome: Outcome | null;
  readonly way: Way | null;
};

const decimal = (view: View, value: string): string => (view.lang === 'id' ? value.replace('.', ',') : value);

/** One value, or from the least to the most it may come to. */
function shown(view: View, outcome: Outcome, of: (values: Values) => Ratio): string {
  const write = (values: Values) => decimal(view, display(of(values)));
  return outcome.complete ? write(outcome.values) : `${write(outcome.min)} – ${write(outcome.max)}`;
}

function predicates(view: View, instrument: Instrument, outcome: Outcome): string {
  const name = ({ index }: Values) => t(view, predicateOf(instrument, index).name);
  if (outcome.complete) return name(outcome.values);
  const [low, high] = [name(outcome.min), name(outcome.max)];
  return low === high ? low : `${low} – ${high}`;
}

function resultCard(view: View, instrument: Instrument, outcome: Outcome): Html {
  const rows = instrument.aspects.map((aspect, at) => ({ aspect, at }));
  const columns = [
    {
      key: 'aspect',
      label: { id: 'Aspek', en: 'Aspect' },
      cell: ({ aspect }: (typeof rows)[number]) => t(view, aspect.name),
    },
    {
      key: 'weight',
      label: { id: 'Bobot', en: 'Weight' },
      align: 'end' as const,
      cell: ({ aspect }: (typeof rows)[number]) => `${decimal(view, aspect.weight)}%`,
    },
    {
      key: 'value',
      label: { id: 'Nilai', en: 'Value' },
      align: 'end' as const,
      cell: ({ at }: (typeof rows)[number]) =>
        shown(view, outcome, ({ aspects }) => aspects[at]?.value ?? { n: 0n, d: 1n }),
    },
  ];
  const caption = { id: 'Nilai per aspek', en: 'Value of each aspect' };
  const missing = {
    id: 'Rentang, karena ada indikator yang belum diisi.',
    en: 'A range, as some indicators are not filled in.',
  };
  return html`${statRow([
    statTile(view, {
      label: { id: 'Indeks', en: 'Index' },
      value: shown(view, outcome, ({ index }) => index),
      ...(outcome.complete ? {} : { note: missing }),
    }),
    statTile(view, { label: { id: 'Predikat', en: 'Predicate' }, value: predicates(view, instrument, outcome) }),
  ])}${card(view, { title: caption, flush: true, body: dataTable(view, { caption, columns, rows, empty: html`` }) })}`;
}

function wayCard(view: View, instrument: Instrument, wanted: Ratio, way: Way): Html {
  const target = predicateOf(instrument, wanted).name;
  if (!way.reached)
    return alert(view, {
      tone: 'warning',
      title: fill({ id: '{p} tidak dapat dicapai.', en: '{p} cannot be reached.' }, { p: target }),
      text: fill(
        { id: 'Indeks tertinggi yang mungkin {v}.', en: 'The highest possible index is {v}.' },
        { v: decimal(view, display(way.highest)) },
      ),
    });
  if (way.raises.length === 0)
    return alert(view, {
      tone: 'good',
      title: fill(
        { id: '{p} sudah tercapai dengan tingkat di bawah.', en: '{p} is reached already with the levels below.' },
        { p: target },
      ),
    });
  const name = (number: number) => instrument.indicators.find((one) => one.number === number)?.name ?? same('');
  const columns = [
    {
      key: 'name',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ number }: Raise) => `${number}. ${t(view, name(number))}`,
    },
    {
      key: 'from',
      label: { id: 'Dari', en: 'From' },
      align: 'end' as const,
      cell: ({ from }: Raise) => decimal(view, writeDecimal(from)),
    },
    { key: 'to', label: { id: 'Menjadi', en: 'To' }, align: 'end' as const, cell: ({ to }: Raise) => to },
    {
      key: 'cost',
      label: { id: 'Biaya', en: 'Cost' },
      align: 'end' as const,
      cell: ({ cost }: Raise) => formatMoney(cost, view.lang),
    },
  ];
  const title = fill(
    { id: 'Cara termurah menuju {p}: {cost}', en: 'Cheapest way to {p}: {cost}' },
    { p: target, cost: formatMoney(way.cost, view.lang) },
  );
  const lead = fill(
    {
      id: '{n} indikator dinaikkan; indeks menjadi {v}. Tidak ada cara yang lebih murah dengan biaya ini.',
      en: '{n} indicators are raised; the index becomes {v}. No way is cheaper at these costs.',
    },
    { n: way.raises.length, v: decimal(view, display(way.index)) },
  );
  return card(view, {
    title,
    lead,
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: way.raises, empty: html`` }),
  });
}

const leftOut: Text = { id: 'Dikecualikan', en: 'Left out' };
const notKnown: Text = { id: 'Belum diketahui', en: 'Not known' };

function levelInput(view: View, { instrument, asked }: WhatIfParts, one: Indicator): Html {
  const scale = scaleOf(instrument, one);
  const name = `level.${one.number}`;
  const value = asked.typed.get(one.number) ?? '';
  const label = fill({ id: '{n}. {name}', en: '{n}. {name}' }, { n: one.number, name: one.name });
  const error = asked.problems.find(({ field }) => field === `levels.${one.number}`)?.message;
  const common = { name, label, optional: true, error };
  if (scale.step === 'hundredths')
    return numberInput(view, { ...common, value, min: Number(scale.min), max: Number(scale.max), step: 0.01 });
  const choices = scale.levels.map((level) => ({
    value: String(level.level),
    label: fill({ id: '{n} · {name}', en: '{n} · {name}' }, { n: level.level, name: level.name }),
  }));
  const all = one.optional ? [...choices, { value: 'none', label: leftOut }] : choices;
  return selectInput(view, { ...common, value, choices: all, empty: notKnown });
}

function inputs(view: View, parts: WhatIfParts): Html {
  const { instrument, asked } = parts;
  const aspects = instrument.aspects.map((aspect) =>
    formSection(view, {
      title: aspect.name,
      fields: instrument.indicators
        .filter((one) => one.aspect === aspect.number)
        .map((one) => levelInput(view, parts, one)),
    }),
  );
  const wanted = selectInput(view, {
    name: 'wanted',
    label: { id: 'Cari cara termurah menuju', en: 'Find the cheapest way to' },
    optional: true,
    value: view.query.get('wanted') ?? '',
    choices: instrument.predicates.map(({ name, min }) => ({ value: min, label: name })),
    empty: { id: 'Tidak dicari', en: 'Do not look' },
  });
  const costs = raisedLevels(instrument).map((level) =>
    moneyInput(view, {
      name: `cost.${level}`,
      label: fill({ id: 'Biaya naik ke tingkat {n}', en: 'Cost of rising to level {n}' }, { n: level }),
      value: Number.isNaN(Number(asked.costs.get(level))) ? asked.costs.get(level) : Number(asked.costs.get(level)),
      error: asked.problems.find(({ field }) => field === `costs.${level}`)?.message,
    }),
  );
  const plan = formSection(view, {
    title: { id: 'Rencana', en: 'Plan' },
    lead: {
      id: 'Biaya satu langkah per indikator, dalam rupiah. Angka awal hanya titik mulai; sesuaikan dengan keadaan Anda.',
      en: 'The cost of one step of an indicator, in rupiah. The first figures are a place to begin; change them to yours.',
    },
    fields: [wanted, ...costs],
  });
  return html`<form class="form" method="get" action="${instrumentHref(instrument)}/what-if">${aspects}${plan}<div class="form-actions">${button(view, { label: { id: 'Hitung', en: 'Calculate' }, kind: 'primary' })}</div></form>`;
}

/** Levels tried out: what the index would be, and the cheapest way to a predicate. Nothing is kept. */
export const whatIfPage = (view: View, parts: WhatIfParts): Html => {
  const { instrument, asked, outcome, way } = parts;
  return page(view, {
    title: instrument.title,
    lead: {
      id: 'Coba tingkat setiap indikator dan lihat indeksnya. Tidak ada yang disimpan; alamat halaman ini memuat isian Anda.',
      en: 'Try a level for each indicator and see the index. Nothing is kept; the address of this page holds your entries.',
    },
    crumbs: [listCrumb],
    tabs: instrumentTabs(view, instrument, 'what-if'),
    body: [
      errorSummary(
        view,
        asked.problems.map(({ field, message }) => ({
          field: field.replace(/^levels/, 'level').replace(/^costs/, 'cost'),
          message,
        })),
      ),
      outcome && resultCard(view, instrument, outcome),
      asked.wanted && way && wayCard(view, instrument, asked.wanted, way),
      inputs(view, parts),
    ],
  });
};
