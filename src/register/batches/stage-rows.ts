import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Sheet, SheetRow } from '../../kernel/sheet/sheet.ts';
import { parentsFirst } from '../parents-first.ts';
import type { Register } from '../register.ts';
import type { SheetPlan, Staged } from './batch.ts';

const twice: Text = {
  id: '"{key}" sudah ada di baris {row}. Tiap baris memerlukan kode sendiri.',
  en: '"{key}" already stands in row {row}. Each row needs a code of its own.',
};

/** What the cells of a row say of the row itself and of its fields, rows it points to by their keys. */
export function valuesIn(register: Register, plan: SheetPlan, cells: SheetRow['cells']) {
  const values: Record<string, unknown> = {};
  let id: string | null = null;
  let version: number | null = null;
  for (const [at, meaning] of plan.meanings.entries()) {
    const cell = cells[at] ?? null;
    if (meaning.kind === 'field')
      values[meaning.name] = register.fields[meaning.name]?.fromCell(cell, plan.answers.readings[at]);
    if (meaning.kind === 'id') id = cell === null ? null : String(cell).trim().toLowerCase();
    if (meaning.kind === 'version') version = cell === null ? null : Number(cell);
  }
  return { values, id, version };
}

/** The rows of a sheet in the order in which they come in, parents before what stands under them. */
export function stageRows(register: Register, plan: SheetPlan, sheet: Sheet): readonly Staged[] {
  const read = sheet.rows.map(({ number, cells }) => ({ row: number, cells, ...valuesIn(register, plan, cells) }));
  const seen = new Map<string, number>();
  return parentsFirst(register, read).map(({ row, cells, values, id, version }, at) => {
    const key = String(values[register.key] ?? '').trim();
    const name = register.key === 'id' ? (id ?? '') : key;
    const first = name === '' ? undefined : seen.get(name);
    if (name !== '' && first === undefined) seen.set(name, row);
    const faults =
      first === undefined
        ? null
        : [{ field: register.key, row, code: 'taken', message: fill(twice, { key: name, row: first }) }];
    return { at, register: null, row, key: key === '' ? null : key, cells, rowId: null, version, faults };
  });
}

/** The rows inside them, to come in after those of the first sheet. */
export const stageInside = (register: Register, plan: SheetPlan, sheet: Sheet, from: number): readonly Staged[] =>
  stageRows(register, plan, sheet).map((row) => ({ ...row, at: row.at + from, register: register.name }));
