import { nodeHash } from './merkle.ts';

/** What an inclusion proof says: this leaf hash is number `index` in the tree of `size` leaves with this root. */
export type Inclusion = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
};

/** What a consistency proof says: the tree of `size` leaves begins with the tree of `older` leaves. */
export type Consistency = {
  readonly older: number;
  readonly size: number;
  readonly olderRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
};

const half = (n: number): number => Math.floor(n / 2);
const odd = (n: number): boolean => n % 2 === 1;
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Moves up past the levels where the node is the last of its row and has no sibling. */
function climb(node: number, last: number): [number, number] {
  let [fn, sn] = [node, last];
  while (!odd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
  return [fn, sn];
}

/** Checks an inclusion proof (RFC 9162 section 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, root, path }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let reached = leaf;
  for (const step of path) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      reached = nodeHash(step, reached);
      if (!odd(fn)) [fn, sn] = climb(fn, sn);
    } else {
      reached = nodeHash(reached, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(reached, root);
}

/** Checks a consistency proof (RFC 9162 section 2.1.4.2). */
export function verifyConsistency({ older, size, olderRoot, root, path }: Consistency): boolean {
  if (older < 1 || older > size) return false;
  if (older === size) return path.length === 0 && same(olderRoot, root);
  const steps = Number.isInteger(Math.log2(older)) ? [olderRoot, ...path] : [...path];
  const first = steps.shift();
  if (!first) return false;
  let [fn, sn] = [older - 1, size - 1];
  while (odd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [first, first];
  for (const step of steps) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      fr = nodeHash(step, fr);
      sr = nodeHash(step, sr);
      if (!odd(fn)) [fn, sn] = climb(fn, sn);
    } else {
      sr = nodeHash(sr, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(fr, olderRoot) && same(sr, root);
}
