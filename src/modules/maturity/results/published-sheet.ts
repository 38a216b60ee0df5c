import type { SheetCell, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { publishedJson } from './published.ts';
import type { Standing } from './standing.rules.ts';

const headings = ['year', 'instrument', 'part', 'name_id', 'name_en', 'value', 'raw', 'predicate_id', 'predicate_en'];

/** Published values for a spreadsheet: a row for the index of each year, and one for each domain. */
export function publishedSheet(standings: readonly Standing[]): Pick<SheetToWrite, 'columns' | 'rows'> {
  const rows = standings.flatMap((standing): SheetCell[][] => {
    const { year, instrument, index, raw, predicate, parts } = publishedJson(standing);
    const head = [year, instrument.id];
    return [
      [...head, 'index', 'Indeks', 'Index', index, raw, predicate.id, predicate.en],
      ...parts.map(({ number, name, value, raw: exact }) => [
        ...head,
        String(number),
        name.id,
        name.en,
        value,
        exact,
        null,
        null,
      ]),
    ];
  });
  return { columns: headings.map((heading) => ({ heading, kind: 'text' as const })), rows };
}
