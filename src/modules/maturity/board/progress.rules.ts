import type { Day } from '../../../kernel/i18n/days.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import type { AnswerStanding } from './board.queries.ts';

/** How far some answers are. `overdue` counts those among `open` and `returned` whose day has passed. */
export type Progress = {
  readonly total: number;
  readonly open: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly overdue: number;
};

const waiting = ['open', 'changes-requested'];

/** Whether an answer should have been handed in by now. */
export const isOverdue = ({ status, due }: Pick<AnswerStanding, 'status' | 'due'>, today: Day): boolean =>
  waiting.includes(status) && due !== null && due < today;

/** Counts answers by how far they are. */
export function progressOf(answers: readonly AnswerStanding[], today: Day): Progress {
  const count = (...states: readonly string[]) => answers.filter(({ status }) => states.includes(status)).length;
  return {
    total: answers.length,
    open: count('open'),
    submitted: count('submitted'),
    returned: count('changes-requested'),
    accepted: count('accepted', 'released'),
    overdue: answers.filter((answer) => isOverdue(answer, today)).length,
  };
}

/** How far an agency, or an aspect of the instrument, is. */
export type Part<K> = { readonly of: K; readonly progress: Progress };

/** Agencies that answer, those furthest behind first. */
export function progressByAgency(
  answers: readonly AnswerStanding[],
  today: Day,
): readonly Part<{ readonly id: string; readonly name: string }>[] {
  const behind = ({ total, accepted, submitted }: Progress): number => total - accepted - submitted;
  return [...Map.groupBy(answers, ({ agency }) => agency)]
    .map(([id, some]) => ({ of: { id, name: some[0]?.agencyName ?? '' }, progress: progressOf(some, today) }))
    .sort((a, b) => behind(b.progress) - behind(a.progress) || a.of.name.localeCompare(b.of.name));
}

/** The aspects of the instrument of which there are answers, in their order. */
export function progressByAspect(
  instrument: Instrument,
  answers: readonly AnswerStanding[],
  today: Day,
): readonly Part<Instrument['aspects'][number]>[] {
  const byAspect = Map.groupBy(answers, ({ indicator }) => findIndicator(instrument, indicator)?.aspect);
  return instrument.aspects.flatMap((of) => {
    const some = byAspect.get(of.number);
    return some ? [{ of, progress: progressOf(some, today) }] : [];
  });
}
