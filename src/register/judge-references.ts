import type { Problem } from '../kernel/errors/errors.ts';
import { newBind } from './bind.ts';
import { notMergedSql } from './duplicates/merged-into.ts';
import type { Field } from './field.ts';
import type { Reader } from './read.ts';
import { fieldOf, type Register } from './register.ts';
import type { Values } from './registry.ts';
import { scopeSql } from './scope.ts';

/** Whose references are judged, in which transaction. */
type Judge = Omit<Reader, 'lang'>;

const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return [...new Set(value as string[])];
  return typeof value === 'string' ? [value] : [];
};

/** A row may point to what the actor may read; it may hold files the actor uploaded, or that it already holds. */
async function findAllowed(act: Judge, field: Field<unknown>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const bind = newBind();
  const wanted = `any(${bind(ids)}::uuid[])`;
  const target = field.refers && act.registry.get(field.refers.register).register;
  const sql = target
    ? `select r.id from ${target.table} r where r.id = ${wanted} and ${scopeSql(target, target.read, act.actor, 'r', bind)}
        and ${notMergedSql(target, 'r', bind)}`
    : `select id from kernel.files where id = ${wanted} and created_by = ${bind(act.actor.id)}::uuid`;
  const found = await act.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return new Set(found.map(({ id }) => id as string));
}

const unknown = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };

/**
 * What is newly pointed to must exist and be open to the actor; what is not open is answered like what is not there. One
 * statement per field, however many rows.
 * @returns the problems of each row, in the same order
 */
export async function judgeReferences(
  act: Judge,
  register: Register,
  rows: readonly { readonly values: Values; readonly before: Values }[],
): Promise<readonly (readonly Problem[])[]> {
  const problems: Problem[][] = rows.map(() => []);
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  for (const name of names) {
    const field = fieldOf(register, name);
    if (!field.refers && !field.holdsFiles) continue;
    const added = rows.map(({ values, before }) => {
      const kept = new Set(idsIn(before[name]));
      return idsIn(values[name]).filter((id) => !kept.has(id));
    });
    const wanted = [...new Set(added.flat())];
    if (wanted.length === 0) continue;
    const allowed = await findAllowed(act, field, wanted);
    for (const [at, ids] of added.entries())
      if (!ids.every((id) => allowed.has(id)))
        problems[at]?.push({ field: name, code: 'unknown-reference', message: unknown });
  }
  return problems;
}
