import type { Tx } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { functions, isFunction, listHolders, listSubtree } from '../organization/index.ts';

/**
 * The holder of a function that a regulation names, with all its units; null where it names none. Nobody is turned away
 * while no holder is recorded: the list is then empty.
 */
export async function holdersOf(
  tx: Tx,
  named: unknown,
  today: string,
): Promise<{ readonly name: Text; readonly holders: readonly string[] } | null> {
  if (typeof named !== 'string' || !isFunction(named)) return null;
  const holders = (await listHolders(tx, today)).filter(({ function: held }) => held === named);
  const units = await Promise.all(holders.map(({ id }) => listSubtree(tx, id, today)));
  return { name: functions[named], holders: units.flat() };
}
