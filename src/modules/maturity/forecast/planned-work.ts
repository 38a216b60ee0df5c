import { same, type Text } from '../../../kernel/i18n/text.ts';
import type { Reader } from '../../../register/read.ts';
import { indicatorCode, readIndicatorCode } from '../indicator-field.ts';
import type { Instrument } from '../instrument.schema.ts';
import { listFollowUps } from './claims.queries.ts';

/** Work that is under way on an indicator already, and where it is kept. */
export type PlannedWork = { readonly number: number; readonly title: Text; readonly href: string };

/** A place where work on indicators is planned, as far as the reader may read it; one statement. */
export type PlanSource = (
  reader: Reader,
  asked: { readonly instrument: Instrument; readonly numbers: readonly number[] },
) => Promise<readonly PlannedWork[]>;

/** Follow-up items of evaluations that are not done yet. */
export const followUpSource: PlanSource = async (reader, { instrument, numbers }) => {
  const found = await listFollowUps(
    reader,
    numbers.map((number) => indicatorCode(instrument, number)),
  );
  return found.map(({ id, indicator, recommendation }) => ({
    number: readIndicatorCode(indicator).number,
    title: same(recommendation),
    href: `/evaluation-follow-ups/${id}`,
  }));
};
