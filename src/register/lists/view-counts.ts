import { newBind } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { whereSql } from '../select.ts';
import { recentTotals } from './recent-totals.ts';

/** How many rows the whole list and each of its views hold for the reader; one statement, none without views. */
export async function countViews(reader: Reader, register: Register): Promise<ReadonlyMap<string, number>> {
  const names = register.views?.map(({ name }) => name) ?? [];
  if (names.length === 0) return new Map();
  const bind = newBind();
  const whole = { q: '', filters: {}, sort: register.sort, limit: 1, cursor: null };
  const counts = names.map(
    (name) =>
      `count(*) filter (where ${whereSql(register, { ...whole, view: name }, reader.actor, bind)}) as "${name}"`,
  );
  const sql = `select count(*) as "$all", ${counts.join(', ')} from ${register.table} t
    where ${whereSql(register, whole, reader.actor, bind)}`;
  const counted = await recentTotals(sql, bind.values, Date.now(), async () => {
    const [found = {}] = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
    return Object.fromEntries(Object.entries(found).map(([name, count]) => [name, Number(count)]));
  });
  return new Map(Object.entries(counted));
}
