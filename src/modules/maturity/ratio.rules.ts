/** An exact fraction. The denominator is positive. No value of an index ever passes through binary floating point. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

const one = 1n;
const half = 2n;

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** The greatest whole number that divides both. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction in lowest terms. @throws RangeError when the denominator is 0 */
export function ratio(n: bigint, d: bigint = one): Ratio {
  if (d === 0n) throw new RangeError('A fraction has no denominator 0.');
  const sign = d < 0n ? -one : one;
  const divisor = greatestDivisor(n, d) || one;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

/** The exact value of a decimal as it is written: `1.3`, `45`, `-0.25`. @throws RangeError when it is no decimal */
export function readDecimal(text: string): Ratio {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) throw new RangeError(`Not a decimal: ${text}`);
  const [, sign, whole = '', decimals = ''] = found;
  const value = BigInt(whole + decimals);
  return ratio(sign === '-' ? -value : value, 10n ** BigInt(decimals.length));
}

export const zero: Ratio = { n: 0n, d: one };

export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, zero);

/** Less than 0, 0, or more than 0, as `a` is less than, equal to or more than `b`. */
export const compare = (a: Ratio, b: Ratio): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rounded half-up (away from zero at the half) to so many decimals, written out: `3.28`. */
export function roundHalfUp({ n, d }: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (abs(n) * scale * half + d) / (d * half);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const written = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return n < 0n && rounded !== 0n ? `-${written}` : written;
}

/** So many decimals are written of a value that has no end, such as 7/3. */
const longest = 20;

/** The whole decimal, without trailing zeros: `3.282`. A value without end is rounded half-up to 20 decimals. */
export const writeDecimal = (value: Ratio): string => roundHalfUp(value, longest).replace(/\.?0+$/, '');
