import type { Problem } from '../kernel/errors/errors.ts';
import { newBind } from './bind.ts';
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
async function countAllowed(act: Judge, field: Field<unknown>, ids: readonly string[]): Promise<number> {
  const bind = newBind();
  const wanted = `any(${bind(ids)}::uuid[])`;
  const target = field.refers && act.registry.get(field.refers.register).register;
  const sql = target
    ? `select count(*) as n from ${target.table} r where r.id = ${wanted} and ${scopeSql(target, target.read, act.actor, 'r', bind)}`
    : `select count(*) as n from kernel.files where id = ${wanted} and created_by = ${bind(act.actor.id)}::uuid`;
  const [found] = await act.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return Number(found?.n ?? 0);
}

const unknown = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };

/** What is newly pointed to must exist and be open to the actor; what is not open is answered like what is not there. */
export async function judgeReferences(
  act: Judge,
  register: Register,
  values: Values,
  before: Values,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(register, name);
    if (!field.refers && !field.holdsFiles) continue;
    const kept = new Set(idsIn(before[name]));
    const added = idsIn(value).filter((id) => !kept.has(id));
    if (added.length > 0 && (await countAllowed(act, field, added)) !== added.length)
      problems.push({ field: name, code: 'unknown-reference', message: unknown });
  }
  return problems;
}
