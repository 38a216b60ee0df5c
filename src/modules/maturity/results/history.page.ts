import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { levelBar } from '../../../ui/chart/scale-chart.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display } from '../calculate.rules.ts';
import { evaluationsCrumb, resultsHref } from '../evaluation-links.ts';
import type { Series, Standing } from './standing.rules.ts';
import { changeOf, shareOf, valuesIn } from './standing.rules.ts';
import { decimal, predicateWords, valueWords } from './value-words.ts';

const indexOf = (standing: Standing | undefined) => (standing ? valuesIn(standing)?.index : undefined);

/** One series: years of one instrument, with the change from year to year. */
function seriesCard(view: View, { instrument, standings }: Series): Html {
  const rows = standings.map((standing, at) => ({ standing, before: indexOf(standings[at - 1]) }));
  type Row = (typeof rows)[number];
  const parts = instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
  const by = instrument.domains.length > 0 ? ('domains' as const) : ('aspects' as const);
  const columns = [
    { key: 'year', label: { id: 'Tahun', en: 'Year' }, cell: ({ standing }: Row) => String(standing.cycle.year) },
    {
      key: 'index',
      label: { id: 'Indeks', en: 'Index' },
      align: 'end' as const,
      cell: ({ standing: { outcome } }: Row) => outcome && valueWords(view, outcome, ({ index }) => index),
    },
    {
      key: 'change',
      label: { id: 'Perubahan', en: 'Change' },
      align: 'end' as const,
      cell: ({ standing, before }: Row) => {
        const now = indexOf(standing);
        return now && before ? decimal(view, changeOf(now, before)) : '–';
      },
    },
    {
      key: 'predicate',
      label: { id: 'Predikat', en: 'Predicate' },
      cell: ({ standing: { outcome } }: Row) => outcome && predicateWords(view, instrument, outcome),
    },
    {
      key: 'chart',
      label: { id: 'Grafik', en: 'Chart' },
      cell: ({ standing, before }: Row) => {
        const now = indexOf(standing);
        if (!now) return null;
        const title = same(`${standing.cycle.year}`);
        return levelBar(view, {
          title,
          now: shareOf(instrument, now),
          before: before ? shareOf(instrument, before) : null,
        });
      },
    },
    ...parts.map(({ number, name }) => ({
      key: `part-${number}`,
      label: name,
      align: 'end' as const,
      cell: ({ standing }: Row) => {
        const value = valuesIn(standing)?.[by].find((one) => one.number === number)?.value;
        return value ? decimal(view, display(value)) : '–';
      },
    })),
  ];
  return card(view, {
    title: instrument.title,
    lead: instrument.basis,
    flush: true,
    body: dataTable(view, {
      caption: instrument.title,
      columns,
      rows,
      href: ({ standing }) => resultsHref(standing.cycle.id),
      empty: html``,
    }),
  });
}

const changed = (view: View, from: Series, to: Series): Html =>
  alert(view, {
    tone: 'info',
    title: fill(
      { id: 'Instrumen berganti pada {year}', en: 'The instrument changed in {year}' },
      { year: String(to.standings[0]?.cycle.year ?? '') },
    ),
    text: fill(
      {
        id: 'Dari {from} ke {to}. Nilai sebelum dan sesudahnya tidak dapat dibandingkan.',
        en: 'From {from} to {to}. Values before and after cannot be compared.',
      },
      { from: t(view, from.instrument.title), to: t(view, to.instrument.title) },
    ),
  });

/** Evaluations over the years: one series per instrument, and a mark where the instrument changed. */
export function historyPage(view: View, series: readonly Series[]): Html {
  const body = series.map((one, at) => {
    const before = series[at - 1];
    return html`${before && changed(view, before, one)}${seriesCard(view, one)}`;
  });
  return page(view, {
    title: { id: 'Perbandingan antartahun', en: 'Comparison over the years' },
    lead: {
      id: 'Indeks dan nilai tiap tahun, terpisah menurut instrumen yang dipakai.',
      en: 'Index and values of each year, apart by the instrument used.',
    },
    crumbs: [evaluationsCrumb],
    actions: [
      linkButton(view, {
        label: { id: 'Yang diumumkan', en: 'What is published' },
        href: '/public/evaluations',
      }),
      printButton(view),
    ],
    body:
      series.length > 0
        ? body
        : emptyState(view, {
            icon: 'history',
            title: { id: 'Belum ada hasil untuk dibandingkan', en: 'No results to compare yet' },
            text: {
              id: 'Catat hasil tahun-tahun lalu sebagai evaluasi, atau tetapkan hasil evaluasi yang berjalan.',
              en: 'Record the results of past years as evaluations, or adopt the result of the running one.',
            },
          }),
  });
}
