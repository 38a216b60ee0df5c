import type { Reader } from '../../../register/read.ts';
import { type Cycle, getReadableCycle } from '../cycles/read-cycle.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Indicator } from '../instrument.schema.ts';
import { compare, type Ratio, readDecimal } from '../ratio.rules.ts';
import { listScoresSeen, type ScoreSeen } from '../scoring/worksheet.queries.ts';
import { spread, weightedKappa } from './kappa.rules.ts';

/** How far two assessors agree on the indicators both have scored. */
export type PairAgreement = {
  readonly people: readonly [string, string];
  readonly common: number;
  readonly kappa: Ratio | null;
};

/** How far the scores of one indicator lie apart. */
export type IndicatorSpread = { readonly indicator: Indicator; readonly count: number; readonly spread: Ratio };

export type Agreement = {
  readonly cycle: Cycle;
  readonly pairs: readonly PairAgreement[];
  /** The widest first. */
  readonly spreads: readonly IndicatorSpread[];
};

/** What counts is what an assessor has locked. */
const isCounted = ({ status, level }: ScoreSeen): boolean => status !== 'draft' && level !== null;

const levelOf = ({ level }: ScoreSeen): Ratio => readDecimal(level ?? '0');

function pairsOf(scores: readonly ScoreSeen[]): readonly PairAgreement[] {
  const byPerson = [...Map.groupBy(scores, ({ person }) => person)];
  return byPerson.flatMap(([person, some], at) =>
    byPerson.slice(at + 1).map(([other, others]): PairAgreement => {
      const pairs = some.flatMap((one) => {
        const match = others.find(({ indicator }) => indicator === one.indicator);
        return match ? [[levelOf(one), levelOf(match)] as const] : [];
      });
      return { people: [person, other], common: pairs.length, kappa: weightedKappa(pairs) };
    }),
  );
}

function spreadsOf({ instrument }: Cycle, scores: readonly ScoreSeen[]): readonly IndicatorSpread[] {
  const found = [...Map.groupBy(scores, ({ indicator }) => indicator)].flatMap(([code, some]) => {
    const indicator = findIndicator(instrument, code);
    const wide = spread(some.map(levelOf));
    return indicator && wide ? [{ indicator, count: some.length, spread: wide }] : [];
  });
  return found.sort((a, b) => compare(b.spread, a.spread) || a.indicator.number - b.indicator.number);
}

/**
 * How far the assessors of an evaluation agree, from the scores the reader may see and no others.
 * @throws CodedError `not-found` where the evaluation is not open to the reader
 */
export async function readAgreement(reader: Reader, id: string): Promise<Agreement> {
  const cycle = await getReadableCycle(reader, id);
  const scores = (await listScoresSeen(reader, cycle.id)).filter(isCounted);
  return { cycle, pairs: pairsOf(scores), spreads: spreadsOf(cycle, scores) };
}
