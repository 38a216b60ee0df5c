import type { Formula } from './formula.ts';

const inStates = (states: readonly string[] | undefined) => (states ? ` in state ${states.join(', ')}` : '');

/** What a field is computed from, for documents: "volume × price". */
export function formulaWords(formula: Formula): string {
  if ('product' in formula) return formula.product.join(' × ');
  if ('sum' in formula) return formula.sum.join(' + ');
  if ('difference' in formula) return formula.difference.join(' − ');
  if ('days' in formula) return `days from ${formula.days.join(' to ')}`;
  if ('join' in formula) return formula.join.join(formula.between);
  if ('filled' in formula) return `how many per cent of ${formula.filled.join(', ')} are filled`;
  if ('count' in formula) return `count of ${formula.count}${inStates(formula.states)}`;
  return `total of ${formula.of} ${formula.total}${inStates(formula.states)}`;
}
