import type { Text } from '../../kernel/i18n/text.ts';
import { type Fields, optional } from '../field.ts';
import { choice } from '../fields/choice.ts';
import type { Values } from '../registry.ts';
import type { OpenSeat } from '../step-availability.ts';
import type { Stage } from './stages.ts';
import type { VoteInput } from './vote.ts';

const verdicts = {
  approve: { id: 'Setuju', en: 'Approve' },
  refuse: { id: 'Tolak, dengan alasan', en: 'Refuse, with a reason' },
} as const satisfies Record<VoteInput['verdict'], Text>;

/** What a refusal at a stage may send the row back to: whoever drafted it, or an earlier stage. */
export const returnsOf = (stages: readonly Stage[], stage: Stage): Readonly<Record<string, Text>> => ({
  drafter: { id: 'Penyusun', en: 'Whoever drafted it' },
  ...Object.fromEntries(
    stages.filter(({ name }) => stage.returnTo?.includes(name)).map(({ name, title }) => [name, title]),
  ),
});

/** What somebody who votes is asked: the verdict, where a refusal goes, and which seat where they may choose. */
export function voteFields(stages: readonly Stage[], stage: Stage, own: readonly OpenSeat[]): Fields {
  const returns = returnsOf(stages, stage);
  return {
    verdict: choice({ label: { id: 'Putusan Anda', en: 'Your verdict' }, options: verdicts }),
    ...(Object.keys(returns).length > 1
      ? {
          backTo: optional(
            choice({ label: { id: 'Bila ditolak, kembali ke', en: 'If refused, back to' }, options: returns }),
          ),
        }
      : {}),
    ...(own.length > 1
      ? {
          seat: choice({
            label: { id: 'Sebagai', en: 'As' },
            options: Object.fromEntries(own.map(({ at, seat }) => [String(at), seat.title])),
          }),
        }
      : {}),
  };
}

/** A vote as a form or a body brings it; undefined where it brings none. */
export function readVote({ verdict, backTo, seat }: Values): VoteInput | undefined {
  if (verdict !== 'approve' && verdict !== 'refuse') return undefined;
  const named = typeof backTo === 'string' && backTo !== '' && backTo !== 'drafter';
  const at = seat === undefined || seat === null || seat === '' ? Number.NaN : Number(seat);
  return { verdict, backTo: named ? backTo : null, seat: Number.isInteger(at) ? at : null };
}
