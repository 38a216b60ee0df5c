import type { Register } from '../register.ts';

/** The state of rows that were merged into another; null where the register does not merge. */
export const mergedState = ({ merge }: Register): string | null => ('to' in merge ? merge.to : null);

/** The fields whose value may be taken from the row that goes: those one may edit, except what names a row alone. */
export function choosable(register: Register, editable: readonly string[]): readonly string[] {
  return editable.filter((name) => name !== register.key && name !== register.within?.field);
}

/** @throws TypeError where a definition says of merging what cannot be */
export function checkMerging(register: Register): void {
  const to = mergedState(register);
  if (to === null) return;
  if (!register.states.includes(to)) throw new TypeError(`${register.name}: no state ${to} to merge to`);
  const { edit } = register.steps;
  if (!edit || edit.from.includes(to))
    throw new TypeError(`${register.name}: rows are merged by whoever may edit them`);
}
