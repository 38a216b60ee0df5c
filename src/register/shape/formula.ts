/** What a computed field is made of. Names of fields and registers only: no text of a definition is ever run. */
export type Formula =
  /** Numbers multiplied; empty when one of them is. */
  | { readonly product: readonly string[] }
  /** Numbers added up; an empty one counts nothing. */
  | { readonly sum: readonly string[] }
  /** The first number less the second; empty when one of them is. */
  | { readonly difference: readonly [string, string] }
  /** Days from the first date to the second; empty when one of them is. */
  | { readonly days: readonly [string, string] }
  /** Texts one after another, with `between` where both sides are filled. */
  | { readonly join: readonly string[]; readonly between: string }
  /** How many of a hundred of these fields are filled, rounded down. */
  | { readonly filled: readonly string[] }
  /** Rows of another register whose field `via` points here, in one of `states` (in any, when absent): how many. */
  | { readonly count: string; readonly via: string; readonly states?: readonly string[] }
  /** The same rows: one of their number fields added up; 0 without rows. */
  | { readonly total: string; readonly of: string; readonly via: string; readonly states?: readonly string[] };

/** A formula over rows of another register: computed whenever the row is read. */
export type RollUp = Extract<Formula, { via: string }>;

/** A formula over the row's own fields: a column that PostgreSQL keeps. */
export type OwnFormula = Exclude<Formula, RollUp>;

export const isRollUp = (formula: Formula): formula is RollUp => 'via' in formula;

/** The fields of its own row that a formula needs. */
export function operandsOf(formula: OwnFormula): readonly string[] {
  if ('product' in formula) return formula.product;
  if ('sum' in formula) return formula.sum;
  if ('difference' in formula) return formula.difference;
  if ('filled' in formula) return formula.filled;
  return 'days' in formula ? formula.days : formula.join;
}
