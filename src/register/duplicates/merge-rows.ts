import { isDeepStrictEqual } from 'node:util';
import { padu } from '../../kernel/access/padu.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { newBind, sqlName } from '../bind.ts';
import { type Act, formFields, takeStep } from '../change.ts';
import { findRow, findRows, type ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';
import { around, factsOf } from '../row-facts.ts';
import { findParent } from '../rows/parent-of.ts';
import { refusalOf } from '../step-availability.ts';
import { recordChange, recordUpdate } from '../writing/record-change.ts';
import { updateRows } from '../writing/write-rows.ts';
import { mergeSteps } from './merge-steps.ts';
import { choosable, mergedState } from './merging.ts';
import { type Pointer, pointersTo, pointsSql } from './pointers.ts';

/** Which two rows become one, as the person saw them, and the fields whose value the row that stays takes over. */
export type Merge = {
  readonly stays: { readonly id: string; readonly version: number };
  readonly goes: { readonly id: string; readonly version: number };
  readonly taken: readonly string[];
};

const nothing = { answers: {}, reason: null };

/** A row the actor may edit now, under lock. @throws CodedError `not-found` `stale` `forbidden` `wrong-state` `four-eyes` */
async function getEditable(act: Act, register: Register, { id, version }: Merge['stays']): Promise<ReadRow> {
  const { edit } = register.steps;
  const row = edit && (await findRow({ ...act, lang: 'id' }, register, register.read, id, true));
  if (!row) throw new CodedError('not-found');
  if (row.version !== version) throw new CodedError('stale', {}, { extra: { current: row.version, seen: version } });
  const parent = await findParent({ ...act, lang: 'id' }, register, row.values, true);
  const facts = await factsOf(act, register, row, row.values, around(parent));
  const refusal = parent?.refusal ?? refusalOf(register, 'edit', act.actor, facts);
  if (refusal && refusal.code !== 'invalid') {
    const state = register.stateTitles[row.status] ?? { id: row.status, en: row.status };
    throw new CodedError(refusal.code, { step: edit.title, state });
  }
  return row;
}

/** Writes a state (or none) and a new version, and records it under a name of the merge. */
async function mark(act: Act, mounted: Mounted, row: ReadRow, step: string, status: string, answers: Values) {
  const input = { answers, reason: null };
  const written = { id: row.id, input, before: row.values, given: row.values };
  await recordUpdate(act, mounted, step, written, status, {});
}

const setSql = (
  { kind, field }: Pointer,
  target: Register,
  from: string,
  to: string,
  bind: (value: unknown) => string,
) => {
  const column = sqlName(field);
  if (kind === 'address') return `${column} = ${bind(`${target.name}/${to}`)}`;
  if (kind === 'one') return `${column} = ${bind(to)}::uuid`;
  // A row that pointed to both points once to the one that stays.
  const other = bind(to);
  return `${column} = case when ${column} @> array[${other}::uuid] then array_remove(${column}, ${bind(from)}::uuid)
    else array_replace(${column}, ${bind(from)}::uuid, ${other}::uuid) end`;
};

const itself = {
  id: 'Salah satu menunjuk yang lain. Ubah dahulu isian ini.',
  en: 'One of the two points to the other. Change this entry first.',
};

/** Leads every row that pointed to the row that goes to the one that stays; each is a recorded change under its own rules. */
async function repoint(act: Act, target: Register, merge: Merge): Promise<void> {
  const [from, to] = [merge.goes.id, merge.stays.id];
  for (const pointer of pointersTo(act.registry, target)) {
    const mounted = act.registry.get(pointer.register.name);
    const { table } = pointer.register;
    const found = newBind();
    const rows = await act.tx.unsafe<{ id: string }[]>(
      `select t.id from ${table} t where ${pointsSql(pointer, target, from, found)} order by t.id for no key update`,
      found.values as never[],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) continue;
    if (ids.includes(to)) throw new CodedError('invalid', {}, { problems: [problem(pointer.field, 'itself', itself)] });
    const before = await findRows(
      { ...act, actor: padu, lang: 'id' },
      pointer.register,
      { administrator: 'all' },
      ids,
      false,
    );
    const input = { answers: { from, to }, reason: null };
    const written = ids.map((id) => {
      const values = before.get(id)?.values ?? {};
      return { id, input, before: values, given: values };
    });
    await recordChange(act, mounted, mergeSteps.repointed, written, () =>
      updateRows(act, pointer.register, ids, (bind) => [setSql(pointer, target, from, to, bind)]),
    );
  }
}

/** What people made around the row that goes moves along: comments, followers, kept filters, notices. */
async function moveWork({ tx }: Act, { name }: Register, { goes, stays }: Merge): Promise<void> {
  await tx`update work.comments set row_id = ${stays.id} where register = ${name} and row_id = ${goes.id}`;
  await tx`insert into work.followers (register, row_id, person_id, at)
    select register, ${stays.id}, person_id, at from work.followers where register = ${name} and row_id = ${goes.id}
    on conflict do nothing`;
  await tx`delete from work.followers where register = ${name} and row_id = ${goes.id}`;
  await tx`update work.saved_filters set query = replace(query, ${goes.id}, ${stays.id}) where query like ${`%${goes.id}%`}`;
  await tx`update work.merges set into_id = ${stays.id} where register = ${name} and into_id = ${goes.id}`;
}

/**
 * Makes two rows one, in the transaction given: the row that stays takes over the values chosen, whatever pointed to the
 * other leads to it, the other is marked and its address leads on. Each row that changes is a change of its own, recorded,
 * and judged by the rules of its register; what a rule refuses, refuses the whole.
 * @throws CodedError `not-found` `stale` `forbidden` `wrong-state` `four-eyes` `invalid`
 */
export async function mergeRows(given: Act, mounted: Mounted, merge: Merge): Promise<void> {
  // However many rows change inside one record, it gets one new version.
  const act = { ...given, touched: given.touched ?? new Set<string>() };
  const { register } = mounted;
  const to = mergedState(register);
  if (to === null || merge.stays.id === merge.goes.id) throw new CodedError('not-found');
  // Locked in one order, whichever stays, so that two people merging the same pair cannot wait for each other.
  const locked = new Map<string, ReadRow>();
  for (const one of [merge.stays, merge.goes].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    locked.set(one.id, await getEditable(act, register, one));
  const [stays, goes] = [locked.get(merge.stays.id), locked.get(merge.goes.id)];
  if (!stays || !goes) throw new CodedError('not-found');
  await mark(act, mounted, goes, mergeSteps.gone, to, { into: stays.id });
  const open = choosable(register, Object.keys(formFields(register, 'edit')));
  const taken = merge.taken.filter((name) => open.includes(name));
  const values = Object.fromEntries(
    taken
      .filter((name) => !isDeepStrictEqual(goes.values[name], stays.values[name]))
      .map((name) => [name, goes.values[name]]),
  );
  // The row that goes has handed over its files: they are held by this change, not newly given to it.
  const held = { ...act, held: goes.values };
  if (Object.keys(values).length > 0)
    await takeStep(held, mounted, 'edit', stays.id, stays.version, { ...nothing, values });
  const now = await findRow({ ...act, actor: padu, lang: 'id' }, register, { administrator: 'all' }, stays.id, false);
  await mark(act, mounted, now ?? stays, mergeSteps.stays, stays.status, { from: goes.id });
  await repoint(act, register, merge);
  await act.tx`insert into work.merges (register, row_id, into_id, at)
    values (${register.name}, ${goes.id}, ${stays.id}, ${act.now})`;
  await moveWork(act, register, merge);
}
