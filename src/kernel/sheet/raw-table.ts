import { colToLetter } from 'hucre/xlsx';
import type { Problem } from '../errors/errors.ts';
import { fill, type Text } from '../i18n/text.ts';
import { restore } from './neutralise.ts';
import { Refusal } from './refusal.ts';
import type { Sheet, SheetCell, SheetLimits } from './sheet.ts';

/** Why a cell has no usable value. */
export type Fault = 'formula' | 'error' | 'value';

/** What a file holds, before headings and limits: rows that are not blank, by number, and cells without a value. */
export type RawTable = {
  readonly rows: readonly { readonly number: number; readonly cells: readonly SheetCell[] }[];
  /** Column counted from 0. */
  readonly faults: readonly { readonly row: number; readonly column: number; readonly fault: Fault }[];
};

const mostProblems = 100;

const faultTexts: Record<Fault | 'long', Text> = {
  formula: {
    id: 'Sel {cell} berisi rumus tanpa hasil. Buka berkas di Excel, hitung ulang, simpan; atau ganti dengan nilainya.',
    en: 'Cell {cell} holds a formula without a result. Open the file in Excel, recalculate and save; or put the value.',
  },
  error: {
    id: 'Sel {cell} berisi galat rumus. Perbaiki rumusnya atau ganti dengan nilainya.',
    en: 'Cell {cell} holds a formula error. Correct the formula or put the value.',
  },
  value: {
    id: 'Sel {cell} berisi angka atau tanggal di luar jangkauan. Tulis ulang nilainya.',
    en: 'Cell {cell} holds a number or date out of range. Write the value again.',
  },
  long: {
    id: 'Sel {cell} lebih panjang dari {limit} karakter. Singkatkan isinya.',
    en: 'Cell {cell} is longer than {limit} characters. Shorten it.',
  },
};

/** Whether a cell shows nothing. */
export const isBlank = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/**
 * Gives a raw table its headings, checks every cell, and pads the rows to one width.
 * @param mayBeEmpty whether it may have headings alone, or nothing at all
 */
export function asSheet(raw: RawTable, limits: SheetLimits, mayBeEmpty = false): Sheet {
  const rows = raw.rows.filter(({ cells }) => !cells.every(isBlank));
  const [first, ...data] = rows;
  if (first === undefined) {
    if (mayBeEmpty) return { headings: [], rows: [] };
    throw new Refusal('sheet-empty', {});
  }
  const width = rows.reduce(
    (widest, { cells }) => Math.max(widest, cells.findLastIndex((cell) => !isBlank(cell)) + 1),
    0,
  );
  const pad = (cells: readonly SheetCell[]) =>
    Array.from({ length: width }, (_, column) => clean(cells[column] ?? null));
  const headings = pad(first.cells).map((cell) => (cell === null ? '' : String(cell).trim()));
  const problems = problemsOf({ ...raw, rows }, headings, limits);
  if (problems.length > 0) throw new Refusal('sheet-cells', {}, problems);
  if (data.length === 0 && !mayBeEmpty) throw new Refusal('sheet-empty', {});
  return { headings, rows: data.map(({ number, cells }) => ({ number, cells: pad(cells) })) };
}

function clean(cell: SheetCell): SheetCell {
  if (cell === '') return null;
  return typeof cell === 'string' ? restore(cell) : cell;
}

function problemsOf({ rows, faults }: RawTable, headings: readonly string[], { cellLength }: SheetLimits): Problem[] {
  const found: { row: number; column: number; fault: Fault | 'long' }[] = [...faults];
  for (const { number, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'string' && cell.length > cellLength) found.push({ row: number, column, fault: 'long' });
    }
  }
  return found.slice(0, mostProblems).map(({ row, column, fault }) => ({
    field: headings[column] || colToLetter(column),
    code: `sheet-cell-${fault}`,
    message: fill(faultTexts[fault], { cell: `${colToLetter(column)}${row}`, limit: cellLength }),
    row,
  }));
}
