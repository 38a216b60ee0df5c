import { type CellValue, colToLetter, readXlsx as readWorkbook, type Sheet, streamXlsxRows } from 'hucre/xlsx';
import { packParts } from './pack-parts.ts';
import { isBlank, type RawTable } from './raw-table.ts';
import { Refusal } from './refusal.ts';
import type { SheetCell, SheetLimits } from './sheet.ts';
import { broken, type Part, workbookParts } from './workbook-parts.ts';

/**
 * The cells of one sheet of an XLSX file: the sheet named, or the first that is not hidden. Formulas are never
 * computed: a cell with a formula gives the result that was stored with it.
 */
export async function readXlsx(file: Buffer, wanted: string | undefined, limits: SheetLimits): Promise<RawTable> {
  const parts = await workbookParts(file, limits.inflatedBytes);
  try {
    return await readParts(parts, wanted, limits);
  } catch (error) {
    // Whatever the library trips over in a verified archive, the reader of the message can do one thing: save again.
    throw error instanceof Refusal ? error : broken();
  }
}

/**
 * Reads the sheet twice: as a stream to learn how far the data reach, then as a rectangle, which tells formulas and
 * errors apart but must know its bounds (a single cell in the last corner would make 17 thousand million of them).
 */
async function readParts(parts: readonly Part[], wanted: string | undefined, limits: SheetLimits): Promise<RawTable> {
  const archive = packParts(parts);
  const name = await sheetName(structureOf(parts), wanted);
  const { rows, columns } = await extent(archive, name, limits);
  if (columns === 0) return { rows: [], faults: [] };
  const range = `A1:${colToLetter(columns - 1)}${rows}`;
  const [sheet] = (await readWorkbook(archive, { sheets: [name], range })).sheets;
  if (sheet === undefined) throw broken();
  return {
    rows: sheet.rows.map((values, index) => ({
      number: index + 1,
      cells: values.map((value) => cellOf(value) ?? null),
    })),
    faults: [...formulaFaults(sheet, rows, columns), ...valueFaults(sheet)],
  };
}

/** The names of the sheets one sees, in their order. */
export async function visibleSheets(file: Buffer, limits: SheetLimits): Promise<readonly string[]> {
  const parts = await workbookParts(file, limits.inflatedBytes);
  try {
    return await namesIn(structureOf(parts));
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

const structureOf = (parts: readonly Part[]): Uint8Array =>
  packParts(parts.filter(({ name }) => !/worksheets\/|sharedStrings/i.test(name)));

async function namesIn(structure: Uint8Array): Promise<readonly string[]> {
  const visible: string[] = [];
  await readWorkbook(structure, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) visible.push(name);
      return false;
    },
  });
  return visible;
}

async function sheetName(structure: Uint8Array, wanted: string | undefined): Promise<string> {
  const visible = await namesIn(structure);
  const found = wanted === undefined ? visible[0] : visible.find((name) => name === wanted);
  if (found !== undefined) return found;
  if (wanted === undefined) throw broken();
  throw new Refusal('sheet-not-there', { sheet: wanted, sheets: visible.join(', ') });
}

/** The last row and column that hold anything. */
async function extent(
  archive: Uint8Array,
  sheet: string,
  limits: SheetLimits,
): Promise<{ rows: number; columns: number }> {
  let rows = 0;
  let columns = 0;
  for await (const { index, values } of streamXlsxRows(archive, { sheet })) {
    const width = values.findLastIndex((value) => !isBlank(cellOf(value))) + 1;
    if (width === 0) continue;
    if (!Number.isInteger(index) || index < 0) throw broken();
    if (index > limits.rows) throw new Refusal('sheet-too-many-rows', { limit: limits.rows + 1 });
    if (width > limits.columns) throw new Refusal('sheet-too-many-columns', { limit: limits.columns });
    rows = Math.max(rows, index + 1);
    columns = Math.max(columns, width);
  }
  return { rows, columns };
}

/** A value as Padu keeps it; undefined when a number or date is out of range. */
function cellOf(value: CellValue): SheetCell | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return undefined;
  const [day = '', time = ''] = value.toISOString().slice(0, 19).split('T');
  // Spreadsheets have no time zone, and count days from the last of 1899: before 1900 it is a time of day.
  if (value.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function formulaFaults(sheet: Sheet, rows: number, columns: number): RawTable['faults'] {
  const faults: RawTable['faults'][number][] = [];
  for (const [key, { type, value, formula }] of sheet.cells ?? []) {
    const [row = rows, column = columns] = key.split(',').map(Number);
    if (row >= rows || column >= columns) continue;
    if (type === 'error') faults.push({ row: row + 1, column, fault: 'error' });
    else if (formula !== undefined && value === null) faults.push({ row: row + 1, column, fault: 'formula' });
  }
  return faults;
}

const valueFaults = (sheet: Sheet): RawTable['faults'] =>
  sheet.rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      cellOf(value) === undefined ? [{ row: row + 1, column, fault: 'value' as const }] : [],
    ),
  );
