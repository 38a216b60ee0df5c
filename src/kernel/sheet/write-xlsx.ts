import { Readable } from 'node:stream';
import type { CellValue, writeXlsxStream as WriteStream } from 'hucre/xlsx';
import { neutralise } from './neutralise.ts';
import type { SheetCell, SheetColumn, SheetToWrite } from './sheet.ts';
import { writableText } from './writable-text.ts';

/** What Excel takes in one cell. */
const longestText = 32_767;

/** Loaded with the first workbook that is written. */
export const workbooks = () => import('hucre/xlsx');

const formats: Partial<Record<SheetColumn['kind'], string>> = { money: '#,##0', date: 'yyyy-mm-dd' };

/**
 * An XLSX file of one sheet, written while it is read: memory does not grow with the rows. Texts that a spreadsheet
 * program could take for a formula are neutralised (see `neutralise`); numbers, dates and true/false stay what they
 * are. A text over 32,767 characters ends in `…`, because Excel holds no more in a cell.
 */
export function writeXlsx({ name, columns, rows }: SheetToWrite): Readable {
  const options = { name: sheetName(name), columns: describedColumns(columns), freezePane: { rows: 1 } };
  return Readable.from(written(cells(columns, rows), options), { objectMode: false });
}

async function* written(...sheet: Parameters<typeof WriteStream>): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await workbooks();
  yield* writeXlsxStream(...sheet);
}

/** The columns as the library takes them: heading, width, number format. */
export const describedColumns = (columns: SheetToWrite['columns']) =>
  columns.map(({ heading, kind, width }) => {
    const format = formats[kind];
    return {
      header: escaped(heading),
      width: width ?? Math.max(12, Math.min(40, heading.length + 4)),
      ...(format === undefined ? {} : { numFmt: format }),
    };
  });

async function* cells(columns: SheetToWrite['columns'], rows: SheetToWrite['rows']): AsyncGenerator<CellValue[]> {
  for await (const row of rows) {
    yield columns.map(({ kind }, index) => cellOf(kind, row[index] ?? null));
  }
}

/** A cell as the library takes it. */
export function cellOf(kind: SheetColumn['kind'], value: SheetCell): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return (kind === 'date' ? dayOf(value) : undefined) ?? escaped(value);
}

/** The date of `YYYY-MM-DD`; undefined for anything else, and before March 1900, where Excel's calendar is wrong. */
function dayOf(value: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-03-01') return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? undefined : date;
}

function escaped(value: string): string {
  const text = neutralise(writableText(value));
  const short = text.length > longestText ? `${text.slice(0, longestText - 1).toWellFormed()}…` : text;
  // OOXML reads `_x0041_` as "A", so an underscore that begins such a run is written as its own code.
  return short.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** A sheet name Excel accepts: no []:*?/\, no apostrophe at an end, 31 characters, not "History". */
export function sheetName(name: string): string {
  const allowed = writableText(name)
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, 31)
    .toWellFormed()
    .replace(/^['\s]+|['\s]+$/g, '');
  return allowed === '' || /^history$/i.test(allowed) ? 'Data' : allowed;
}
