import type { Db } from '../../kernel/db/db.ts';
import { AsCommitted } from '../../kernel/events/as-committed.ts';
import type { Facts } from './facts.ts';
import { factRegisters, loadFacts } from './load-facts.ts';

/** The facts as they stand when they are asked for. The same object as long as no record behind them changed. */
export type FactsNow = () => Promise<Facts>;

/** The facts of a running server. They name nobody and belong to everybody who may sign in, so all share them. */
export function currentFacts(db: Db, timeZone: string): FactsNow {
  const facts = new AsCommitted(db, factRegisters(), (sql) => loadFacts(sql, timeZone));
  return () => facts.get();
}
