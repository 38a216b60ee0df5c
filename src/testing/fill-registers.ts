import type { Db } from '../kernel/db/db.ts';
import type { Register } from '../register/register.ts';
import type { Registry, Values } from '../register/registry.ts';
import { exampleValues, idOf, insertRows, liftRules } from './example-rows.ts';

/** The id of the example row of a register in one state. */
export const exampleId = (register: Register, state: string | undefined = register.states[0], nth = 0): string =>
  idOf('example', register.name, state ?? '', String(nth));

/**
 * Puts example rows into every register, `count` in each state, all pointing to each other. The rules between rows are
 * lifted first, so the same examples serve whatever the registers ask.
 */
export async function fillRegisters(
  owner: Db,
  registry: Registry,
  count: number,
  change: (register: Register, values: Values, nth: number) => Values = (_, values) => values,
): Promise<void> {
  const registers = registry.all().map(({ register }) => register);
  await liftRules(owner, registers);
  const refer = (name: string) => exampleId(registry.get(name).register);
  for (const register of registers) {
    const rows = register.states.flatMap((status) =>
      Array.from({ length: count }, (_, nth) => ({
        id: exampleId(register, status, nth),
        status,
        createdBy: null,
        values: change(register, exampleValues(register, refer), nth),
      })),
    );
    await insertRows(owner, register, rows);
  }
}
