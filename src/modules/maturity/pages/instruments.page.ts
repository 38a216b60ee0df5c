import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Instrument } from '../instrument.schema.ts';
import { instrumentHref, listCrumb } from './instrument-links.ts';

const untilNow = { id: 'berlaku', en: 'in force' };

/** Every instrument Padu knows. */
export function instrumentsPage(view: View, all: readonly Instrument[]): Html {
  const columns = [
    { key: 'title', label: { id: 'Instrumen', en: 'Instrument' }, cell: ({ title }: Instrument) => t(view, title) },
    { key: 'basis', label: { id: 'Dasar', en: 'Basis' }, cell: ({ basis }: Instrument) => t(view, basis) },
    {
      key: 'force',
      label: { id: 'Masa berlaku', en: 'In force' },
      cell: ({ inForce: { from, until } }: Instrument) =>
        `${formatDate(from, view.lang)} – ${until === null ? t(view, untilNow) : formatDate(until, view.lang)}`,
    },
    {
      key: 'indicators',
      label: { id: 'Indikator', en: 'Indicators' },
      align: 'end' as const,
      cell: ({ indicators }: Instrument) => formatNumber(indicators.length, view.lang, 0),
    },
    {
      key: 'version',
      label: { id: 'Versi', en: 'Version' },
      align: 'end' as const,
      cell: ({ version }: Instrument) => version,
    },
  ];
  return page(view, {
    title: listCrumb.label,
    lead: {
      id: 'Yang diukur dalam evaluasi, bobotnya, dan arti setiap tingkat; dengan hitungan yang tepat.',
      en: 'What an evaluation measures, how it is weighed and what each level means; with exact calculation.',
    },
    body: dataTable(view, { caption: listCrumb.label, columns, rows: all, href: instrumentHref, empty: html`` }),
  });
}
