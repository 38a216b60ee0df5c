import type { Text } from '../kernel/i18n/text.ts';
import { newBind } from './bind.ts';
import type { Reader } from './read.ts';
import type { Register } from './register.ts';
import { scopeSql } from './scope.ts';
import { labelSql } from './select.ts';

/** A row that waits for this person: someone put it forward, and a second person must decide. */
export type Waiting = {
  readonly register: Register;
  readonly id: string;
  readonly label: string;
  readonly step: Text;
  readonly since: Date;
};

/** Steps with four eyes are what rows wait for; any other step its owner takes when ready. */
const decisions = (register: Register) =>
  Object.entries(register.steps).flatMap(([name, step]) => (step.notBy ? [{ name, step, notBy: step.notBy }] : []));

/** Everything in all registers that waits for the actor, the longest waiting first; one statement. */
export async function waitingFor(reader: Reader, limit: number): Promise<readonly Waiting[]> {
  const bind = newBind();
  const parts = reader.registry.all().flatMap(({ register }) =>
    decisions(register).map(({ name, step, notBy }) => {
      const others = `(select distinct on (a.step) a.actor_id from kernel.actions a
        where a.register = ${bind(register.name)} and a.row_id = t.id and a.step = any(${bind(notBy)}::text[])
        order by a.step, a.version desc)`;
      return `(select ${bind(register.name)} as register, ${bind(name)} as step, t.id, ${labelSql(reader, register, 't', bind)} as label,
          (select max(a.at) from kernel.actions a where a.register = ${bind(register.name)} and a.row_id = t.id) as since
        from ${register.table} t
        where t.status = any(${bind(step.from)}::text[])
          and ${scopeSql(register, register.read, reader.actor, 't', bind)}
          and ${scopeSql(register, step.grant, reader.actor, 't', bind)}
          and ${bind(reader.actor.id)}::uuid not in (select actor_id from ${others} o where actor_id is not null))`;
    }),
  );
  if (parts.length === 0) return [];
  const sql = `select distinct on (since, id) * from (${parts.join(' union all ')}) w order by since, id limit ${bind(limit)}`;
  const rows = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
  return rows.flatMap((row) => {
    const { register } = reader.registry.get(row.register as string);
    const step = register.steps[row.step as string]?.title;
    return step ? [{ register, id: row.id as string, label: row.label as string, step, since: row.since as Date }] : [];
  });
}
