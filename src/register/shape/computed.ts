import { sqlName } from '../bind.ts';
import { type Field, type Fields, isInput, optional } from '../field.ts';
import { type Formula, isRollUp, type OwnFormula } from './formula.ts';

/**
 * A field nobody fills in: it is computed, shown like any other, and refused in every input. Over the row's own fields it
 * is a column, so lists sort and filter by it; over other rows it is worked out while reading.
 */
export function computed<T>(field: Field<T>, formula: Formula): Field<T | null> {
  const { filter, ...rest } = optional(field);
  if (isRollUp(formula)) return { ...rest, sortable: false, computed: formula };
  return { ...rest, ...(filter ? { filter } : {}), computed: formula };
}

/** The formula of a field that stands in a column; null for what one fills in and for what is worked out while reading. */
export const ownFormula = ({ computed: formula }: Field<unknown>): OwnFormula | null =>
  formula && !isRollUp(formula) ? formula : null;

/** Whether something of a row is worked out over rows of other registers, of which each reader counts those they may see. */
export const hasRollUps = (fields: Fields): boolean =>
  Object.values(fields).some(({ computed: formula }) => formula && isRollUp(formula));

const quoted = (text: string) => `'${text.replace(/'/g, "''")}'`;

const joinSql = (columns: readonly string[], between: string): string =>
  columns.reduce(
    (left, right) =>
      `case when ${left} is null then ${right} when ${right} is null then ${left} else ${left} || ${quoted(between)} || ${right} end`,
  );

/** Rounded down: a hundred means that nothing is missing. */
const filledSql = (names: readonly string[], type: string): string =>
  `(num_nonnulls(${names.map(sqlName).join(', ')}) * 100 / ${names.length})::${type}`;

/** The SQL of a formula over the row's own columns; exact, since numbers are multiplied as `numeric`. */
export function ownFormulaSql(formula: OwnFormula, type: string): string {
  const number = (name: string) => `${sqlName(name)}::numeric`;
  if ('product' in formula) return `(${formula.product.map(number).join(' * ')})::${type}`;
  if ('sum' in formula) return `(${formula.sum.map((name) => `coalesce(${number(name)}, 0)`).join(' + ')})::${type}`;
  if ('difference' in formula) return `(${formula.difference.map(number).join(' - ')})::${type}`;
  if ('days' in formula) return `(${sqlName(formula.days[1])} - ${sqlName(formula.days[0])})::${type}`;
  if ('filled' in formula) return filledSql(formula.filled, type);
  return joinSql(formula.join.map(sqlName), formula.between);
}

const inputs = new WeakMap<Fields, Fields>();

/** The fields one may fill in. The same object each time: its validator is compiled once. */
export function inputFields(fields: Fields): Fields {
  const known = inputs.get(fields);
  if (known) return known;
  const open = Object.fromEntries(Object.entries(fields).filter(([, field]) => isInput(field)));
  inputs.set(fields, open);
  return open;
}
