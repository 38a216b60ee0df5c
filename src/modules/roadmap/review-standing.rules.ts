import { addDays, addDuration, addMonths, type Day } from '../../kernel/i18n/days.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';

/** When a plan is reviewed: so often in a period, or at named moments of its term. */
type Cadence = {
  readonly minCount?: number;
  readonly period?: string;
  readonly milestones?: readonly ('mid-term' | 'final-year')[];
};

type Term = { readonly from: Day; readonly until: Day };

/** A review the cadence asks for, and the days within which it is held. */
export type ReviewWindow = { readonly milestone: 'mid-term' | 'final-year'; readonly from: Day; readonly until: Day };

/** Where the reviews of a plan stand on a day; `due`: by when the next one must be finished. */
export type ReviewStanding = {
  readonly state: 'not-due' | 'due' | 'met' | 'missed';
  readonly text: Text;
  readonly due: Day | null;
};

const notDue: Text = { id: 'Belum waktunya direviu.', en: 'No review due yet.' };
const allDone: Text = { id: 'Reviu yang diwajibkan sudah dilakukan.', en: 'The reviews required have been held.' };

const missedText: Readonly<Record<ReviewWindow['milestone'], Text>> = {
  'mid-term': { id: 'Reviu paruh waktu terlewat.', en: 'Mid-term review missed.' },
  'final-year': { id: 'Reviu tahun terakhir terlewat.', en: 'Final-year review missed.' },
};
const dueText: Readonly<Record<ReviewWindow['milestone'], Text>> = {
  'mid-term': { id: 'Reviu paruh waktu harus selesai.', en: 'The mid-term review is due.' },
  'final-year': { id: 'Reviu tahun terakhir harus selesai.', en: 'The final-year review is due.' },
};

/** The windows of the named moments: the year around the middle of the term, and its last year (LU 7(5)). */
export function windowsOf(
  { from, until }: Term,
  milestones: readonly ReviewWindow['milestone'][],
): readonly ReviewWindow[] {
  const end = addDays(until, 1);
  const windows: Readonly<Record<ReviewWindow['milestone'], ReviewWindow>> = {
    'mid-term': { milestone: 'mid-term', from: addMonths(from, 24), until: addDays(addMonths(from, 36), -1) },
    'final-year': { milestone: 'final-year', from: addMonths(end, -12), until },
  };
  return milestones.map((milestone) => windows[milestone]);
}

function byMilestones(windows: readonly ReviewWindow[], held: readonly Day[], today: Day): ReviewStanding {
  const lacking = windows.filter(({ from, until }) => !held.some((day) => from <= day && day <= until));
  const missed = lacking.find(({ until }) => until < today);
  if (missed) return { state: 'missed', text: missedText[missed.milestone], due: missed.until };
  const open = lacking.find(({ from }) => from <= today);
  if (open) return { state: 'due', text: dueText[open.milestone], due: open.until };
  const [next] = lacking;
  return next ? { state: 'not-due', text: notDue, due: next.until } : { state: 'met', text: allDone, due: null };
}

function byCount(until: Day, wanted: number, held: number, today: Day): ReviewStanding {
  if (held >= wanted) return { state: 'met', text: allDone, due: null };
  const values = { held, wanted, more: wanted - held };
  if (today > until) {
    const text = fill({ id: '{held} dari {wanted} reviu dilakukan.', en: '{held} of {wanted} reviews held.' }, values);
    return { state: 'missed', text, due: until };
  }
  const text = fill({ id: 'Masih perlu {more} reviu.', en: '{more} more reviews needed.' }, values);
  return { state: 'not-due', text, due: until };
}

/**
 * Where the reviews of a plan stand on a day (TPI 10(1), LU 7(5)). Reviews on need never count against it.
 * @param held the days of the finished reviews
 */
export function reviewStanding(cadence: Cadence, term: Term, held: readonly Day[], today: Day): ReviewStanding {
  const within = held.filter((day) => term.from <= day && day <= term.until && day <= today);
  if (cadence.milestones) return byMilestones(windowsOf(term, cadence.milestones), within, today);
  const until = cadence.period ? addDays(addDuration(term.from, cadence.period), -1) : term.until;
  return byCount(until, cadence.minCount ?? 0, within.length, today);
}
