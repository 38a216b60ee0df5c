import type { Day } from '../../../kernel/i18n/days.ts';
import type { Stage } from '../cycles/cycle-steps.ts';
import type { Side } from '../sides.ts';

/** The stages in which a side scores (TPI 57(2)c–d; LU 52(7)–(8)). */
const scoringStages: Readonly<Record<Side, readonly Stage[]>> = {
  internal: ['internal-assessment'],
  external: ['document-review', 'interview'],
};

/** Whether a side scores while an evaluation is in a stage. */
export const scoresIn = (side: Side, stage: string): boolean => scoringStages[side].some((one) => one === stage);

/** An evaluation's move from one stage to another; `from` is null when it was made. */
export type Move = { readonly from: string | null; readonly to: string; readonly on: Day };

const latest = (a: Day, b: Day): Day => (a < b ? b : a);

/**
 * The days on which a side scores in an evaluation, first and last; null where it never has. While it runs it lasts until
 * the day planned, and at least until today.
 * @param moves in the order in which they were made
 */
export function scoringDays(
  side: Side,
  moves: readonly Move[],
  today: Day,
  planned: Day | null,
): { readonly from: Day; readonly until: Day } | null {
  const began = moves.find(({ to }) => scoresIn(side, to));
  if (!began) return null;
  if (scoresIn(side, moves.at(-1)?.to ?? '')) return { from: began.on, until: latest(today, planned ?? today) };
  const ended = moves.findLast(({ from }) => from !== null && scoresIn(side, from));
  return { from: began.on, until: latest(began.on, ended?.on ?? began.on) };
}
