import type { Problem } from '../../kernel/errors/errors.ts';
import type { CostOf } from './cheapest-way.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Ratio, readDecimal } from './ratio.rules.ts';

/** Rupiah of one step; the sum of all steps stays a safe whole number. */
const most = 1e12;

/** The index that is wanted: a decimal text or number with two decimals at most, within what the instrument can reach. */
export function readWanted(
  { scales }: Instrument,
  given: unknown,
): { readonly value: Ratio; readonly problems: readonly Problem[] } {
  const text = typeof given === 'number' ? String(given) : given;
  const highest = Math.max(...scales.map(({ max }) => Number(max)));
  if (typeof text === 'string' && /^\d(\.\d{1,2})?$/.test(text) && Number(text) <= highest)
    return { value: readDecimal(text), problems: [] };
  const message = {
    id: `Isi indeks yang dituju, dari 0 sampai ${highest}, paling banyak dua desimal.`,
    en: `Give the wanted index, from 0 to ${highest}, with two decimals at most.`,
  };
  return { value: readDecimal('0'), problems: [{ field: 'wanted', code: 'wanted-out-of-scale', message }] };
}

const isCost = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

/**
 * Reads what steps cost, in whole rupiah: `{ "3": 50000000 }` is the step to level 3 of any indicator,
 * `{ "12.3": 80000000 }` that of indicator 12. A step without a cost of its own takes that of its level; without that, 0.
 */
export function readCosts(
  { indicators, scales }: Instrument,
  given: Readonly<Record<string, unknown>>,
): { readonly costOf: CostOf; readonly problems: readonly Problem[] } {
  const levels = new Set(scales.flatMap((scale) => scale.levels.map(({ level }) => String(level))));
  const numbers = new Set(indicators.map(({ number }) => String(number)));
  const problems = Object.entries(given).flatMap(([key, cost]): Problem[] => {
    const parts = key.split('.');
    const [level, number] = [parts.at(-1) ?? '', parts.length === 2 ? parts[0] : undefined];
    const known = parts.length <= 2 && levels.has(level) && (number === undefined || numbers.has(number));
    if (known && isCost(cost)) return [];
    const message = known
      ? {
          id: `Isi biaya dalam rupiah bulat, paling banyak ${most}.`,
          en: `Give the cost in whole rupiah, ${most} at most.`,
        }
      : { id: `"${key}" bukan tingkat atau indikator.tingkat.`, en: `"${key}" is no level and no indicator.level.` };
    return [{ field: `costs.${key}`, code: known ? 'cost-invalid' : 'unknown-step', message }];
  });
  const costAt = (key: string) => {
    const cost = given[key];
    return isCost(cost) ? cost : undefined;
  };
  return { problems, costOf: ({ number }, level) => costAt(`${number}.${level}`) ?? costAt(String(level)) ?? 0 };
}
