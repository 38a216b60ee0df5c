/** Leaves `start … end - 1`; its hash is one element of a proof. */
export type Range = { readonly start: number; readonly end: number };

/** The largest power of two below `n` (n ≥ 2): where RFC 6962 splits a tree. */
function splitPoint(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, leaf to root: PATH of RFC 6962 section 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (index < 0 || index >= size) throw new RangeError(`Leaf ${index} is not in a tree of ${size} leaves.`);
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    const left = index < middle;
    ranges.push(left ? { start: middle, end } : { start, end: middle });
    if (left) end = middle;
    else start = middle;
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that the tree of `size` leaves continues the one of `older`: PROOF of RFC 6962 section 2.1.2. */
export function consistencyRanges(older: number, size: number): Range[] {
  if (older < 1 || older > size) throw new RangeError(`A tree of ${size} leaves does not continue one of ${older}.`);
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (older !== end) {
    const middle = start + splitPoint(end - start);
    const left = older <= middle;
    ranges.push(left ? { start: middle, end } : { start, end: middle });
    if (left) end = middle;
    else start = middle;
  }
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}
