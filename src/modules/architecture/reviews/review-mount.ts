import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { takeStep } from '../../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { architectureEditions } from '../editions/architecture-editions.register.ts';
import { listNamedDocuments, listNamedInstruments } from '../editions/edition.queries.ts';
import { holdersOf } from '../holders-of.ts';
import { architectureReviews } from './architecture-reviews.register.ts';
import { lockReviewed } from './review.queries.ts';
import {
  findClosingProblems,
  findDayProblems,
  findEditionProblems,
  findGroundProblems,
  findProofProblems,
  findReviewerProblems,
  type ReviewValues,
  type Support,
} from './review.rules.ts';

type Named = { readonly documents: readonly string[] | null; readonly instruments: readonly string[] | null };

async function supportOf(tx: Transaction, { documents, instruments }: Named): Promise<Support> {
  const [papers, laws] = await Promise.all([
    listNamedDocuments(tx, documents ?? []),
    listNamedInstruments(tx, instruments ?? []),
  ]);
  return { documents: papers.map(({ kind }) => kind), subjects: laws.map(({ subject }) => subject) };
}

async function check(tx: Transaction, change: ChangeSeen, slots: ArchitectureSlots): Promise<readonly Problem[]> {
  const values = change.values as ReviewValues & Named;
  const settings = slots.settings();
  const today = isoDateOf(change.now, slots.timeZone);
  switch (change.step) {
    case 'create':
    case 'edit': {
      const edition = await lockReviewed(tx, String(change.values.edition));
      const by = await holdersOf(tx, settings?.review.by?.function ?? null, today);
      return [
        ...(change.step === 'create' ? findEditionProblems(edition?.status ?? '') : []),
        ...findReviewerProblems(values, by),
        ...findGroundProblems(settings, values),
        ...findDayProblems(values, today),
      ];
    }
    case 'finish':
      return [
        ...findGroundProblems(settings, values),
        ...findProofProblems(values, await supportOf(tx, values)),
        ...findDayProblems(values, today),
      ];
    case 'deliver':
      return findDayProblems(values, today);
    case 'close':
      return findClosingProblems(settings);
    default:
      return [];
  }
}

/** An edition is under review exactly while one of its reviews is open; one that was replaced meanwhile stays so. */
async function followEdition(tx: Transaction, change: ChangeSeen): Promise<void> {
  const id = String(change.values.edition);
  const edition = await lockReviewed(tx, id);
  if (!edition) return;
  const step =
    edition.status === 'enacted' && edition.open > 0
      ? 'begin-review'
      : edition.status === 'under-review' && edition.open === 0
        ? 'end-review'
        : null;
  if (step === null) return;
  const act = { ...change, tx, actor: padu };
  const nothing = { values: {}, answers: {}, reason: null };
  await takeStep(act, change.registry.get(architectureEditions.name), step, id, edition.version, nothing);
}

/** Reviews of the architecture: their grounds, their proof, and the edition that is under review meanwhile. */
export const mountReviews = (slots: ArchitectureSlots): Mounted => ({
  register: architectureReviews,
  check: (tx, change) => check(tx, change, slots),
  after: followEdition,
});
