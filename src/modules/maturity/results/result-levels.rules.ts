import { indicatorCode } from '../indicator-field.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import type { Levels } from '../levels.rules.ts';
import { type Ratio, readDecimal } from '../ratio.rules.ts';
import { finalLevel, type IndicatorFacts, sideStanding } from '../scoring/agreement.rules.ts';
import { lacking } from '../scoring/opening.rules.ts';
import type { Side } from '../sides.ts';

/** Levels of an evaluation by their indicator, as a calculation takes them; an optional one without a level is left out. */
export function levelsIn(
  instrument: Instrument,
  rows: readonly { readonly indicator: string; readonly level: string | null }[],
): Levels {
  const byCode = new Map(rows.map(({ indicator, level }) => [indicator, level]));
  const levels = new Map<number, Ratio | null>();
  for (const one of instrument.indicators) {
    const level = byCode.get(indicatorCode(instrument, one.number)) ?? null;
    if (level !== null) levels.set(one.number, readDecimal(level));
    else if (one.optional) levels.set(one.number, null);
  }
  return levels;
}

/** The indicators whose level is still missing. */
export const withoutLevel = ({ indicators }: Instrument, levels: Levels): readonly Indicator[] =>
  indicators.filter(({ number }) => !levels.has(number));

/** Why an indicator cannot go into the result yet. */
export type Lack = { readonly indicator: Indicator; readonly sides: readonly Side[]; readonly both: boolean };

/**
 * Every indicator that lacks agreement, with the sides that lack it, or both between each other. What is taken from
 * outside is not scored; an optional indicator that nobody scored is left out.
 * @param concluding whether both sides must agree with each other too
 */
export function lackingAgreement(
  instrument: Instrument,
  of: (indicator: string) => IndicatorFacts,
  sides: readonly Side[],
  concluding: boolean,
): readonly Lack[] {
  return instrument.indicators.flatMap((indicator): readonly Lack[] => {
    const facts = of(indicatorCode(instrument, indicator.number));
    if (indicator.external || (indicator.optional && facts.scores.length === 0)) return [];
    const without = lacking(facts, sides);
    const both = concluding && without.length === 0 && finalLevel(facts) === null;
    return without.length > 0 || both ? [{ indicator, sides: without, both }] : [];
  });
}

const agreed = (facts: IndicatorFacts, side: Side): Ratio | null => {
  const standing = sideStanding(facts, side);
  return standing.is === 'agreed' ? standing.level : null;
};

/** What an indicator came to in the assessments of both sides. */
export const assessedLevels = (facts: IndicatorFacts) => ({
  internal: agreed(facts, 'internal'),
  external: agreed(facts, 'external'),
  level: finalLevel(facts),
});
