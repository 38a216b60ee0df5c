import type { Tx } from '../../kernel/db/db.ts';
import type { RasciActivity } from './rasci.rules.ts';

/** The activities of a matrix with their marks, in order. A party is an agency, team or position. */
export async function listActivities(tx: Tx, matrixId: string): Promise<readonly RasciActivity[]> {
  return tx<RasciActivity[]>`
    select a.id, a.name, a.task, coalesce((
      select json_agg(json_build_object('partyId', coalesce(e.agency, e.team, e.position), 'letter', e.letter)
        order by e.letter, e.id)
      from organization.rasci_entries e where e.activity = a.id and e.status <> 'void'
    ), '[]') as assignments
    from organization.rasci_activities a
    where a.matrix = ${matrixId} and a.status <> 'void'
    order by a.line, a.id`;
}

/** A party of a matrix: what it is called, and where it is read. */
export type RasciParty = {
  readonly id: string;
  readonly register: 'agencies' | 'teams' | 'positions';
  readonly name: string;
  /** What heads its column: a code where it has one. */
  readonly short: string;
};

/** The parties that stand in a matrix, agencies first. */
export async function listParties(tx: Tx, matrixId: string): Promise<readonly RasciParty[]> {
  return tx<RasciParty[]>`
    select distinct coalesce(e.agency, e.team, e.position) as id,
      case when e.agency is not null then 'agencies' when e.team is not null then 'teams' else 'positions' end as register,
      coalesce(a.name, t.name, p.title) as name, coalesce(a.code, t.name, p.code) as short
    from organization.rasci_entries e
    left join organization.agencies a on a.id = e.agency
    left join organization.teams t on t.id = e.team
    left join organization.positions p on p.id = e.position
    where e.matrix = ${matrixId} and e.status <> 'void'
    order by register, short`;
}

/** A matrix as lists and grids name it. */
export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  readonly status: 'draft' | 'active' | 'ended' | 'void';
  readonly from: string;
  readonly until: string | null;
};

/** A matrix by its id; undefined where there is none. */
export async function findMatrix(tx: Tx, id: string): Promise<MatrixRow | undefined> {
  const [found] = await tx<MatrixRow[]>`
    select id, name, status, lower(period) as from, upper(period) - 1 as until
    from organization.rasci_matrices where id = ${id}`;
  return found;
}

/** The matrices there are, newest first; struck-out ones are left out. */
export async function listMatrices(tx: Tx): Promise<readonly MatrixRow[]> {
  return tx<MatrixRow[]>`
    select id, name, status, lower(period) as from, upper(period) - 1 as until
    from organization.rasci_matrices where status <> 'void' order by lower(period) desc, name`;
}

/** The matrix an activity stands in; undefined when the activity was taken out. */
export async function findMatrixOf(tx: Tx, activityId: string): Promise<string | undefined> {
  const [found] = await tx<{ matrix: string }[]>`
    select matrix from organization.rasci_activities where id = ${activityId} and status <> 'void'`;
  return found?.matrix;
}

/** Whether a matrix may still be written in. */
export async function isOpenMatrix(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx`
    select from organization.rasci_matrices where id = ${id} and status in ('draft', 'active')`;
  return found !== undefined;
}

/** The agencies that hold the ICT function on a day. */
export async function listIctAgencies(tx: Tx, day: string): Promise<readonly string[]> {
  const rows = await tx<{ agency: string }[]>`
    select h.agency
    from organization.function_holdings h join organization.agencies a on a.id = h.agency
    where h.function = 'ict' and h.status <> 'void' and (h.period * a.period) @> ${day}::date`;
  return rows.map(({ agency }) => agency);
}
