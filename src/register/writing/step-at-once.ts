import type { Db } from '../../kernel/db/db.ts';
import type { Acting } from '../act.ts';
import { mayWait } from '../approvals/tell-waiting.ts';
import { judgeOutcome, judgeStep, type StepInput, writtenFor } from '../change.ts';
import { isInput } from '../field.ts';
import { isId } from '../fields/reference.ts';
import { type BareRow, findBareRow } from '../read.ts';
import { refuse } from '../refusals.ts';
import { findStep, type Register } from '../register.ts';
import { afterOf, type Mounted } from '../registry.ts';
import { lookupsFor } from '../site.ts';
import { recordOf } from './record-change.ts';
import { updateRecorded } from './write-rows.ts';

/**
 * Whether the statement that writes a row is all there is to a step: nothing is asked after it, nothing comes of it, nobody
 * is told in its transaction, and nothing but the version of the row decides whether what was judged still holds.
 */
function isDoneAtOnce(mounted: Mounted, name: string, step: Register['steps'][string]): boolean {
  const { register, rules, check } = mounted;
  // What is computed of the new values is only known once they are written.
  const foresees = !rules || Object.values(register.fields).every(isInput);
  return (
    foresees &&
    !check &&
    !afterOf(mounted, name) &&
    !register.within &&
    !step.approval &&
    !step.notBy &&
    !mayWait(register, name)
  );
}

/**
 * Takes a step without a transaction around it, where one statement does all of it: the row is judged as it stands, and
 * written only as long as it still is that version; whoever comes between makes it judged anew.
 * @param db where the row is found, and where it is written
 * @returns the row as it now stands, as `takeStep` does; undefined where the step must be taken in a transaction: because
 *   it is no such step, or because somebody else wrote the row meanwhile
 * @throws CodedError as `takeStep`
 */
export async function stepAtOnce(
  act: Acting,
  db: Pick<Db, 'sql' | 'lookups' | 'write'>,
  mounted: Mounted,
  name: string,
  id: string,
  version: number,
  input: StepInput,
): Promise<{ readonly row: BareRow | undefined } | undefined> {
  const { register, rules } = mounted;
  const step = findStep(register, name);
  if (!step || !isId(id) || !isDoneAtOnce(mounted, name, step)) return undefined;
  const found = await findBareRow(
    { ...act, tx: lookupsFor(db, register), lang: 'id' },
    register,
    register.read,
    id,
    false,
  );
  const wanted = { stepName: name, step, version, input };
  const judged = await judgeStep(act, register, wanted, found, new Map());
  const outcome = await judgeOutcome(act, register, wanted, judged);
  if (!outcome) return judged;
  const { written, to, values } = outcome;
  const { before } = written;
  const { actor, now } = act;
  const seen = { id, step: name, before, status: to, answers: input.answers, actor, now };
  refuse(rules?.({ ...seen, values: { ...before, ...values } }) ?? []);
  const recorded = recordOf(act, register, name, written);
  const rows = await updateRecorded({ ...act, tx: db.write }, register, { id, to, values, seen: version, recorded });
  return rows.length > 0 ? { row: writtenFor(mounted, name, rows) } : undefined;
}
