import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { levelBar } from '../../../ui/chart/scale-chart.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { plainPage } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { readDecimal } from '../ratio.rules.ts';
import { type PublishedPart, partsOf } from './published.ts';
import { indexChart } from './result-charts.ts';
import { type Standing, shareOf } from './standing.rules.ts';
import { decimal, predicateWords, valueWords } from './value-words.ts';

/** One published year. The target and the years between are not public, so it stands alone. */
function yearSection(view: View, standing: Standing): Html {
  const { cycle, instrument, outcome } = standing;
  if (!outcome) return html``;
  const byDomain = instrument.domains.length > 0;
  const caption = byDomain ? { id: 'Domain', en: 'Domain' } : { id: 'Aspek', en: 'Aspect' };
  const columns = [
    { key: 'name', label: caption, cell: ({ number, name }: PublishedPart) => `${number}. ${t(view, name)}` },
    {
      key: 'value',
      label: { id: 'Nilai', en: 'Value' },
      align: 'end' as const,
      cell: ({ value }: PublishedPart) => decimal(view, value),
    },
    {
      key: 'chart',
      label: { id: 'Grafik', en: 'Chart' },
      cell: ({ name, value, raw }: PublishedPart) =>
        levelBar(view, {
          title: fill({ id: '{name}: {value}', en: '{name}: {value}' }, { name, value: decimal(view, value) }),
          now: shareOf(instrument, readDecimal(raw)),
          before: null,
        }),
    },
  ];
  return html`<section class="panel"><div class="panel-head"><div><h2>${cycle.year}: ${valueWords(view, outcome, ({ index }) => index)} – ${predicateWords(view, instrument, outcome)}</h2>
<p class="panel-lead">${t(view, instrument.title)}</p></div></div>
<div class="panel-body">${indexChart(view, standing, null)}
${dataTable(view, { caption, columns, rows: partsOf(standing), empty: html`` })}</div></section>`;
}

/** What the government has published about its evaluations, for anybody. */
export function publishedPage(view: View, standings: readonly Standing[]): Html {
  const files = html`<div class="form-actions">${linkButton(view, { label: { id: 'JSON', en: 'JSON' }, href: '/public/evaluations.json', icon: 'download' })} ${linkButton(view, { label: { id: 'CSV', en: 'CSV' }, href: '/public/evaluations.csv', icon: 'download' })} ${printButton(view)}</div>`;
  const nothing = emptyState(view, {
    icon: 'chart-bar',
    title: { id: 'Belum ada hasil yang diumumkan', en: 'Nothing has been published yet' },
    text: {
      id: 'Hasil evaluasi tampil di sini setelah pemerintah daerah mengumumkannya.',
      en: 'Results appear here once the government publishes them.',
    },
  });
  return plainPage(view, {
    wide: true,
    title: { id: 'Hasil evaluasi pemerintah digital', en: 'Results of the evaluation of digital government' },
    lead: {
      id: 'Indeks, predikat, dan nilai per domain yang diumumkan. Nilai dari instrumen yang berbeda tidak dapat dibandingkan.',
      en: 'Published index, predicate and values of domains. Values of different instruments cannot be compared.',
    },
    body: standings.length === 0 ? nothing : [files, ...standings.map((one) => yearSection(view, one))],
  });
}
