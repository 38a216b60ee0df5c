import type { FastifyRequest } from 'fastify';
import type { Reader } from '../../../register/read.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { type Cycle, getReadableCycle } from '../cycles/read-cycle.ts';
import { indicatorCode } from '../indicator-field.ts';
import { answeredIndicators } from '../indicators.rules.ts';
import type { Indicator } from '../instrument.schema.ts';
import type { Side } from '../sides.ts';
import { findSide } from './score.queries.ts';
import { requiredOf } from './scoring-facts.ts';
import { scoresIn } from './stage-days.rules.ts';
import {
  type DifferenceSeen,
  listDifferencesSeen,
  listLocked,
  listScoresSeen,
  type ScoreSeen,
} from './worksheet.queries.ts';

/** How many of those who must have locked an indicator, per side. */
export type LockedCount = { readonly done: number; readonly of: number };

/** One indicator of the worksheet of one reader. */
export type WorksheetRow = {
  readonly indicator: Indicator;
  readonly mine: ScoreSeen | null;
  /** Scores of others that were opened to the reader. */
  readonly others: readonly ScoreSeen[];
  readonly locked: Readonly<Record<Side, LockedCount>>;
  readonly differences: readonly DifferenceSeen[];
};

export type Worksheet = {
  readonly reader: Reader;
  readonly cycle: Cycle;
  /** The side the reader is appointed to today. */
  readonly side: Side | undefined;
  /** Whether that side scores now. */
  readonly open: boolean;
  readonly rows: readonly WorksheetRow[];
};

/**
 * The scoring of an evaluation as one person may see it. Of others one learns that they have locked, and what they awarded
 * only once it was opened. A constant number of statements.
 * @throws CodedError `not-found` where the evaluation is not open to the reader
 */
export async function readWorksheet(site: Site, request: FastifyRequest, id: string): Promise<Worksheet> {
  const reader = readerOf(site, request);
  const { today, timeZone } = viewOf(site.shell, request);
  const cycle = await getReadableCycle(reader, id);
  const { actor, tx } = reader;
  const [side, required, scores, differences, locked] = await Promise.all([
    findSide(tx, cycle.id, actor.id, today),
    requiredOf(tx, cycle.id, { day: today, timeZone }),
    listScoresSeen(reader, cycle.id),
    listDifferencesSeen(reader, cycle.id),
    listLocked(tx, cycle.id),
  ]);
  const countOf = (code: string, of: Side): LockedCount => ({
    done: required[of].filter((person) =>
      locked.some((one) => one.indicator === code && one.side === of && one.person === person),
    ).length,
    of: required[of].length,
  });
  const rows = answeredIndicators(cycle.instrument).map((indicator): WorksheetRow => {
    const code = indicatorCode(cycle.instrument, indicator.number);
    const seen = scores.filter((one) => one.indicator === code);
    return {
      indicator,
      mine: seen.find(({ person }) => person === actor.id) ?? null,
      others: seen.filter(({ person }) => person !== actor.id),
      locked: { internal: countOf(code, 'internal'), external: countOf(code, 'external') },
      differences: differences.filter((one) => one.indicator === code),
    };
  });
  return { reader, cycle, side, open: side !== undefined && scoresIn(side, cycle.status), rows };
}
