/** Letters to insert, drop, change or swap to make one word of another; `most + 1` stands for more than `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const way = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      row.push(swapped ? Math.min(way, at(before, j - 2) + 1) : way);
    }
    // What is this far apart comes no nearer; only a swap looks back beyond this row.
    if (isBeyond(row, most) && isBeyond(last, most)) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, other.length), most + 1);
}

const isBeyond = (row: readonly number[], most: number): boolean => row.every((steps) => steps > most);

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/** What is still being typed is held against the beginning of a word from here on. */
const leastBegun = 5;

/** Whether a word, or its beginning, was probably meant by what was typed: one slip in four letters, two in eight. */
export function isAlike(word: string, typed: string): boolean {
  const most = Math.floor(typed.length / 4);
  if (most === 0) return false;
  if (distance(word, typed, most) <= most) return true;
  return typed.length >= leastBegun && distance(word.slice(0, typed.length), typed, most) <= most;
}
