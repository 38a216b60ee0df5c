import { newBind } from './bind.ts';
import { notMergedSql } from './duplicates/merged-into.ts';
import type { Fields, Options } from './field.ts';
import type { Reader } from './read.ts';
import { scopeSql } from './scope.ts';
import { labelSql } from './select.ts';

/** Up to this many rows are offered as a list, or as boxes to tick; beyond it one types keys, and is offered what they may mean. */
const listable = 500;
const tickable = 40;

/**
 * What each reference field may point to, as far as the actor may read it; one statement for all fields together.
 */
export async function optionsOf(reader: Reader, fields: Fields): Promise<ReadonlyMap<string, Options>> {
  const { tx, registry, actor } = reader;
  const wanted = Object.entries(fields).flatMap(([name, { refers }]) => (refers ? [{ name, ...refers }] : []));
  const targets = [...new Set(wanted.map(({ register }) => register))];
  if (targets.length === 0) return new Map();
  const bind = newBind();
  const parts = targets.map((name) => {
    const { register } = registry.get(name);
    const label = labelSql(reader, register, 'r', bind);
    const scope = scopeSql(register, register.read, actor, 'r', bind);
    // Limited before it is sorted: more than can be listed are not shown, and need not be read.
    return `(select ${bind(name)} as register, s.value, s.label from (select r.id::text as value, ${label} as label
      from ${register.table} r where ${scope} and ${notMergedSql(register, 'r', bind)} limit ${listable + 1}) s order by 3)`;
  });
  const rows = await tx.unsafe(parts.join(' union all '), bind.values as never[], { prepare: true });
  const found = (register: string, many: boolean): Options => {
    const options = rows.filter((row) => row.register === register);
    return options.length > (many ? tickable : listable) ? null : options.map(({ value, label }) => ({ value, label }));
  };
  return new Map(wanted.map(({ name, register, many }) => [name, found(register, many)]));
}
