import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { dateText } from '../../../ui/date/date-text.ts';
import { page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display } from '../calculate.rules.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { cycleCrumbs, indicatorHref } from '../evaluation-links.ts';
import { evaluationTabs } from '../pages/evaluation-tabs.ts';
import { type Ratio, roundHalfUp, writeDecimal } from '../ratio.rules.ts';
import type { Fall, Renewal } from './forecast.rules.ts';
import { chartTitle, forecastChart, type Month } from './forecast-chart.ts';
import { plannedList } from './planned-list.ts';
import type { PlannedWork } from './planned-work.ts';

/** The forecast of an evaluation as one person may see it. `unknown`: indicators without a level, counted as the lowest. */
export type ForecastParts = {
  readonly cycle: Cycle;
  readonly claimed: Ratio;
  readonly months: readonly Month[];
  readonly falls: readonly Fall[];
  readonly renewals: readonly Renewal[];
  /** What is under way on the indicators that fall. */
  readonly planned: readonly PlannedWork[];
  readonly titles: ReadonlyMap<string, string>;
  readonly unknown: number;
};

const comma = (view: View, text: string): string => (view.lang === 'id' ? text.replace('.', ',') : text);
const nothing = (view: View, text: Text): Html => html`<p class="muted">${t(view, text)}</p>`;

function indicatorLink(view: View, { id, instrument }: Cycle, number: number): Html {
  const name = instrument.indicators.find((one) => one.number === number)?.name ?? same('');
  return html`<a href="${safeUrl(indicatorHref(id, number))}">${number}. ${t(view, name)}</a>`;
}

function renewalCard(view: View, { cycle, renewals, titles }: ForecastParts): Html {
  const title: Text = { id: 'Perbarui lebih dahulu', en: 'Renew first' };
  const columns: readonly Column<Renewal>[] = [
    {
      key: 'record',
      label: { id: 'Bukti', en: 'Evidence' },
      cell: ({ record }) => html`<a href="${safeUrl(`/${record}`)}">${titles.get(record) ?? record}</a>`,
    },
    { key: 'last', label: { id: 'Berlaku sampai', en: 'Counts until' }, cell: ({ last }) => dateText(view, last) },
    {
      key: 'numbers',
      label: { id: 'Indikator', en: 'Indicators' },
      cell: ({ numbers }) =>
        html`${numbers.map((number, at) => html`${at > 0 && ', '}<a href="${safeUrl(indicatorHref(cycle.id, number))}">${number}</a>`)}`,
    },
    {
      key: 'loss',
      label: { id: 'Indeks yang hilang', en: 'Index lost' },
      align: 'end',
      cell: ({ loss }) => comma(view, roundHalfUp(loss, 3)),
    },
  ];
  return card(view, {
    title,
    lead: {
      id: 'Yang berakhir dalam 24 bulan, menurut indeks yang hilang bila bukti itu saja yang berakhir.',
      en: 'What ends within 24 months, by the index lost when that evidence alone ends.',
    },
    flush: true,
    body: dataTable(view, {
      caption: title,
      columns,
      rows: renewals,
      empty: nothing(view, { id: 'Tidak ada bukti yang berakhir.', en: 'No evidence ends.' }),
    }),
  });
}

function fallCard(view: View, { cycle, falls, planned }: ForecastParts): Html {
  const title: Text = { id: 'Kapan indikator turun', en: 'When indicators fall' };
  const columns: readonly Column<Fall>[] = [
    { key: 'on', label: { id: 'Tanggal', en: 'Date' }, cell: ({ on }) => dateText(view, on) },
    {
      key: 'indicator',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ number }) => indicatorLink(view, cycle, number),
    },
    {
      key: 'from',
      label: { id: 'Dari', en: 'From' },
      align: 'end',
      cell: ({ from }) => comma(view, writeDecimal(from)),
    },
    { key: 'to', label: { id: 'Menjadi', en: 'To' }, align: 'end', cell: ({ to }) => comma(view, writeDecimal(to)) },
    {
      key: 'work',
      label: { id: 'Sudah dikerjakan', en: 'Under way' },
      cell: ({ number }) => plannedList(view, planned, number),
    },
  ];
  return card(view, {
    title,
    lead: {
      id: 'Tingkat n membutuhkan bukti yang masih berlaku untuk kriteria 1 sampai n.',
      en: 'Level n needs evidence that still counts for criteria 1 to n.',
    },
    flush: true,
    body: dataTable(view, {
      caption: title,
      columns,
      rows: falls,
      empty: nothing(view, { id: 'Tidak ada yang turun dalam 24 bulan.', en: 'Nothing falls within 24 months.' }),
    }),
  });
}

function monthTable(view: View, months: readonly Month[]): Html {
  const caption: Text = { id: 'Indeks per bulan', en: 'Index month by month' };
  const columns: readonly Column<Month>[] = [
    { key: 'day', label: { id: 'Pada', en: 'On' }, cell: ({ day }) => dateText(view, day) },
    {
      key: 'index',
      label: { id: 'Indeks', en: 'Index' },
      align: 'end',
      cell: ({ index }) => comma(view, display(index)),
    },
  ];
  return html`<details class="more"><summary>${t(view, caption)}</summary>${dataTable(view, { caption, columns, rows: months, empty: html`` })}</details>`;
}

/** `GET /evaluations/:id/forecast`: what the index becomes if nothing is renewed, and what to renew first. */
export function forecastPage(view: View, parts: ForecastParts): Html {
  const { cycle, claimed, months, unknown } = parts;
  const title = chartTitle(view, months);
  const tile = (label: Text, index: Ratio | undefined) =>
    statTile(view, { label, value: index ? comma(view, display(index)) : '—' });
  return page(view, {
    title: { id: 'Prakiraan', en: 'Forecast' },
    lead: {
      id: 'Bukti berakhir: masa berlaku habis, atau terlalu lama untuk aturannya. Inilah yang terjadi bila tidak ada yang diperbarui.',
      en: 'Evidence ends: its validity runs out, or it grows too old for its rule. This is what happens if nothing is renewed.',
    },
    crumbs: cycleCrumbs(cycle),
    tabs: evaluationTabs(view, cycle.id, 'forecast'),
    notices:
      unknown === 0
        ? []
        : [
            alert(view, {
              tone: 'info',
              title: fill(
                {
                  id: '{n} indikator belum bernilai atau tidak dapat Anda lihat.',
                  en: '{n} indicators have no level yet, or you cannot see them.',
                },
                { n: unknown },
              ),
              text: { id: 'Semuanya dihitung dengan tingkat terendah.', en: 'Each counts as the lowest level.' },
            }),
          ],
    body: [
      statRow([
        tile({ id: 'Menurut nilai', en: 'By the levels' }, claimed),
        tile({ id: 'Didukung bukti hari ini', en: 'Supported by evidence today' }, months[0]?.index),
        tile({ id: '24 bulan lagi', en: 'In 24 months' }, months.at(-1)?.index),
      ]),
      card(view, { title, body: html`${forecastChart(view, title, months)}${monthTable(view, months)}` }),
      renewalCard(view, parts),
      fallCard(view, parts),
    ],
  });
}
