import type { Readable } from 'node:stream';
import type { Text } from '../kernel/i18n/text.ts';
import type { SheetCell, SheetColumn, SheetToWrite } from '../kernel/sheet/sheet.ts';
import { writeCsv } from '../kernel/sheet/write-csv.ts';
import { sheetName, writeXlsx } from '../kernel/sheet/write-xlsx.ts';
import { t, type View } from '../ui/view.ts';
import type { AllowedWords } from './exports/allowed-words.ts';
import { eachRow } from './exports/each-row.ts';
import type { ExportChoice } from './exports/export-choice.ts';
import type { Reader, ReadRow } from './read.ts';
import { fieldOf, type Register } from './register.ts';
import { inputFields } from './shape/computed.ts';

/** The formats a list leaves in as a sheet. */
export const formats = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  csv: { type: 'text/csv; charset=utf-8', write: (sheet: SheetToWrite): Readable => writeCsv(sheet) },
} as const;

const words = {
  status: { id: 'Status', en: 'State' },
  id: { id: 'ID Padu', en: 'Padu ID' },
  version: { id: 'Versi Padu', en: 'Padu version' },
} as const satisfies Record<string, Text>;

/** What heads a column of an export: the field's label, or the state. */
export const headingOf = (register: Register, name: string): Text =>
  name === 'status' ? words.status : fieldOf(register, name).label;

function cellOf(view: View, register: Register, name: string, row: ReadRow): SheetCell {
  if (name === 'status') {
    const status = register.stateTitles[row.status];
    return status ? t(view, status) : row.status;
  }
  const value = row.values[name] ?? null;
  return value === null ? null : fieldOf(register, name).toCell({ view, value, linked: row.linked[name] ?? [] });
}

async function* cellsOf(reader: Reader, view: View, register: Register, { names, query, withRow }: ExportChoice) {
  for await (const row of eachRow(reader, register, names, query)) {
    const cells = names.map((name) => cellOf(view, register, name, row));
    yield withRow ? [...cells, row.id, row.version] : cells;
  }
}

function columnOf(view: View, register: Register, name: string, allowed: AllowedWords): SheetColumn {
  const heading = t(view, headingOf(register, name));
  if (name === 'status') return { heading, kind: 'text' };
  const choices = allowed.get(name);
  return { heading, kind: fieldOf(register, name).sheetKind, ...(choices ? { choices } : {}) };
}

/** What the sheet of a register may be called where it is read: by its title in either language, or its name. */
export const namesOfSheet = ({ title, name }: Register): readonly string[] => [title.id, title.en, name].map(sheetName);

/** The filtered list as a sheet whose headings an import understands; `allowed` are the words its columns offer. */
export function sheetOf(
  reader: Reader,
  view: View,
  register: Register,
  choice: ExportChoice,
  allowed: AllowedWords = new Map(),
): SheetToWrite {
  const columns = choice.names.map((name) => columnOf(view, register, name, allowed));
  const row: SheetColumn[] = [
    { heading: t(view, words.id), kind: 'text', width: 38 },
    { heading: t(view, words.version), kind: 'number' },
  ];
  return {
    name: t(view, register.title),
    columns: choice.withRow ? [...columns, ...row] : columns,
    rows: cellsOf(reader, view, register, choice),
  };
}

/** An empty sheet with the headings of the register, one example row, and the words its columns offer. */
export function templateOf(view: View, register: Register, allowed: AllowedWords): SheetToWrite {
  const fields = Object.entries(inputFields(register.fields)).filter(([, field]) => !field.holdsFiles);
  const columns = fields.map(([name]) => columnOf(view, register, name, allowed));
  const example = fields.map(([, field]) =>
    field.refers ? null : field.toCell({ view, value: field.example, linked: [] }),
  );
  return { name: t(view, register.title), columns, rows: [example] };
}

/** An empty sheet for rows inside those of another register: nobody has to clear an example away. */
export const templateInside = (view: View, register: Register, allowed: AllowedWords): SheetToWrite => ({
  ...templateOf(view, register, allowed),
  rows: [],
});
