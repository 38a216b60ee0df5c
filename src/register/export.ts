import type { Readable } from 'node:stream';
import type { SheetCell, SheetColumn, SheetToWrite } from '../kernel/sheet/sheet.ts';
import { writeCsv } from '../kernel/sheet/write-csv.ts';
import { writeXlsx } from '../kernel/sheet/write-xlsx.ts';
import { t, type View } from '../ui/view.ts';
import { type ListQuery, readCursorOf } from './list-query.ts';
import { type Reader, type ReadRow, readList } from './read.ts';
import { fieldOf, type Register } from './register.ts';
import { inputFields } from './shape/computed.ts';

/** The formats a list leaves in. */
export const formats = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  csv: { type: 'text/csv; charset=utf-8', write: (sheet: SheetToWrite): Readable => writeCsv(sheet) },
} as const;

const chunk = 1000;

function cellsOf(view: View, register: Register, names: readonly string[], row: ReadRow): readonly SheetCell[] {
  const status = register.stateTitles[row.status];
  const cells = names.map((name) => {
    const value = row.values[name] ?? null;
    return value === null ? null : fieldOf(register, name).toCell({ view, value, linked: row.linked[name] ?? [] });
  });
  return [...cells, status ? t(view, status) : row.status];
}

/** Every row of the filtered list, fetched as fast as the file is taken; memory does not grow with the list. */
async function* rowsOf(reader: Reader, view: View, register: Register, names: readonly string[], query: ListQuery) {
  let cursor = null as ListQuery['cursor'];
  do {
    const page = await readList(reader, register, names, { ...query, limit: chunk, cursor });
    for (const row of page.rows) yield cellsOf(view, register, names, row);
    cursor = page.next === null ? null : readCursorOf(page.next);
  } while (cursor !== null);
}

/** The filtered list as a sheet whose headings an import understands. */
export function sheetOf(reader: Reader, view: View, register: Register, query: ListQuery): SheetToWrite {
  const names = Object.keys(register.fields).filter((name) => !register.fields[name]?.holdsFiles);
  const columns: SheetColumn[] = names.map((name) => {
    const field = fieldOf(register, name);
    return { heading: t(view, field.label), kind: field.sheetKind };
  });
  columns.push({ heading: t(view, { id: 'Status', en: 'State' }), kind: 'text' });
  return { name: t(view, register.title).slice(0, 31), columns, rows: rowsOf(reader, view, register, names, query) };
}

/** An empty sheet with the headings of the register and one example row. */
export function templateOf(view: View, register: Register): SheetToWrite {
  const fields = Object.values(inputFields(register.fields)).filter((field) => !field.holdsFiles);
  const columns = fields.map((field) => ({ heading: t(view, field.label), kind: field.sheetKind }));
  const example = fields.map((field) =>
    field.refers ? null : field.toCell({ view, value: field.example, linked: [] }),
  );
  return { name: t(view, register.title).slice(0, 31), columns, rows: [example] };
}
