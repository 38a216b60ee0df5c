import { html } from '../../kernel/html/html.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { formatDate } from '../../kernel/i18n/format.ts';
import type { Lang, Text } from '../../kernel/i18n/text.ts';
import { shortDateText } from '../../ui/date/date-text.ts';
import { dateInput, periodInput } from '../../ui/form/number-inputs.ts';
import { t } from '../../ui/view.ts';
import type { Field, Reading, Schema } from '../field.ts';
import { cellText, oneText, shownText } from './posted.ts';
import { dateRange, dayWithin } from './range.ts';
import { isDoubtfulDay, readDay } from './written.ts';

type Named = { readonly label: Text; readonly help?: Text };

const dayReadings: readonly Reading[] = ['day-first', 'month-first'];

const dayOf = (written: string | null, reading: Reading | undefined): string | null =>
  written === null ? null : readDay(written, reading);

const day = { type: 'string', format: 'date' } as const;

/** A calendar date, `YYYY-MM-DD`. */
export function date(of: Named): Field<string> {
  return {
    ...of,
    kind: { id: 'tanggal', en: 'date' },
    required: true,
    column: { type: 'date', lastDay: (column) => column },
    schema: day,
    sheetKind: 'date',
    sortable: true,
    filter: dateRange,
    align: 'start',
    example: '2026-01-31',
    fromForm: oneText,
    fromCell: (cell, reading) => dayOf(cellText(cell), reading),
    doubtsOf: (cell) => (isDoubtfulDay(cellText(cell) ?? '') ? dayReadings : []),
    toCell: ({ value }) => value,
    control: ({ view, common, value, posted }) =>
      dateInput(view, { ...common, value: shownText(posted, common.name, value) }),
    show: ({ view, value }) => html`<time datetime="${value}">${formatDate(value, view.lang)}</time>`,
    brief: ({ view, value }) => shortDateText(view, value),
  };
}

/** From a first day to a last day, both counted in; without a last day it goes on. */
export type Period = { readonly from: string; readonly until: string | null };

const periodSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'until'],
  properties: { from: day, until: { anyOf: [day, { type: 'null' }] } },
  period: true,
};

/** A period in words: `1 Januari 2026 – 31 Desember 2030`, `sejak 1 Januari 2026`. */
export function formatPeriod({ from, until }: Period, lang: Lang): string {
  const start = formatDate(from, lang);
  if (until === null) return lang === 'id' ? `sejak ${start}` : `since ${start}`;
  return `${start} – ${formatDate(until, lang)}`;
}

/** Both ends of a period as written: `2026-01-01..2030-12-31`, `1 Januari 2026 s.d. 31 Desember 2030`, `sejak 2026-01-01`. */
const endsOf = (written: string): readonly string[] =>
  written
    .replace(/^(sejak|since)\s/i, '')
    .split(/\.\.|\s[–—-]\s|\s(?:s\.?d\.?|sampai(?: dengan)?|hingga|until|to)\s/i)
    .map((part) => part.trim());

/** `2026-01-01..2030-12-31`, open as `2026-01-01..`: how a period stands in a sheet; or as people write it. */
const periodOf = (written: string | null, reading: Reading | undefined): unknown => {
  if (written === null) return null;
  const [from = '', until = ''] = endsOf(written).map((end) => readDay(end, reading));
  return { from, until: /^(|kini|sekarang|now)$/i.test(until) ? null : until };
};

/** The period behind a stored range `[from,until)`, which ends before its upper bound; null where there is none. */
export function readPeriod(range: unknown): Period | null {
  const [, from, bound] = /^\[([\d-]+),([\d-]*)\)$/.exec(String(range)) ?? [];
  if (!from) return null;
  if (!bound) return { from, until: null };
  // The day after the last day one can write has a year of five digits, which no date on this side can hold.
  return { from, until: bound.length > 10 ? '9999-12-31' : addDays(bound, -1) };
}

/** A period of days; `until` may stay open. Stored as a range, so the table itself can refuse overlaps. */
export function period(of: Named): Field<Period> {
  return {
    ...of,
    kind: { id: 'jangka waktu', en: 'period' },
    required: true,
    column: {
      type: 'daterange',
      check: (column) => `not isempty(${column}) and not lower_inf(${column})`,
      read: (column) =>
        `case when ${column} is null then null else json_build_object('from', lower(${column}), 'until', upper(${column}) - 1) end`,
      write: (parameter) =>
        `case when ${parameter}::jsonb is null then null else daterange((${parameter}::jsonb->>'from')::date, (${parameter}::jsonb->>'until')::date, '[]') end`,
      lastDay: (column) => `(upper(${column}) - 1)`,
      fromSnapshot: readPeriod,
    },
    schema: periodSchema,
    sheetKind: 'text',
    sortable: true,
    filter: dayWithin,
    align: 'start',
    example: { from: '2026-01-01', until: '2026-12-31' },
    fromForm: (posted, name) => {
      const from = oneText(posted, `${name}.from`);
      const until = oneText(posted, `${name}.until`);
      return from === null && until === null ? null : { from: from ?? '', until };
    },
    fromCell: (cell, reading) => periodOf(cellText(cell), reading),
    doubtsOf: (cell) => (endsOf(cellText(cell) ?? '').some(isDoubtfulDay) ? dayReadings : []),
    toCell: ({ value }) => `${value.from}..${value.until ?? ''}`,
    control: ({ view, common, value, posted }) => {
      const end = (part: 'from' | 'until') => ({
        name: `${common.name}.${part}`,
        value: shownText(posted, `${common.name}.${part}`, value?.[part] ?? null),
      });
      return periodInput(view, { ...common, from: end('from'), until: end('until'), openEnd: true });
    },
    show: ({ view, value }) => html`${formatPeriod(value, view.lang)}`,
    brief: ({ view, value: { from, until } }) =>
      html`${shortDateText(view, from)} – ${until === null ? t(view, { id: 'kini', en: 'now' }) : shortDateText(view, until)}`,
  };
}
