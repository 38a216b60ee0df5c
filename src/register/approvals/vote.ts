import { actsFor } from '../../kernel/access/access.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Act } from '../act.ts';
import type { BareRow } from '../read.ts';
import type { Register } from '../register.ts';
import { type OpenSeat, ownSeats, type RowFacts } from '../step-availability.ts';
import { saveVote } from './approval.queries.ts';
import { type Standing, standingOf, type Vote } from './approval.rules.ts';
import { stagesOf } from './approval.ts';

/** What somebody says from a seat: agreed, or refused and sent back to an earlier stage (null: to whoever drafted it). */
export type VoteInput = {
  readonly verdict: Vote['verdict'];
  readonly backTo: string | null;
  /** Which of the seats one may vote from; the first where none is named. */
  readonly seat: number | null;
};

/** A vote as it was cast: what the history keeps of it, and where the approval stands after it. */
export type CastVote = {
  readonly standing: Standing;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly actingFor: string | null;
};

const needsReason = { id: 'Tulis alasan penolakan.', en: 'Give the reason for refusing.' };
const unknownStage = { id: 'Tidak dapat dikembalikan ke tahap itu.', en: 'It cannot be returned to that stage.' };

function judgeVote(vote: VoteInput, reason: string | null, { stage }: Standing): void {
  const problems = [
    ...(vote.verdict === 'refuse' && reason === null
      ? [{ field: '_reason', code: 'required', message: needsReason }]
      : []),
    ...(vote.backTo !== null && !stage.returnTo?.includes(vote.backTo)
      ? [{ field: '_backTo', code: 'unknown', message: unknownStage }]
      : []),
  ];
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
}

/** @throws CodedError `forbidden` where the seat asked for is not one's own */
function seatFor(own: readonly OpenSeat[], asked: number | null): OpenSeat {
  const seat = asked === null ? own[0] : own.find(({ at }) => at === asked);
  if (!seat) throw new CodedError('forbidden');
  return seat;
}

/**
 * Casts a vote of somebody who may (`refusalOf` said so) on the row as it is locked: keeps it and says where the approval
 * stands now. Writing the history, and carrying out what was approved, is the caller's.
 * @throws CodedError `invalid` for a refusal without a reason or to a stage that is none
 */
export async function castVote(
  act: Act,
  register: Register,
  name: string,
  row: BareRow,
  facts: RowFacts,
  input: { readonly vote: VoteInput; readonly reason: string | null },
): Promise<CastVote> {
  const step = register.steps[name];
  const before = facts.approvals.get(name);
  if (!step || !before) throw new TypeError(`${register.name}.${name} asks nobody's approval`);
  judgeVote(input.vote, input.reason, before);
  const { at, seat } = seatFor(ownSeats(step, name, act.actor, facts), input.vote.seat);
  const actingFor = actsFor(act.actor, seat.grant, facts);
  const { verdict } = input.vote;
  const backTo = verdict === 'refuse' ? input.vote.backTo : null;
  const stage = before.stage.name;
  const by = actingFor === null ? [act.actor.id] : [act.actor.id, actingFor];
  const vote: Vote = { stage, seat: at, verdict, backTo, by };
  const standing = standingOf(stagesOf(register, name), [...before.votes, vote]);
  const of = { register: register.name, rowId: row.id, step: name, version: row.version };
  await saveVote(act.tx, of, vote, standing, act.now);
  const answers = { step: name, stage, seat: at, verdict, ...(backTo === null ? {} : { backTo }) };
  return { standing, answers, actingFor };
}
