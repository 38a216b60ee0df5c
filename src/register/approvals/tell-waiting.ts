import { countsAs } from '../../kernel/access/access.ts';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import { settleNotices } from '../../kernel/notices/settle-notices.ts';
import type { Act } from '../act.ts';
import type { Register } from '../register.ts';
import { factsOfStood } from '../row-facts.ts';
import { isAsked } from '../shape/asked.ts';
import { stagesOf } from './approval.ts';
import { voteStep } from './kept-steps.ts';
import { returnedTo } from './returned.ts';
import { listStoodRows, type StoodRow } from './stood-rows.ts';
import { whoMayDecide } from './who-may-decide.ts';

/** Steps of a register that rows wait at from when they may be taken; for others the day comes by itself (`tasksDue`). */
const waitingSteps = (register: Register): readonly string[] =>
  Object.entries(register.steps).flatMap(([name, { waits }]) =>
    stagesOf(register, name).length > 0 && waits?.ahead === undefined ? [name] : [],
  );

/** In which states rows wait at a step. */
function statesAt(register: Register, name: string): readonly string[] {
  const back = returnedTo(register, name);
  return back.length > 0 ? back : (register.steps[name]?.from ?? []);
}

/** A row and the stage it waits at. */
type Waits = StoodRow & { readonly stage: string };

/** More than this of one kind is told in one notice. */
const atOnce = 5;

/** One notice for each row, or one for all of them where there are many. */
function noticesFor(register: Register, name: string, rows: readonly Waits[], person: string, batch: string): Notice[] {
  const { title = '', approval } = register.steps[name] ?? {};
  const values = { step: approval ? title : (stagesOf(register, name)[0]?.title ?? title) };
  if (rows.length > atOnce)
    return [{ person, kind: 'waiting', about: null, href: '/inbox', values, key: `${register.name}:${name}:${batch}` }];
  return rows.map(({ id, version, stage }) => ({
    person,
    kind: 'waiting',
    about: { register: register.name, id },
    href: `/${register.name}/${id}`,
    values,
    key: `${register.name}:${id}:${name}:${stage}:${version}`,
  }));
}

/** Whether a step can have made rows wait for somebody anew: it moved them, or undid the votes on them. */
const isNews = (register: Register, step: string): boolean =>
  step === 'create' ||
  step === voteStep ||
  register.steps[step]?.to !== undefined ||
  Object.values(register.steps).some(({ approval }) => approval);

/** Whether anybody may have to be told after a step: `tellWaiting` does nothing where not. */
export const mayWait = (register: Register, step: string): boolean =>
  isNews(register, step) && waitingSteps(register).length > 0;

/**
 * Tells everybody for whom rows wait after a step or a vote, in the transaction of the change, and takes what was settled
 * off the notices of others. A fixed number of statements, however many rows.
 */
export async function tellWaiting(act: Act, register: Register, ids: readonly string[], step: string): Promise<void> {
  if (!mayWait(register, step)) return;
  const names = waitingSteps(register);
  const { tx, now, actor } = act;
  if (step !== 'create') await settleNotices(tx, register.name, ids, step === voteStep ? actor.id : null, now);
  const from = names.flatMap((name) => statesAt(register, name));
  const rows = (await listStoodRows(tx, register, ids)).filter(({ status }) => from.includes(status));
  if (rows.length === 0) return;
  // A new row has no votes, and whoever makes it is known.
  const born = step === 'create' ? new Map([['create', countsAs(actor)]]) : undefined;
  const known = await factsOfStood(act, register, rows, born);
  const who = whoMayDecide(act);
  for (const name of names) {
    const byPerson = new Map<string, Waits[]>();
    const at = statesAt(register, name);
    const asks = ({ status, values }: StoodRow) => at.includes(status) && isAsked(register.steps[name] ?? {}, values);
    for (const [row, facts] of known.filter(([one]) => asks(one))) {
      const stage = facts.approvals.get(name)?.stage.name ?? name;
      for (const person of await who(register, name, facts)) {
        const some = byPerson.get(person) ?? [];
        some.push({ ...row, stage });
        byPerson.set(person, some);
      }
    }
    const notices = [...byPerson].flatMap(([person, some]) => noticesFor(register, name, some, person, act.requestId));
    await addNotices(tx, notices, now);
  }
}
