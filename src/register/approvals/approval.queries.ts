import type { Tx } from '../../kernel/db/db.ts';
import type { Standing, Vote } from './approval.rules.ts';

/** One step of one version of a row. */
export type StepOfRow = {
  readonly register: string;
  readonly rowId: string;
  readonly step: string;
  readonly version: number;
};

/** The votes on a row by step, in their order. */
export type VotesOn = ReadonlyMap<string, readonly Vote[]>;

type Cast = Omit<Vote, 'by'> & { id: string; step: string; person: string; actingFor: string | null };

/** The votes on these versions of rows, by row; those that a return undid too. One statement, however many rows. */
export async function listVotes(
  tx: Tx,
  register: string,
  rows: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, VotesOn>> {
  const cast = await tx<Cast[]>`
    select v.row_id as id, v.step, v.stage, v.seat, v.verdict, v.back_to as "backTo", v.person_id as person,
      v.acting_for as "actingFor"
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ version }) => version)}::int[]) as t (id, version)
    join work.votes v on v.register = ${register} and v.row_id = t.id and v.version = t.version
    order by v.nth`;
  const votes = new Map<string, Map<string, Vote[]>>();
  for (const { id, step, person, actingFor, ...vote } of cast) {
    const of = votes.get(id) ?? new Map<string, Vote[]>();
    const by = actingFor === null ? [person] : [person, actingFor];
    votes.set(id, of.set(step, [...(of.get(step) ?? []), { ...vote, by }]));
  }
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
