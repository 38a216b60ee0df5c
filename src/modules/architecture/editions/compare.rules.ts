/** A record as an edition froze it, or as it stands today: column → value. */
export type Content = Readonly<Record<string, unknown>>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The columns in which two contents of one record differ, in the order of the first. */
export function changedColumns(before: Content, after: Content): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isSame(before[name], after[name]));
}
