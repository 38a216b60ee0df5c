import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Recorded } from '../../kernel/audit/recording-sql.ts';
import { sendTogether } from '../../kernel/db/send-together.ts';
import type { Act, Acting } from '../act.ts';
import { tellWaiting } from '../approvals/tell-waiting.ts';
import { leaveWord } from '../follow/leave-word.ts';
import { refuse } from '../refusals.ts';
import type { Register } from '../register.ts';
import { afterOf, type Mounted, type Values } from '../registry.ts';
import { touchParents } from '../rows/parent-of.ts';
import { updateRecorded, type WrittenRow } from './write-rows.ts';

/** A row just written: what came with the step, its values before (null when it is born), and for whom a substitute acted. */
export type Written = {
  readonly id: string;
  readonly input: { readonly answers: Values; readonly reason: string | null };
  readonly before: Values | null;
  readonly given: Values;
  /** For whom a substitute acted; nobody where it is absent. */
  readonly actingFor?: string | null;
};

/** What is recorded of a step on a row. */
export function recordOf(act: Acting, register: Register, step: string, { input, actingFor }: Written): Recorded {
  const answers = actingFor ? { ...input.answers, actingFor } : input.answers;
  return {
    table: register.table,
    register: register.name,
    step,
    actor: act.actor,
    at: act.now,
    requestId: act.requestId,
    reason: input.reason ?? undefined,
    answers: Object.keys(answers).length > 0 ? answers : undefined,
  };
}

/** The statements that record what was written; one for all rows, unless a substitute acted for different people. */
export function recording(
  act: Act,
  register: Register,
  step: string,
  written: readonly Written[],
): readonly Promise<void>[] {
  const groups = [...Map.groupBy(written, (one) => one.actingFor ?? null).values()];
  const recorded = groups.flatMap(([first, ...others]) => {
    if (!first) return [];
    const ids = [first, ...others].map(({ id }) => id);
    return recordActions(act.tx, { ...recordOf(act, register, step, first), ids });
  });
  if (step === 'create') return recorded;
  const rows = written.map(({ id }) => id);
  return [...recorded, leaveWord(act.tx, { register: register.name, rows, step, actor: act.actor.id })];
}

/**
 * Writes and records a change of many rows, then asks the module's rules and lets it bring about what else must happen.
 * @param write sends what writes the rows and gives them as they then stand; all is sent together
 * @returns the rows as they were written, before anything came of it
 */
export async function recordChange(
  act: Act,
  mounted: Mounted,
  step: string,
  written: readonly Written[],
  write: () => Promise<readonly WrittenRow[]>,
): Promise<readonly WrittenRow[]> {
  const { register } = mounted;
  const [rows] = await sendTogether(write(), ...recording(act, register, step, written));
  await followUp(act, mounted, step, written, rows);
  return rows;
}

/** `recordChange` of one row under lock: the values it gets and the state it comes to. */
export async function recordUpdate(
  act: Act,
  mounted: Mounted,
  step: string,
  written: Written,
  to: string,
  values: Values,
): Promise<readonly WrittenRow[]> {
  const { register } = mounted;
  const recorded = recordOf(act, register, step, written);
  const rows = await updateRecorded(act, register, { id: written.id, to, values, recorded });
  await followUp(act, mounted, step, [written], rows);
  return rows;
}

/** What belongs to a change beside the rows it writes: the module's rules, what it brings about, and who is told. */
async function followUp(
  act: Act,
  mounted: Mounted,
  step: string,
  written: readonly Written[],
  rows: readonly WrittenRow[],
): Promise<void> {
  await runHooks(act, mounted, step, written, rows);
  await tellWaiting(
    act,
    mounted.register,
    written.map(({ id }) => id),
    step,
  );
}

async function runHooks(
  act: Act,
  mounted: Mounted,
  step: string,
  written: readonly Written[],
  rows: readonly WrittenRow[],
): Promise<void> {
  const { register } = mounted;
  const touched = new Set([...(act.touched ?? []), ...written.map(({ id }) => id)]);
  await touchParents(
    act,
    register,
    written.map(({ given }) => given),
  );
  const { actor, now, requestId, registry } = act;
  const { rules, check } = mounted;
  const after = afterOf(mounted, step);
  if (!rules && !check && !after) return;
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  const seen = written.flatMap(({ id, input, before }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { values, status } = row;
    return { id, step, values, before, status, answers: input.answers, actor, now, requestId, registry, touched };
  });
  // The checks of many rows are sent together and answered in order; what follows from a row may need the one before.
  refuse(seen.flatMap((change) => rules?.(change) ?? []));
  const problems = await Promise.all(seen.map((change) => check?.(act.tx, change) ?? []));
  refuse(problems.flat());
  for (const change of seen) await after?.(act.tx, change);
}
