import type { Text } from '../../../kernel/i18n/text.ts';
import { compare, minus, over, plus, type Ratio, ratio, readDecimal, sum, times } from '../ratio.rules.ts';

/** What two assessors awarded the same indicator. */
export type Pair = readonly [Ratio, Ratio];

const square = (value: Ratio): Ratio => times(value, value);

/**
 * Cohen's kappa with quadratic weights: how far two assessors agree beyond what chance would bring about, from 1 (always)
 * over 0 (no more than by chance) to less (they contradict each other). Exact: as the weights are squared distances, it is
 * 1 − n·Σ(x−y)² / ΣΣ(xᵢ−yⱼ)².
 * @returns null where it is undefined: fewer than two indicators in common, or the same single level throughout
 */
export function weightedKappa(pairs: readonly Pair[]): Ratio | null {
  const n = ratio(BigInt(pairs.length));
  if (pairs.length < 2) return null;
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const observed = times(n, sum(pairs.map(([x, y]) => square(minus(x, y)))));
  const squares = times(n, plus(sum(xs.map(square)), sum(ys.map(square))));
  const chance = minus(squares, times(ratio(2n), times(sum(xs), sum(ys))));
  return chance.n === 0n ? null : minus(ratio(1n), over(observed, chance));
}

/** How far apart the levels of one indicator lie; null where there are fewer than two. */
export function spread(levels: readonly Ratio[]): Ratio | null {
  const [first, ...others] = levels;
  if (!first || others.length === 0) return null;
  let [low, high] = [first, first];
  for (const level of others) {
    if (compare(level, low) < 0) low = level;
    if (compare(level, high) > 0) high = level;
  }
  return minus(high, low);
}

/** What a kappa means, in plain words; the bands are those of Landis and Koch (1977). */
const readings: readonly { readonly above: Ratio; readonly text: Text }[] = [
  { above: readDecimal('0.8'), text: { id: 'hampir selalu sepakat', en: 'nearly always agree' } },
  { above: readDecimal('0.6'), text: { id: 'sebagian besar sepakat', en: 'mostly agree' } },
  { above: readDecimal('0.4'), text: { id: 'cukup sepakat', en: 'agree fairly well' } },
  { above: readDecimal('0.2'), text: { id: 'kurang sepakat', en: 'agree little' } },
  { above: readDecimal('0'), text: { id: 'hampir tidak sepakat', en: 'hardly agree' } },
];
const byChance: Text = { id: 'tidak lebih sepakat daripada kebetulan', en: 'agree no more than by chance' };
const undefinedHere: Text = {
  id: 'tidak dapat dihitung: terlalu sedikit indikator bersama, atau semuanya bertingkat sama',
  en: 'cannot be calculated: too few indicators in common, or all at the same level',
};

/** A kappa in plain words. */
export const readKappa = (kappa: Ratio | null): Text =>
  kappa === null ? undefinedHere : (readings.find(({ above }) => compare(kappa, above) > 0)?.text ?? byChance);
