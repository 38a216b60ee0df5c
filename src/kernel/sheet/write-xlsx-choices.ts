import { type CellValue, colToLetter, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { SheetToWrite } from './sheet.ts';
import { cellOf, describedColumns, sheetName } from './write-xlsx.ts';

/** Rows below the last one that still offer their choices, so that new rows can be added. */
const spareRows = 500;

/**
 * An XLSX file whose columns offer what they may hold (ECMA-376 §18.3.1.32, data validation): the words stand on a second
 * sheet, one column for each that has choices, under its heading. Made in memory, so for some thousands of rows.
 */
export async function writeXlsxWithChoices(sheet: SheetToWrite, choicesName: string): Promise<Buffer> {
  const rows: CellValue[][] = [];
  for await (const row of sheet.rows) rows.push(sheet.columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)));
  const offered = sheet.columns.flatMap(({ heading, choices }, at) => (choices ? [{ at, heading, ...choices }] : []));
  const last = rows.length + 1 + spareRows;
  const second = sheetName(choicesName);
  const dataValidations = offered.map(({ at, words, only }, place) => {
    const [from, column] = [colToLetter(place), colToLetter(at)];
    return {
      type: 'list' as const,
      formula1: `'${second}'!$${from}$2:$${from}$${words.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: only ? ('stop' as const) : ('warning' as const),
      range: `${column}2:${column}${last}`,
    };
  });
  const longest = Math.max(0, ...offered.map(({ words }) => words.length));
  const main = {
    name: sheetName(sheet.name),
    columns: describedColumns(sheet.columns),
    rows: [sheet.columns.map(({ heading }) => cellOf('text', heading)), ...rows],
    freezePane: { rows: 1 },
    dataValidations,
  };
  const choices = {
    name: second,
    columns: offered.map(({ heading }) => ({ header: heading, width: 30 })),
    rows: [
      offered.map(({ heading }) => cellOf('text', heading)),
      ...Array.from({ length: longest }, (_, row) => offered.map(({ words }) => cellOf('text', words[row] ?? null))),
    ],
    freezePane: { rows: 1 },
  };
  return Buffer.from(await writeWorkbook({ sheets: offered.length > 0 ? [main, choices] : [main] }));
}
