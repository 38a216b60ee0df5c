import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { ArchitectureSettings } from '../architecture-slots.ts';
import { type GroundId, groundEvidence, grounds, isGround } from './grounds.ts';

/** What the rules read of a review. */
export type ReviewValues = {
  readonly agency: string;
  readonly startedOn: Day;
  readonly finishedOn: Day | null;
  readonly deliveredOn: Day | null;
  readonly grounds: readonly GroundId[] | null;
  readonly result: 'kept' | 'change' | null;
};

/** What supports a review: subjects of the instruments, kinds of the documents it names. */
export type Support = { readonly subjects: readonly string[]; readonly documents: readonly string[] };

const list = (ids: readonly GroundId[]): Text => ({
  id: ids.map((id) => grounds[id].id).join(', '),
  en: ids.map((id) => grounds[id].en).join(', '),
});

const none: Text = {
  id: 'Pilih sedikitnya satu dasar reviu: {grounds}.',
  en: 'Choose at least one ground of the review: {grounds}.',
};
const noChangeGround: Text = {
  id: 'Perubahan arsitektur perlu dasar: {grounds}.',
  en: 'A change of the architecture needs its grounds: {grounds}.',
};
const foreign: Text = {
  id: 'Peraturan yang berlaku tidak menyebut dasar ini: {grounds}.',
  en: 'The regulation in force does not name this ground: {grounds}.',
};

const groundsOf = (settings: ArchitectureSettings): readonly GroundId[] =>
  settings.review.grounds.items.filter(isGround);

/**
 * The grounds a regulation asks for (D-014): of a review itself (TPI 8(2)), or of a change that follows from it
 * (LU 6(11)). A list joined by "and" that is marked as suspect is applied as "or": the text is under doubt.
 */
export function findGroundProblems(
  settings: ArchitectureSettings | null,
  { grounds: chosen, result }: ReviewValues,
): readonly Problem[] {
  if (settings === null) return [];
  const named = groundsOf(settings);
  const unknown = (chosen ?? []).filter((ground) => !named.includes(ground));
  if (unknown.length > 0) return [problem('grounds', 'not-named', fill(foreign, { grounds: list(unknown) }))];
  const { applyTo, logic, suspect } = settings.review.grounds;
  const asked = applyTo === 'review' || (applyTo === 'change' && result === 'change');
  if (!asked || named.length === 0) return [];
  const all = logic === 'and' && suspect !== true;
  const lacking = named.filter((ground) => !(chosen ?? []).includes(ground));
  if (all ? lacking.length === 0 : lacking.length < named.length) return [];
  return [
    problem('grounds', 'required', fill(applyTo === 'review' ? none : noChangeGround, { grounds: list(lacking) })),
  ];
}

const noProof: Text = {
  id: 'Belum ada bukti untuk: {grounds}. Lampirkan dokumen atau produk hukum yang menunjukkannya.',
  en: 'Nothing proves: {grounds}. Attach the document or legal instrument that shows it.',
};

/** Grounds that nothing attached proves (AC-ARCH-03). */
export function findProofProblems({ grounds: chosen }: ReviewValues, support: Support): readonly Problem[] {
  const bare = (chosen ?? []).filter((ground) => {
    const { subjects, documents } = groundEvidence[ground];
    const proven =
      support.subjects.some((one) => subjects.some((subject) => subject === one)) ||
      support.documents.some((one) => documents.some((kind) => kind === one));
    return !proven;
  });
  if (bare.length === 0) return [];
  const field = bare.some((ground) => groundEvidence[ground].documents.length > 0) ? 'documents' : 'instruments';
  return [problem(field, 'no-proof', fill(noProof, { grounds: list(bare) }))];
}

const future: Text = { id: 'Tanggal ini belum tiba.', en: 'This day is still to come.' };
const beforeStart: Text = { id: 'Tidak sebelum reviu dimulai.', en: 'Not before the review began.' };
const beforeEnd: Text = { id: 'Tidak sebelum reviu selesai.', en: 'Not before the review was finished.' };

/** Days out of order, or still to come. */
export function findDayProblems({ startedOn, finishedOn, deliveredOn }: ReviewValues, today: Day): readonly Problem[] {
  const days = { startedOn, finishedOn, deliveredOn };
  const late = Object.entries(days).filter(([, day]) => day !== null && day > today);
  return [
    ...late.map(([field]) => problem(field, 'future', future)),
    ...(finishedOn !== null && finishedOn < startedOn ? [problem('finishedOn', 'too-early', beforeStart)] : []),
    ...(deliveredOn !== null && finishedOn !== null && deliveredOn < finishedOn
      ? [problem('deliveredOn', 'too-early', beforeEnd)]
      : []),
  ];
}

const notDelivered: Text = {
  id: 'Hasil belum disampaikan kepada kepala daerah. Catat penyampaiannya; reviu lalu ditutup.',
  en: 'The result is not delivered to the head of region. Record the delivery; the review then closes.',
};

/** A review whose result somebody is to receive stays open until it is delivered (AC-ARCH-04, D-016). */
export const findClosingProblems = (settings: ArchitectureSettings | null): readonly Problem[] =>
  settings === null || settings.review.recipient === null
    ? []
    : [problem('deliveredOn', 'not-delivered', notDelivered)];

const wrongReviewer: Text = {
  id: 'Reviu arsitektur dikoordinasikan pemegang fungsi {function}. Ganti koordinatornya.',
  en: 'The review is coordinated by the holder of {function}. Change who coordinates it.',
};

/** Who coordinates the review, where the regulation says so (D-015). @param holders units of the holder */
export function findReviewerProblems(
  { agency }: ReviewValues,
  by: { readonly name: Text; readonly holders: readonly string[] } | null,
): readonly Problem[] {
  if (by === null || by.holders.length === 0 || by.holders.includes(agency)) return [];
  return [problem('agency', 'wrong-reviewer', fill(wrongReviewer, { function: by.name }))];
}

const noEdition: Text = {
  id: 'Hanya edisi yang berlaku yang direviu.',
  en: 'Only an edition in force is reviewed.',
};

/** Only what is in force is reviewed. */
export const findEditionProblems = (status: string): readonly Problem[] =>
  status === 'enacted' || status === 'under-review' ? [] : [problem('edition', 'not-in-force', noEdition)];
