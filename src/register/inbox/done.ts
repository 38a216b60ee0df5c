import { stagesOf } from '../approvals/approval.ts';
import { voteStep } from '../approvals/kept-steps.ts';
import { returnedTo } from '../approvals/returned.ts';
import { newBind } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { scopeSql } from '../scope.ts';
import { labelSql } from '../select.ts';

/** A decision somebody took. */
export type Done = {
  readonly register: Register;
  readonly id: string;
  readonly label: string;
  /** The step decided, and whether it was refused by a vote. */
  readonly step: string;
  readonly refused: boolean;
  readonly at: Date;
  readonly reason: string | null;
};

/** Days the inbox looks back. */
export const doneDays = 30;

/** Steps that decide what others put forward, and those that refuse it. */
const decisive = (register: Register): readonly string[] =>
  Object.entries(register.steps).flatMap(([name, { refusal }]) =>
    stagesOf(register, name).length > 0 && returnedTo(register, name).length === 0
      ? [name, ...(refusal ? [refusal] : [])]
      : [],
  );

/** What the reader decided since a day, of what they may still read, the latest first; one statement. */
export async function listDone(reader: Reader, since: Date, limit: number): Promise<readonly Done[]> {
  const bind = newBind();
  const me = bind(reader.actor.id);
  const parts = reader.registry.all().flatMap(({ register }) => {
    const steps = decisive(register);
    if (steps.length === 0) return [];
    return `(select a.register, a.row_id as id, a.at, a.reason, coalesce(a.answers ->> 'step', a.step) as step,
        coalesce(a.answers ->> 'verdict' = 'refuse', false) as refused, ${labelSql(reader, register, 't', bind)} as label
      from kernel.actions a join ${register.table} t on t.id = a.row_id
      where a.actor_id = ${me}::uuid and a.at >= ${bind(since)} and a.register = ${bind(register.name)}
        and a.step = any(${bind([...steps, voteStep])}::text[])
        and ${scopeSql(register, register.read, reader.actor, 't', bind)})`;
  });
  if (parts.length === 0) return [];
  const sql = `select distinct on (d.at, d.id, d.step) d.* from (${parts.join(' union all ')}) d
    order by d.at desc, d.id, d.step limit ${bind(limit)}`;
  const rows = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return rows.map((row) => ({
    register: reader.registry.get(row.register as string).register,
    id: row.id as string,
    label: (row.label as string | null) ?? '–',
    step: row.step as string,
    refused: row.refused as boolean,
    at: row.at as Date,
    reason: row.reason as string | null,
  }));
}
