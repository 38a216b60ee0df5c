import type { Tx } from '../../kernel/db/db.ts';
import type { Standing, Vote } from './approval.rules.ts';

/** One step of one version of a row. */
export type StepOfRow = {
  readonly register: string;
  readonly rowId: string;
  readonly step: string;
  readonly version: number;
};

/** The votes on this version of a row, by step, in their order; those that a return undid too. One statement. */
export async function listVotes(
  tx: Tx,
  register: string,
  rowId: string,
  version: number,
): Promise<ReadonlyMap<string, readonly Vote[]>> {
  const rows = await tx<(Omit<Vote, 'by'> & { step: string; person: string; actingFor: string | null })[]>`
    select step, stage, seat, verdict, back_to as "backTo", person_id as person, acting_for as "actingFor"
    from work.votes where register = ${register} and row_id = ${rowId} and version = ${version} order by nth`;
  const votes = new Map<string, Vote[]>();
  for (const { step, person, actingFor, ...vote } of rows)
    votes.set(step, [...(votes.get(step) ?? []), { ...vote, by: actingFor === null ? [person] : [person, actingFor] }]);
  return votes;
}

/** Keeps a vote and where the approval stands after it. A return to an earlier stage leaves the later votes behind. */
export async function saveVote(tx: Tx, of: StepOfRow, vote: Vote, standing: Standing, at: Date): Promise<void> {
  const { register, rowId, step, version } = of;
  const [person = null, actingFor = null] = vote.by;
  await tx`insert into work.votes ${tx({
    register,
    row_id: rowId,
    step,
    version,
    stage: vote.stage,
    seat: vote.seat,
    verdict: vote.verdict,
    back_to: vote.backTo,
    person_id: person,
    acting_for: actingFor,
    at,
  })}`;
  const kept = [...new Set(standing.votes.map(({ stage }) => stage))];
  await tx`
    update work.votes set stands = false
    where register = ${register} and row_id = ${rowId} and step = ${step} and version = ${version} and stands
      and stage <> all(${kept}::text[])`;
  if (standing.outcome !== 'open') {
    await tx`delete from work.approvals where register = ${register} and row_id = ${rowId} and step = ${step}`;
    return;
  }
  await tx`
    insert into work.approvals (register, row_id, step, version, stage, since)
    values (${register}, ${rowId}, ${step}, ${version}, ${standing.stage.name}, ${at})
    on conflict (register, row_id, step) do update set
      version = excluded.version, stage = excluded.stage, since = excluded.since
      where (work.approvals.version, work.approvals.stage) is distinct from (excluded.version, excluded.stage)`;
}
