import { isDeepStrictEqual } from 'node:util';

/** A row as JSON: column → value. */
export type Snapshot = { readonly [column: string]: unknown };

/** What one column held before and after; null where it held nothing. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/**
 * The columns that differ between two snapshots of a row, by name. A missing column and an empty one are the same, so a
 * column added to the table later is no change.
 */
export function diffSnapshots(before: Snapshot, after: Snapshot): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
