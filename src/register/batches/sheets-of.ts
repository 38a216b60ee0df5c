type OfSheet = { readonly register: string | null };

/** Rows of a batch in their order, parted where another sheet begins. */
export function sheetsOf<T extends OfSheet>(
  rows: readonly T[],
): readonly (OfSheet & { readonly items: readonly T[] })[] {
  const parts: (OfSheet & { items: T[] })[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && last.register === row.register) last.items.push(row);
    else parts.push({ register: row.register, items: [row] });
  }
  return parts;
}
