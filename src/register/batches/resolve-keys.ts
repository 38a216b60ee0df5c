import type { Problem } from '../../kernel/errors/errors.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Act } from '../change.ts';
import { isId } from '../fields/reference.ts';
import { findKeys } from '../keys.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { findRowOfKey } from './batch.queries.ts';

const unknownKey: Text = {
  id: '"{key}" tidak ditemukan. Periksa kodenya, atau masukkan dahulu barisnya.',
  en: '"{key}" was not found. Check the code, or bring in its row first.',
};
const heldUp: Text = {
  id: '"{key}" ada di baris {row} lembarnya, yang belum dapat dimasukkan. Perbaiki baris itu dahulu; dua baris tidak dapat saling membawahi.',
  en: '"{key}" stands in row {row} of its sheet, which cannot come in yet. Mend that row first; two rows cannot stand above each other.',
};

/** What the keys in some rows of a sheet lead to. */
export type Keys = {
  readonly find: (register: string, key: string) => string | undefined;
  /** A row of this register that has just come in. */
  readonly add: (key: string, id: string) => void;
  /** In which row of its sheet a key of a register stands that leads nowhere yet. */
  readonly rowOf: (register: string, key: string) => Promise<number | undefined>;
};

/** Looks up everything some rows point to; one statement per register pointed to. */
export async function keysFor(act: Act, register: Register, batchId: string, rows: readonly Values[]): Promise<Keys> {
  const found = await findKeys(act, register, rows);
  // Rows inside one that was refused all ask for the same.
  const looked = new Map<string, Promise<number | undefined>>();
  const rowOf = (name: string, key: string) => {
    const place = `${name} ${key.toLowerCase()}`;
    const row = looked.get(place) ?? findRowOfKey(act.tx, batchId, name, key);
    looked.set(place, row);
    return row;
  };
  return {
    find: (name, key) => found.get(name)?.get(key.toLowerCase()),
    add: (key, id) => found.get(register.name)?.set(key.toLowerCase(), id),
    rowOf,
  };
}

/** The keys of rows of the same register that a row points to. */
export const waitsFor = (register: Register, values: Values): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, { refers }]) => {
    if (refers?.register !== register.name) return [];
    return [values[name]].flat().flatMap((key) => (typeof key === 'string' ? [key.toLowerCase()] : []));
  });

/** Why a key leads nowhere: nobody knows it, or its own row of this sheet has not come in. */
async function missing(register: Register, target: string, key: string, keys: Keys): Promise<Text> {
  const around = register.within && register.fields[register.within.field]?.refers?.register;
  const row = [register.name, around].includes(target) ? await keys.rowOf(target, key) : undefined;
  return row === undefined ? fill(unknownKey, { key }) : fill(heldUp, { key, row });
}

/** Puts ids in place of keys; what cannot be found is a problem of its cell. */
export async function resolveKeys(
  register: Register,
  { values }: { readonly values: Record<string, unknown> },
  keys: Keys,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, { refers }] of Object.entries(register.fields)) {
    const written = values[name];
    if (!refers || written === null || written === undefined) continue;
    const given = [written].flat().map(String);
    const ids = given.map((key) => (isId(key) ? key : keys.find(refers.register, key)));
    for (const [at, key] of given.entries()) {
      if (ids[at] !== undefined) continue;
      const message = await missing(register, refers.register, key, keys);
      problems.push({ field: name, code: 'unknown-key', message });
    }
    values[name] = refers.many ? ids : ids[0];
  }
  return problems;
}
