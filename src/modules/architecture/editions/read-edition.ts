import { CodedError } from '../../../kernel/errors/errors.ts';
import { isId } from '../../../register/fields/reference.ts';
import { findRow, type Reader } from '../../../register/read.ts';
import { loadEvidenceFacts } from '../../evidence/index.ts';
import { type ReviewStanding, reviewStandings } from '../../regulation/index.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { openKinds } from '../graph/graph.queries.ts';
import { findOpenGrounds, type OpenGround } from '../reviews/open-grounds.rules.ts';
import { listReviews, type Review } from '../reviews/review.queries.ts';
import { architectureEditions } from './architecture-editions.register.ts';
import { countFrozen, type Edition, findEdition, listDifferences, listEditions } from './edition.queries.ts';
import { lastDayOf } from './edition.rules.ts';
import { inForceStates } from './edition-states.ts';

const wholeTerm = ({ term: { from, until } }: Edition) => ({ from, until: until ?? lastDayOf(from) });

/** An edition with all that is worth knowing of it. */
export type EditionSeen = {
  readonly edition: Edition;
  readonly frozen: Awaited<ReturnType<typeof countFrozen>>;
  readonly reviews: readonly Review[];
  readonly standings: readonly ReviewStanding[];
  /** What happened since it was last looked at as a whole; empty unless it is in force. */
  readonly grounds: readonly OpenGround[];
  /** How many records differ from today. */
  readonly changed: number;
  /** Editions it can be compared with. */
  readonly others: readonly Edition[];
};

/** @throws CodedError `not-found`, also for what is not open to the reader */
export async function getReadableEdition(reader: Reader, id: string): Promise<Edition> {
  const seen = isId(id) ? await findRow(reader, architectureEditions, architectureEditions.read, id, false) : undefined;
  const edition = seen && (await findEdition(reader.tx, id));
  if (!edition) throw new CodedError('not-found');
  return edition;
}

const isInForce = ({ status }: Edition): boolean => inForceStates.some((state) => state === status);

/** The last day on which the architecture was looked at as a whole: enacted, or a review of it finished. */
const lookedAtOn = ({ enactedOn }: Edition, reviews: readonly Review[]): string =>
  [enactedOn ?? '', ...reviews.flatMap(({ finishedOn }) => finishedOn ?? [])].toSorted().at(-1) ?? '';

/** Reads an edition, its reviews, and what has happened since. A constant number of statements. */
export async function readEdition(
  reader: Reader,
  slots: ArchitectureSlots,
  id: string,
  today: string,
): Promise<EditionSeen> {
  const edition = await getReadableEdition(reader, id);
  const [frozen, all, editions, evidence, evaluations] = await Promise.all([
    countFrozen(reader.tx, id),
    listReviews(reader.tx),
    listEditions(reader.tx),
    loadEvidenceFacts(reader.tx),
    slots.evaluationsClosed(reader.tx),
  ]);
  const reviews = all.filter((review) => review.edition === id);
  const finished = reviews.flatMap(({ finishedOn, status }) => (status === 'running' ? [] : (finishedOn ?? [])));
  const settings = slots.settings();
  const since = lookedAtOn(edition, reviews);
  const changed = edition.enactedOn === null ? [] : await listDifferences(reader.tx, openKinds(reader), id, null);
  return {
    edition,
    frozen,
    reviews,
    standings:
      settings && edition.enactedOn !== null
        ? reviewStandings(settings.review.cadence, wholeTerm(edition), finished, today)
        : [],
    grounds: isInForce(edition)
      ? findOpenGrounds(settings, since, { instruments: evidence.instruments, evaluations })
      : [],
    changed: changed.length,
    others: editions.filter((one) => one.id !== id && one.enactedOn !== null),
  };
}
