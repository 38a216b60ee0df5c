import type { Day } from '../../kernel/i18n/days.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { type Cadence, type ReviewStanding as Part, reviewStandings } from '../regulation/index.ts';

/** Where the reviews of a plan stand on a day; `due`: by when the next one must be finished. */
export type ReviewStanding = {
  readonly state: 'not-due' | 'due' | 'met' | 'missed';
  readonly text: Text;
  readonly due: Day | null;
};

const notDue: Text = { id: 'Belum waktunya direviu.', en: 'No review due yet.' };
const allDone: Text = { id: 'Reviu yang diwajibkan sudah dilakukan.', en: 'The reviews required have been held.' };
const more: Text = { id: 'Jumlah reviu yang masih perlu: {missing}.', en: 'Reviews still needed: {missing}.' };
const tooFew: Text = { id: '{done} dari {wanted} reviu dilakukan.', en: '{done} of {wanted} reviews held.' };

const missedText = {
  count: tooFew,
  'mid-term': { id: 'Reviu paruh waktu terlewat.', en: 'Mid-term review missed.' },
  'final-year': { id: 'Reviu tahun terakhir terlewat.', en: 'Final-year review missed.' },
} as const satisfies Record<Part['what'], Text>;

const dueText = {
  count: more,
  'mid-term': { id: 'Reviu paruh waktu harus selesai.', en: 'The mid-term review is due.' },
  'final-year': { id: 'Reviu tahun terakhir harus selesai.', en: 'The final-year review is due.' },
} as const satisfies Record<Part['what'], Text>;

const worded = (text: Text, { done, wanted, missing }: Part): Text => fill(text, { done, wanted, missing });

/**
 * Where the reviews of a plan stand on a day (TPI 10(1), LU 7(5)), in one sentence: the worst of what the cadence asks.
 * @param held the days of the finished reviews
 */
export function reviewStanding(
  cadence: Cadence,
  term: { readonly from: Day; readonly until: Day },
  held: readonly Day[],
  today: Day,
): ReviewStanding {
  const parts = reviewStandings(cadence, term, held, today);
  const missed = parts.find(({ state }) => state === 'overdue');
  if (missed) return { state: 'missed', text: worded(missedText[missed.what], missed), due: missed.until };
  const open = parts.find(({ state }) => state === 'due');
  // A number of reviews may be held on any day of the term: none of them is late before its end.
  if (open)
    return {
      state: open.what === 'count' ? 'not-due' : 'due',
      text: worded(dueText[open.what], open),
      due: open.until,
    };
  const next = parts.find(({ state }) => state === 'not-yet');
  return next ? { state: 'not-due', text: notDue, due: next.until } : { state: 'met', text: allDone, due: null };
}
