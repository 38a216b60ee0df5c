import type { Stage } from './stages.ts';

/** One vote as cast. `by`: whoever voted, and whom they stood in for. */
export type Vote = {
  readonly stage: string;
  readonly seat: number;
  readonly verdict: 'approve' | 'refuse';
  /** Where a refusal sends it, should it decide: an earlier stage, or (null) whoever drafted it. */
  readonly backTo: string | null;
  readonly by: readonly string[];
};

/** How an approval stands: open at a stage, complete, or sent back to whoever drafted the row. */
export type Standing = {
  readonly outcome: 'open' | 'complete' | 'returned';
  /** The stage it is open at; the last one reached otherwise. */
  readonly stage: Stage;
  /** The votes that stand, in their order. */
  readonly votes: readonly Vote[];
};

const shares = (some: readonly string[], others: readonly string[]): boolean => some.some((id) => others.includes(id));

/** Whether a vote counts: at the open stage, from a seat that is free, by somebody without a vote that stands. */
const counts = (vote: Vote, stage: Stage, votes: readonly Vote[]): boolean =>
  vote.stage === stage.name &&
  vote.seat < stage.seats.length &&
  !votes.some((one) => (one.stage === vote.stage && one.seat === vote.seat) || shares(one.by, vote.by));

const tally = (votes: readonly Vote[], stage: Stage, verdict: Vote['verdict']): number =>
  votes.filter((vote) => vote.stage === stage.name && vote.verdict === verdict).length;

/**
 * Where an approval stands after these votes. A stage is passed once enough seats agree; it is refused as soon as too few
 * are left to agree, and then goes where the vote that decided sends it: back to an earlier stage, whose votes and those
 * after it no longer stand, or to whoever drafted the row.
 * @param stages at least one
 */
export function standingOf(stages: readonly Stage[], votes: readonly Vote[]): Standing {
  let at = 0;
  let standing: readonly Vote[] = [];
  const stageAt = (index: number): Stage => {
    const stage = stages[Math.min(index, stages.length - 1)];
    if (!stage) throw new TypeError('an approval without stages');
    return stage;
  };
  for (const vote of votes) {
    const stage = stageAt(at);
    if (at === stages.length || !counts(vote, stage, standing)) continue;
    standing = [...standing, vote];
    if (tally(standing, stage, 'approve') >= needOf(stage)) at += 1;
    if (stage.seats.length - tally(standing, stage, 'refuse') >= needOf(stage)) continue;
    const back = stages.slice(0, at).findIndex(({ name }) => name === vote.backTo);
    if (back < 0) return { outcome: 'returned', stage, votes: standing };
    at = back;
    const kept = stages.slice(0, back).map(({ name }) => name);
    standing = standing.filter((one) => kept.includes(one.stage));
  }
  return { outcome: at === stages.length ? 'complete' : 'open', stage: stageAt(at), votes: standing };
}

/** The seats of the open stage that nobody has voted from, by their number. */
export const openSeats = ({ outcome, stage, votes }: Standing): readonly number[] =>
  outcome === 'open'
    ? stage.seats.flatMap((_, seat) =>
        votes.some((vote) => vote.stage === stage.name && vote.seat === seat) ? [] : [seat],
      )
    : [];

/** Whether somebody has a vote that stands: nobody holds two seats of one approval. */
export const hasVoted = ({ votes }: Standing, who: readonly string[]): boolean =>
  votes.some(({ by }) => shares(by, who));

/** How many of its seats a stage needs. */
export const needOf = ({ need, seats }: Stage): number => (need === 'all' ? seats.length : need === 'any' ? 1 : need);

/** What is wrong with the stages of a step, in English: a fault of a definition or of a profile. */
export function findStageFault(stages: readonly Stage[]): string | null {
  const names = stages.map(({ name }) => name);
  if (stages.length === 0) return 'an approval needs a stage';
  if (new Set(names).size < names.length) return 'two stages share a name';
  for (const [at, stage] of stages.entries()) {
    const need = needOf(stage);
    if (!Number.isInteger(need) || need < 1 || need > stage.seats.length)
      return `stage ${stage.name} needs ${need} seats`;
    if (stage.seats.some(({ grant }) => Object.keys(grant).length === 0)) return `nobody may vote in ${stage.name}`;
    const stray = stage.returnTo?.find((name) => !names.slice(0, at).includes(name));
    if (stray !== undefined) return `stage ${stage.name} returns to ${stray}, which is no earlier stage`;
  }
  return null;
}
