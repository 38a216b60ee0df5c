import { recordActions } from '../../kernel/audit/record-actions.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Act, Acting } from '../act.ts';
import { sqlName } from '../bind.ts';
import { leaveWord } from '../follow/leave-word.ts';
import { findRow, type Reader, type ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Registry, Values } from '../registry.ts';
import { factsOf, type Standing, standing } from '../row-facts.ts';
import { type Refusal, refusalOf } from '../step-availability.ts';

/** The register that rows of this one are inside of; undefined where they stand on their own. */
export function parentRegister(registry: Registry, register: Register): Register | undefined {
  if (!register.within) return undefined;
  return registry.get(fieldOf(register, register.within.field).refers?.register ?? '').register;
}

/** The row another is inside of, and why it cannot be edited now (undefined: it can). */
export type Parent = { readonly register: Register; readonly row: ReadRow; readonly refusal: Refusal | undefined };

/** Asks of a row whether the reader may edit it now. */
async function judged(reader: Reader, register: Register, row: ReadRow): Promise<Parent> {
  if (!register.steps.edit) throw new TypeError(`${register.name} has no step edit`);
  const facts = await factsOf(reader, register, row);
  return { register, row, refusal: refusalOf(register, 'edit', reader.actor, facts) };
}

/**
 * What decides whether a grant covers a row: where it belongs and who made it; for a row inside another, where that one
 * does. Nowhere, where the reader may not read the row around it.
 */
export async function standingOf(reader: Reader, register: Register, row: ReadRow): Promise<Standing> {
  const parent = parentRegister(reader.registry, register);
  if (!parent || !register.within) return standing(register, row);
  const outer = await findRow(reader, parent, parent.read, String(row.values[register.within.field]), false);
  return outer ? standing(parent, outer) : { agencyId: null, createdBy: null };
}

/** The row that a row with these values is inside of, as far as the reader may read it. */
export async function findParent(
  reader: Reader,
  register: Register,
  values: Values,
  lock: boolean,
): Promise<Parent | undefined> {
  const parent = parentRegister(reader.registry, register);
  if (!parent || !register.within) return undefined;
  const row = await findRow(reader, parent, parent.read, String(values[register.within.field]), lock);
  return row && judged(reader, parent, row);
}

/** The id of the row that a stored row is inside of; it never changes, so it may be asked before any lock. */
export async function parentIdOf({ tx }: Pick<Act, 'tx'>, register: Register, id: string): Promise<string | undefined> {
  if (!register.within) return undefined;
  const column = sqlName(register.within.field);
  const [found] = await tx.unsafe(`select ${column} as parent from ${register.table} where id = $1::uuid`, [id]);
  return found?.parent as string | undefined;
}

/**
 * Locks the row that others are inside of and makes sure that the actor may edit it now. What the row's own step brings
 * about inside it is not asked again.
 * @throws CodedError `not-found` `forbidden` `wrong-state` `four-eyes`
 */
export async function requireParent(act: Acting, register: Register, values: Values): Promise<void> {
  if (!register.within || act.touched?.has(String(values[register.within.field]))) return;
  const parent = await findParent({ ...act, lang: 'id' }, register, values, true);
  if (!parent) throw new CodedError('not-found');
  const { refusal } = parent;
  if (!refusal || refusal.code === 'invalid') return;
  const state = parent.register.stateTitles[parent.row.status] ?? { id: parent.row.status, en: parent.row.status };
  throw new CodedError(refusal.code, { step: parent.register.steps.edit?.title ?? parent.register.one, state });
}

/** The name under which a change of rows inside stands in the history of the row around them. */
export const rowsStep = 'rows';

/**
 * A change of rows inside is a change of the row around them: it gets a new version, once a transaction, so that nobody
 * approves what they have not seen, and an entry in its history.
 */
export async function touchParents(act: Act, register: Register, rows: readonly Values[]): Promise<void> {
  const parent = parentRegister(act.registry, register);
  const field = register.within?.field;
  if (!parent || !field) return;
  const ids = [...new Set(rows.map((values) => String(values[field])))].filter((id) => !act.touched?.has(id));
  if (ids.length === 0) return;
  for (const id of ids) act.touched?.add(id);
  await act.tx.unsafe(`update ${parent.table} set version = version + 1 where id = any($1::uuid[])`, [ids]);
  await recordActions(act.tx, {
    table: parent.table,
    register: parent.name,
    ids,
    step: rowsStep,
    actor: act.actor,
    at: act.now,
    requestId: act.requestId,
    answers: { rows: register.name },
  });
  await leaveWord(act.tx, { register: parent.name, rows: ids, step: rowsStep, actor: act.actor.id });
}
