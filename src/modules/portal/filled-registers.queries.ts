import type { Tx } from '../../kernel/db/db.ts';
import type { Register } from '../../register/register.ts';

/** The names of those registers that hold at least one row; one statement. */
export async function listFilledRegisters(tx: Tx, registers: readonly Register[]): Promise<ReadonlySet<string>> {
  const asked = registers.map(({ name, table }) => `select '${name}' as name where exists (select from ${table})`);
  const rows: { name: string }[] =
    asked.length === 0 ? [] : await tx.unsafe(asked.join(' union all '), [], { prepare: true });
  return new Set(rows.map(({ name }) => name));
}
