import { padu } from '../../kernel/access/padu.ts';
import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { daysBetween, isoDateOf } from '../../kernel/i18n/format.ts';
import { listStoodRows } from '../approvals/stood-rows.ts';
import { whoMayDecide } from '../approvals/who-may-decide.ts';
import { newBind } from '../bind.ts';
import type { Registry } from '../registry.ts';
import { factsOfStood } from '../row-facts.ts';
import { groupBy, type Matter } from './reminder.rules.ts';
import { type Asked, waitingSql } from './waiting-sql.ts';

/** Which matters: of what sort, and due between which days. */
export type Dues = { readonly what: Asked['what']; readonly from: Day | null; readonly until: Day };

/** Everything of a sort that is due between two days, whoever it waits for. One statement. */
async function listDue(
  tx: Tx,
  registry: Registry,
  today: { readonly day: Day; readonly timeZone: string },
  dues: Dues,
) {
  const bind = newBind();
  const namer = { registry, actor: padu, lang: 'id' as const };
  const waiting = waitingSql(namer, { of: 'anybody', what: dues.what }, today, bind);
  const sql = `select u.register, u.step, u.id, u.assigned, to_char(u.due, 'YYYY-MM-DD') as due
    from (${waiting}) u where u.due <= ${bind(dues.until)}::date and u.due >= coalesce(${bind(dues.from)}::date, u.due)`;
  return tx.unsafe<Omit<Matter, 'days' | 'people'>[]>(sql, bind.values as never[], { prepare: true });
}

/** The same with the people it waits for now: the one it was given to while there is time, then everybody who may. */
export async function listMatters(
  tx: Tx,
  { registry, timeZone }: { readonly registry: Registry; readonly timeZone: string },
  now: Date,
  dues: Dues,
): Promise<readonly Matter[]> {
  const day = isoDateOf(now, timeZone);
  const due = await listDue(tx, registry, { day, timeZone }, dues);
  const who = whoMayDecide({ tx, registry, now });
  const matters: Matter[] = [];
  for (const [name, some] of groupBy(due, ({ register }) => register)) {
    const { register } = registry.get(name);
    const ids = [...new Set(some.map(({ id }) => id))];
    const known = await factsOfStood({ tx }, register, await listStoodRows(tx, register, ids));
    const factsBy = new Map(known.map(([row, facts]) => [row.id, facts]));
    for (const one of some) {
      const facts = factsBy.get(one.id);
      const days = daysBetween(day, one.due);
      const given = one.assigned !== null && days >= 0 ? [one.assigned] : null;
      if (facts) matters.push({ ...one, days, people: given ?? (await who(register, one.step, facts)) });
    }
  }
  return matters;
}
