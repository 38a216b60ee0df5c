import type { CellValue } from 'hucre/xlsx';
import type { Choices, SheetToWrite } from './sheet.ts';
import { cellOf, describedColumns, sheetName, workbooks } from './write-xlsx.ts';

/** Rows below the last one that still offer their choices, so that new rows can be added. */
const spareRows = 500;

/** A column with words to choose from: of which sheet, where it stands there, and where its words do. */
type Offered = Choices & { readonly of: SheetToWrite; readonly at: number; readonly heading: string };

const offeredIn = (of: SheetToWrite): readonly Offered[] =>
  of.columns.flatMap(({ heading, choices }, at) => (choices ? [{ of, at, heading, ...choices }] : []));

async function sheetWith(sheet: SheetToWrite, offered: readonly Offered[], choicesName: string) {
  const { colToLetter } = await workbooks();
  const rows: CellValue[][] = [];
  for await (const row of sheet.rows) rows.push(sheet.columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)));
  const last = rows.length + 1 + spareRows;
  const dataValidations = offered.flatMap(({ of, at, words, only }, place) => {
    if (of !== sheet) return [];
    const [from, column] = [colToLetter(place), colToLetter(at)];
    return {
      type: 'list' as const,
      formula1: `'${choicesName}'!$${from}$2:$${from}$${words.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: only ? ('stop' as const) : ('warning' as const),
      range: `${column}2:${column}${last}`,
    };
  });
  return {
    name: sheetName(sheet.name),
    columns: describedColumns(sheet.columns),
    rows: [sheet.columns.map(({ heading }) => cellOf('text', heading)), ...rows],
    freezePane: { rows: 1 },
    dataValidations,
  };
}

/**
 * An XLSX file of some sheets whose columns offer what they may hold (ECMA-376 §18.3.1.32, data validation): the words
 * stand on a last sheet, one column for each that has choices, under its heading. Made in memory, so for some thousands of
 * rows.
 */
export async function writeXlsxWithChoices(sheets: readonly SheetToWrite[], choicesName: string): Promise<Buffer> {
  const offered = sheets.flatMap(offeredIn);
  const name = sheetName(choicesName);
  const written = [];
  for (const sheet of sheets) written.push(await sheetWith(sheet, offered, name));
  const longest = Math.max(0, ...offered.map(({ words }) => words.length));
  const choices = {
    name,
    columns: offered.map(({ heading }) => ({ header: heading, width: 30 })),
    rows: [
      offered.map(({ heading }) => cellOf('text', heading)),
      ...Array.from({ length: longest }, (_, row) => offered.map(({ words }) => cellOf('text', words[row] ?? null))),
    ],
    freezePane: { rows: 1 },
  };
  const { writeXlsx: writeWorkbook } = await workbooks();
  return Buffer.from(await writeWorkbook({ sheets: offered.length > 0 ? [...written, choices] : written }));
}
