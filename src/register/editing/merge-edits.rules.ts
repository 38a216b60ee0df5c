import { isDeepStrictEqual } from 'node:util';

type Values = Readonly<Record<string, unknown>>;

/** Two people's edits of one row: as both found it, as it stands now, and what the later one posts. */
export type Edits = {
  /** The row as the form was opened at. A field that is missing here is not known any more: it was erased. */
  readonly base: Values;
  readonly theirs: Values;
  /** Some fields or all. */
  readonly mine: Values;
};

/** What comes of two edits. */
export type Merged = {
  /** What is still to be written: fields that only I changed, and lists both changed. */
  readonly values: Values;
  /** Fields where the other's change stays. */
  readonly kept: readonly string[];
  /** Fields both changed, each in another way: a person must choose. */
  readonly clashes: readonly string[];
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Lists of a row are sets: their order says nothing. */
const plain = (value: unknown): unknown => {
  if (isEmpty(value)) return null;
  return Array.isArray(value) ? value.toSorted() : value;
};

/** Whether two values of a field say the same. */
export const sameValue = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const areLists = (...values: readonly unknown[]): boolean =>
  values.some(Array.isArray) && values.every((value) => Array.isArray(value) || isEmpty(value));

/** Both may add and take out: what either took out is gone, what either added is there. */
function mergeLists(base: unknown, theirs: unknown, mine: unknown): readonly unknown[] | null {
  const [before, other, own] = [listOf(base), listOf(theirs), listOf(mine)];
  const left = other.filter((one) => own.includes(one) || !before.includes(one));
  const added = own.filter((one) => !before.includes(one) && !left.includes(one));
  const merged = [...left, ...added];
  return merged.length > 0 ? merged : null;
}

type Fate = 'theirs' | 'mine' | 'both' | 'clash' | 'same';

function fateOf(name: string, { base, theirs, mine }: Edits): Fate {
  const known = Object.hasOwn(base, name);
  if (sameValue(mine[name], theirs[name])) return 'same';
  if (!known) return 'clash';
  if (sameValue(mine[name], base[name])) return 'theirs';
  if (sameValue(theirs[name], base[name])) return 'mine';
  return areLists(base[name], theirs[name], mine[name]) ? 'both' : 'clash';
}

/**
 * Merges two edits of one row field by field. No change of either is lost: a field is theirs unless I changed it, mine
 * where only I did, both in lists, and put to a person where each changed it in another way.
 */
export function mergeEdits(edits: Edits): Merged {
  const { base, theirs, mine } = edits;
  const fates = new Map(Object.keys(mine).map((name) => [name, fateOf(name, edits)]));
  const named = (...wanted: readonly Fate[]) =>
    [...fates].flatMap(([name, fate]) => (wanted.includes(fate) ? [name] : []));
  const written = (name: string) =>
    fates.get(name) === 'both' ? mergeLists(base[name], theirs[name], mine[name]) : mine[name];
  const untouched = Object.keys(theirs).filter(
    (name) => !fates.has(name) && Object.hasOwn(base, name) && !sameValue(theirs[name], base[name]),
  );
  return {
    values: Object.fromEntries(named('mine', 'both').map((name) => [name, written(name)])),
    kept: [...named('theirs', 'both'), ...untouched],
    clashes: named('clash'),
  };
}
