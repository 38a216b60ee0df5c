import type { Transaction, Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import type { Decree } from './roadmap.rules.ts';

/** Whoever draws up, submits or enacts roadmaps waits for each other: two of them cannot both find the term free. */
export const lockRoadmaps = (tx: Transaction) => tx`select pg_advisory_xact_lock(hashtext('roadmap.roadmaps'))`;

/** Another living roadmap whose term overlaps, unless it is the one that is replaced. */
export async function findOverlap(tx: Tx, id: string, replaces: string | null): Promise<string | null> {
  const [found] = await tx<{ name: string }[]>`
    select o.name from roadmap.roadmaps r join roadmap.roadmaps o on o.id <> r.id and o.term && r.term
    where r.id = ${id} and o.status in ('draft', 'submitted', 'enacted')
      and o.id is distinct from ${replaces}::uuid and o.replaces is distinct from r.id
    order by o.name limit 1`;
  return found?.name ?? null;
}

/** The contents of a roadmap for which there is an initiative. */
export async function listParts(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx<{ part: string }[]>`
    select distinct part from roadmap.initiatives where roadmap = ${id} and status not in ('dropped', 'void')`;
  return rows.map(({ part }) => part);
}

/** The agencies that have an initiative in a roadmap. */
export async function listPlannedAgencies(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx<{ agency: string }[]>`
    select distinct agency from roadmap.initiatives where roadmap = ${id} and status not in ('dropped', 'void')`;
  return rows.map(({ agency }) => agency);
}

export async function findDecree(tx: Tx, id: string): Promise<Decree | undefined> {
  const [found] = await tx<Decree[]>`
    select kind, subject, status from evidence.legal_instruments where id = ${id}`;
  return found;
}

/** A roadmap as its steps see it; `changeAsked`: whether a finished review of it asks for a change. */
export type LockedRoadmap = {
  readonly status: string;
  readonly version: number;
  readonly from: Day;
  readonly until: Day;
  readonly changeAsked: boolean;
};

/** The state and version of a roadmap, locked. */
export async function lockRoadmap(tx: Tx, id: string): Promise<LockedRoadmap | undefined> {
  const [found] = await tx<LockedRoadmap[]>`
    select status, version, lower(term) as from, (upper(term) - 1) as until, exists (
      select from roadmap.roadmap_reviews v where v.roadmap = r.id and v.status = 'finished' and v.outcome = 'change'
    ) as "changeAsked"
    from roadmap.roadmaps r where id = ${id} for no key update`;
  return found;
}

/** Lets the table refuse terms that overlap, now that the roadmap replaced has ended. */
export const checkOverlap = (tx: Transaction) => tx`set constraints roadmap.roadmaps_one_in_force immediate`;
