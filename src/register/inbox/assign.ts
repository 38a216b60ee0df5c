import { recordActions } from '../../kernel/audit/record-actions.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import { settleNotices } from '../../kernel/notices/settle-notices.ts';
import { assignStep } from '../approvals/kept-steps.ts';
import { whoMayDecide } from '../approvals/who-may-decide.ts';
import type { Act } from '../change.ts';
import { findRow } from '../read.ts';
import { findStep, type Register } from '../register.ts';
import { factsOf } from '../row-facts.ts';
import { refusalOf } from '../step-availability.ts';
import { saveAssignment } from './assignment.queries.ts';
import type { Item } from './item.ts';

const invalid = (problem: Problem) => new CodedError('invalid', {}, { problems: [problem] });
const mayNot: Problem = {
  field: 'to',
  code: 'may-not',
  message: { id: 'Orang ini tidak berwenang memutuskannya.', en: 'This person may not decide it.' },
};
const needsReason: Problem = {
  field: 'reason',
  code: 'required',
  message: { id: 'Tulis alasan penugasan.', en: 'Give the reason for handing it over.' },
};

/** Who else may decide a line that waits for the actor. @throws CodedError as `assign`, where it does not */
export async function candidatesFor(act: Act, item: Item, lock: boolean): Promise<readonly string[]> {
  const register = act.registry.find(item.register)?.register;
  const step = register && findStep(register, item.step);
  const row = step && (await findRow({ ...act, lang: 'id' }, register, register.read, item.id, lock));
  if (!row) throw new CodedError('not-found');
  if (row.version !== item.version)
    throw new CodedError('stale', {}, { extra: { current: row.version, seen: item.version } });
  const facts = await factsOf(act, register, row);
  const refusal = refusalOf(register, item.step, act.actor, facts);
  const state = register.stateTitles[row.status] ?? { id: row.status, en: row.status };
  if (refusal && refusal.code !== 'invalid') {
    throw new CodedError(refusal.code, { step: step.title, state, why: refusal.reason });
  }
  if ((facts.approvals.get(item.step)?.stage.name ?? item.step) !== item.stage) throw new CodedError('stale');
  const people = await whoMayDecide(act)(register, item.step, facts);
  return people.filter((id) => id !== act.actor.id);
}

async function keep(act: Act, register: Register, item: Item, to: string, reason: string): Promise<void> {
  const { tx, actor, now, requestId } = act;
  await saveAssignment(tx, item, { to, by: actor.id, reason, at: now });
  await recordActions(tx, {
    table: register.table,
    register: register.name,
    ids: [item.id],
    step: assignStep,
    actor,
    at: now,
    requestId,
    reason,
    answers: { step: item.step, stage: item.stage, to },
  });
}

/**
 * Gives a line of one's inbox to a colleague who may decide it: it leaves the lists of all others until it is overdue, and
 * stands in theirs. What they may do stays what their roles and four eyes say.
 * @throws CodedError `not-found` `stale` `wrong-state` `not-asked` `forbidden` `four-eyes` `invalid`
 */
export async function assign(act: Act, item: Item, to: string, reason: string): Promise<void> {
  if (reason === '') throw invalid(needsReason);
  if (!(await candidatesFor(act, item, true)).includes(to)) throw invalid(mayNot);
  const { register } = act.registry.get(item.register);
  await keep(act, register, item, to, reason);
  await settleNotices(act.tx, register.name, [item.id], act.actor.id, act.now);
  const about = { register: register.name, id: item.id };
  const values = { step: register.steps[item.step]?.title ?? '' };
  const key = `${item.register}:${item.id}:${item.step}:${item.stage}:${item.version}:${act.now.getTime()}`;
  const href = `/${register.name}/${item.id}`;
  await addNotices(act.tx, [{ person: to, kind: 'assigned', about, href, values, key }], act.now);
}
