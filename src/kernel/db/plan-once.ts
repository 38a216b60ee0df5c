import type postgres from 'postgres';
import type { Tx } from './db.ts';
import { sendTogether } from './send-together.ts';

const isPool = (tx: Tx): tx is postgres.Sql<Record<never, never>> => 'begin' in tx;

/**
 * Asks a long statement with the plan that holds for any values: made once on a connection, not for each of the first
 * five questions, because to plan over every register takes many times longer than to answer.
 * @param tx the pool; in a running transaction the statement is planned as usual
 */
export async function planOnce(tx: Tx, sql: string, values: readonly unknown[]): Promise<readonly postgres.Row[]> {
  const ask = (within: Tx) => within.unsafe(sql, [...values] as never[], { prepare: true });
  if (!isPool(tx)) return ask(tx);
  return tx.begin(async (within) => {
    const [, rows] = await sendTogether(
      within`select set_config('plan_cache_mode', 'force_generic_plan', true)`,
      ask(within),
    );
    return rows;
  });
}
