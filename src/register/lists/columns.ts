import type { Register } from '../register.ts';
import { findView } from '../shape/views.ts';

/** Every column a list of a register can show, in the order of its fields. */
export const possibleColumns = (register: Register): readonly string[] => [...Object.keys(register.fields), 'status'];

/** What is left of chosen columns when a definition changes: those that are still there; null when none is. */
export function knownColumns(register: Register, columns: readonly string[] | null): readonly string[] | null {
  const known = [...new Set(columns ?? [])].filter((name) => possibleColumns(register).includes(name));
  return known.length > 0 ? known : null;
}

/** The columns of a list: what the address says, or the view, or what this person chose, or the register's own. */
export function columnsOf(
  register: Register,
  query: { readonly columns?: readonly string[]; readonly view?: string },
  chosen: readonly string[] | null,
): readonly string[] {
  const { columns = null, view } = query;
  return (
    knownColumns(register, columns) ??
    findView(register, view)?.columns ??
    knownColumns(register, chosen) ??
    register.list
  );
}
