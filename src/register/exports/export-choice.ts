import { type ListQuery, readListQuery } from '../list-query.ts';
import { possibleColumns } from '../lists/columns.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';

/** What of a list leaves: the rows of a query (its filter, the rows ticked) and which columns. */
export type ExportChoice = {
  readonly query: ListQuery;
  /** The fields that become columns, and `status`; in their order. */
  readonly names: readonly string[];
  /** Whether each row carries its id and version, so that an import knows it again. */
  readonly withRow: boolean;
};

/** The columns that can leave in a file: attached files cannot. */
export const exportable = (register: Register): readonly string[] =>
  possibleColumns(register).filter((name) => !register.fields[name]?.holdsFiles);

/**
 * Reads `?<the list's own parameters>&for=reading`. Without columns, every one that can leave does; unless it is only for
 * reading, each row carries its id and version.
 * @throws CodedError `bad-request` as the list itself
 */
export function readExportChoice(register: Register, raw: Values): ExportChoice {
  const query = readListQuery(register, { ...raw, cursor: '', limit: '' });
  const all = exportable(register);
  const names = (query.columns ?? []).filter((name) => all.includes(name));
  return { query, names: names.length > 0 ? names : all, withRow: raw.for !== 'reading' };
}
