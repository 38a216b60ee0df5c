import type { Actor } from '../../kernel/access/access.ts';
import type { Db, Tx } from '../../kernel/db/db.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import { newBind } from '../bind.ts';
import type { ListQuery } from '../list-query.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { mayRead } from '../scope.ts';
import { whereSql } from '../select.ts';
import type { SavedFilter } from './saved-filter.ts';
import { filterHref, queryOf } from './saved-query.ts';

/**
 * Remembers every row a filter matches now, as far as its owner may read it today, and forgets those it no longer does,
 * so that a row that comes back is new again. Two statements; memory does not grow with the rows.
 * @returns how many rows are new
 */
export async function rememberMatches(reader: Reader, register: Register, query: ListQuery, filterId: string) {
  const matching = (bind: ReturnType<typeof newBind>) =>
    `select t.id from ${register.table} t where ${whereSql(register, query, reader.actor, bind)}`;
  const lost = newBind();
  await reader.tx.unsafe(
    `delete from work.saved_filter_matches m where m.filter_id = ${lost(filterId)}::uuid and m.row_id not in (${matching(lost)})`,
    lost.values as never[],
    { prepare: true },
  );
  const found = newBind();
  const { count } = await reader.tx.unsafe(
    `insert into work.saved_filter_matches (filter_id, row_id) select ${found(filterId)}::uuid, n.id from (${matching(found)}) n
     on conflict do nothing`,
    found.values as never[],
    { prepare: true },
  );
  return count;
}

/** What the job needs: the registers, and who somebody is today (null: they have left). */
export type AlertSlots = {
  readonly registry: Registry;
  readonly loadActor: (tx: Tx, id: string, now: Date) => Promise<Actor | null>;
};

type Alerting = SavedFilter & { readonly register: string };

async function tellOf({ sql, begin }: Db, slots: AlertSlots, filter: Alerting, now: Date): Promise<void> {
  const register = slots.registry.find(filter.register)?.register;
  const query = register && queryOf(register, filter);
  const actor = await slots.loadActor(sql, filter.ownerId, now);
  if (!register || !query || !actor || !mayRead(actor, register.read)) return;
  await begin(async (tx) => {
    // Two runs at once count a row for one of them only.
    const [held] = await tx`select from work.saved_filters where id = ${filter.id} and alert for update`;
    if (!held) return;
    const count = await rememberMatches(
      { tx, registry: slots.registry, actor, lang: 'id' },
      register,
      query,
      filter.id,
    );
    if (count === 0) return;
    const href = filterHref(register, filter);
    const values = { list: register.title, count };
    const key = `${filter.id} ${now.toISOString()}`;
    await addNotices(tx, [{ person: actor.id, kind: 'filter-matches', about: null, href, values, key }], now);
  });
}

/** Tells the owners of alerting filters of rows that newly match: one notice a filter and run, as of their rights today. */
export async function tellMatches(db: Db, slots: AlertSlots, now: Date): Promise<void> {
  const filters = await db.sql<Alerting[]>`
    select id, owner_id as "ownerId", register, name, query, shared, alert from work.saved_filters where alert order by id`;
  for (const filter of filters) await tellOf(db, slots, filter, now);
}

/** The job that tells them, and when: every hour, a little after it. */
export const alertTasks = (slots: AlertSlots): Readonly<Record<string, Task>> => ({
  'tell-matches': (db, _, now) => tellMatches(db, slots, now),
});
export const alertSchedules: readonly Schedule[] = [{ task: 'tell-matches', at: '25 * * * *' }];
