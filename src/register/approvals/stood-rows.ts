import type { Tx } from '../../kernel/db/db.ts';
import { newBind, sqlName } from '../bind.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { anchorSql } from '../scope.ts';
import { askingFields } from '../shape/asked.ts';

/** What of a row decides for whom it waits. */
export type StoodRow = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly createdBy: string | null;
  readonly agencyId: string | null;
  /** Those by which steps are asked for. */
  readonly values: Values;
};

/** Rows as they stand, whoever asks; one statement. */
export async function listStoodRows(tx: Tx, register: Register, ids: readonly string[]): Promise<readonly StoodRow[]> {
  const bind = newBind();
  const asking = askingFields(register).map((name) => `, '${name}', t.${sqlName(name)}`);
  const sql = `select t.id, t.version, t.status, t.created_by as "createdBy", ${anchorSql(register, 't') ?? 'null::uuid'} as "agencyId",
      jsonb_build_object(${asking.join('').slice(2)}) as values
    from ${register.table} t where t.id = any(${bind(ids)}::uuid[])`;
  return tx.unsafe<StoodRow[]>(sql, bind.values as never[], { prepare: true });
}
