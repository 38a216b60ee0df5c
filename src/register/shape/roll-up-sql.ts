import type { Actor } from '../../kernel/access/access.ts';
import { type Bind, sqlName } from '../bind.ts';
import type { Field } from '../field.ts';
import type { Register } from '../register.ts';
import type { Registry } from '../registry.ts';
import { scopeSql } from '../scope.ts';
import { isRollUp } from './formula.ts';

/**
 * The SQL of a field computed over rows of another register, as far as the reader may see them; null for other fields.
 * Rows that are read through this one are open whenever this one is.
 */
export function rollUpSql(
  namer: { readonly registry: Registry; readonly actor: Actor },
  register: Register,
  field: Field<unknown>,
  alias: string,
  bind: Bind,
): string | null {
  const { computed: formula } = field;
  if (!formula || !isRollUp(formula)) return null;
  const target = namer.registry.get('count' in formula ? formula.count : formula.of).register;
  const inner = `${alias}_${sqlName(target.name)}`;
  const through =
    'through' in target.read && target.read.of.name === register.name && target.read.through === formula.via;
  const open = through ? 'true' : scopeSql(target, target.read, namer.actor, inner, bind);
  const state = formula.states ? `${inner}.status = any(${bind(formula.states)}::text[])` : 'true';
  const what = 'count' in formula ? 'count(*)' : `coalesce(sum(${inner}.${sqlName(formula.total)}), 0)`;
  return `(select (${what})::${field.column.type} from ${target.table} ${inner}
    where ${inner}.${sqlName(formula.via)} = ${alias}.id and ${state} and ${open})`;
}
