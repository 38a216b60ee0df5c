import { CodedError } from '../../kernel/errors/errors.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { same } from '../../kernel/i18n/text.ts';
import { offeredSteps } from '../../register/desks/steps.ts';
import { isId } from '../../register/fields/reference.ts';
import { findRow, type Reader, type ReadRow } from '../../register/read.ts';
import { functions, isFunction, listHolders } from '../organization/index.ts';
import { type GroundEvent, openGrounds } from './grounds.rules.ts';
import { type Baseline, listBaselines, listPlan, type PlanRow } from './plan.queries.ts';
import { listGroundEvents, listReviews, type ReviewRow } from './review.queries.ts';
import { type ReviewStanding, reviewStanding } from './review-standing.rules.ts';
import { missingParts } from './roadmap.rules.ts';
import type { RoadmapSlots } from './roadmap-slots.ts';
import { roadmaps } from './roadmaps.register.ts';

/** A roadmap the reader may read. @throws CodedError `not-found`, also for what is not open to them */
export async function getReadableRoadmap(reader: Reader, id: string): Promise<ReadRow> {
  const row = isId(id) ? await findRow(reader, roadmaps, roadmaps.read, id, false) : undefined;
  if (!row) throw new CodedError('not-found');
  return row;
}

/** The term of a roadmap; it always has an end. */
export const termOf = ({ values }: Pick<ReadRow, 'values'>) => values.term as { from: Day; until: Day };

/** Everything the overview of a roadmap shows. */
export type Overview = {
  readonly row: ReadRow;
  readonly plan: readonly PlanRow[];
  readonly reviews: readonly ReviewRow[];
  readonly baselines: readonly Baseline[];
  /** Each initiative's dates as they were frozen last. */
  readonly steps: readonly string[];
  /** The contents the regulation asks for that no initiative stands for. */
  readonly missing: readonly string[];
  /** The function that must draw it up, where another's agency did (AC-ROAD-02). */
  readonly wrongAuthor: { readonly id: string; readonly en: string } | null;
  /** Where its reviews stand; null while it is not in force. */
  readonly standing: ReviewStanding | null;
  readonly grounds: readonly GroundEvent[];
  /** Whether the regulation wants it coordinated with the ministry and no record of that is there. */
  readonly lacksConsultation: boolean;
};

/** The function the regulation wants as author, where the agency that drew it up does not hold it. */
async function findWrongAuthor(reader: Reader, row: ReadRow, wanted: unknown, today: Day) {
  if (typeof wanted !== 'string' || !isFunction(wanted)) return null;
  const holders = (await listHolders(reader.tx, today)).filter((holder) => holder.function === wanted);
  return holders.some(({ id }) => id === row.values.agency) ? null : functions[wanted];
}

/**
 * A roadmap at a glance, as far as the reader may read it; the same number of statements whatever it holds.
 * @throws CodedError `not-found`
 */
export async function readOverview(reader: Reader, slots: RoadmapSlots, id: string, now: Date): Promise<Overview> {
  const row = await getReadableRoadmap(reader, id);
  const settings = slots.settings();
  const today = isoDateOf(now, slots.timeZone);
  const { tx } = reader;
  const [plan, reviews, baselines, steps, wrongAuthor, own, closed] = await Promise.all([
    listPlan(reader, id),
    listReviews(reader, id),
    listBaselines(tx, id),
    offeredSteps(reader, roadmaps, row),
    findWrongAuthor(reader, row, settings?.authorFunction ?? null, today),
    listGroundEvents(tx),
    slots.evaluationsClosed(tx),
  ]);
  const evaluated = closed.map(
    ({ id: evaluation, name, on }): GroundEvent => ({
      ground: 'monitoring-evaluation',
      on,
      what: same(name),
      href: `/evaluations/${evaluation}`,
    }),
  );
  const inForce = row.status === 'enacted';
  const finished = reviews.filter(({ status }) => status === 'finished').map(({ date }) => date);
  const enactment = baselines.find(({ what }) => what === 'enact');
  const living = plan.filter(({ status }) => status !== 'dropped').map(({ part }) => part);
  return {
    row,
    plan,
    reviews,
    baselines,
    steps,
    missing: missingParts(settings?.parts?.map(String) ?? null, living),
    wrongAuthor,
    standing: inForce && settings ? reviewStanding(settings.review.cadence, termOf(row), finished, today) : null,
    grounds:
      inForce && settings && enactment
        ? openGrounds(
            [...own, ...evaluated],
            settings.review.grounds.items.map(String),
            { enactedOn: isoDateOf(enactment.at, slots.timeZone), reviewedOn: finished.at(-1) ?? null },
            today,
          )
        : [],
    lacksConsultation:
      (settings?.nationalAlignment.ministryCoordination ?? null) !== null && row.values.consultation === null,
  };
}
