import type { Tx } from '../../../kernel/db/db.ts';
import type { Other, Shared } from './likeness.rules.ts';

/** Another application, or a request for one, as it is compared. */
export type Candidate = Other & {
  readonly register: 'applications' | 'development-requests';
  readonly id: string;
  readonly agency: string;
  /** Whether it is a general application in use. */
  readonly general: boolean;
  readonly reference: string | null;
};

/** What a request names, by id. */
export type Named = {
  readonly id: string;
  readonly application: string | null;
  readonly processes: readonly string[];
  readonly datasets: readonly string[];
};

type Counted = Omit<Candidate, 'processes' | 'datasets'> & {
  readonly processes: number;
  readonly sharedProcesses: number;
  readonly datasets: number;
  readonly sharedDatasets: number;
};

const held = (shared: number, all: number): Shared => ({ shared, all });

/** Every application that is not gone, and every request that is with the Dinas: both are open to everybody. */
export async function listCandidates(tx: Tx, named: Named): Promise<readonly Candidate[]> {
  const { id, application } = named;
  const [processes, datasets] = [[...named.processes], [...named.datasets]];
  const rows = await tx<Counted[]>`
    with served as (
      select app, count(*)::int as n, (count(*) filter (where p.id = any(${processes}::uuid[])))::int as shared
      from process.processes p, unnest(p.applications) as app where p.status <> 'void' group by app
    )
    select 'applications' as register, a.id, a.name, coalesce(a.purpose, a.description, '') as purpose, a.agency,
      a.type = 'general' and a.status in ('in-use', 'to-retire') as general, a.reference,
      coalesce(s.n, 0) as processes, coalesce(s.shared, 0) as "sharedProcesses",
      coalesce(cardinality(a.datasets), 0) as datasets,
      (select count(*)::int from unnest(a.datasets) as d where d = any(${datasets}::uuid[])) as "sharedDatasets"
    from application.applications a left join served s on s.app = a.id
    where a.status not in ('retired', 'void') and a.id is distinct from ${application}
    union all
    select 'development-requests', r.id, r.name, r.purpose, r.agency, false, r.reference,
      coalesce(cardinality(r.processes), 0),
      (select count(*)::int from unnest(r.processes) as p where p = any(${processes}::uuid[])),
      coalesce(cardinality(r.datasets), 0),
      (select count(*)::int from unnest(r.datasets) as d where d = any(${datasets}::uuid[]))
    from development.development_requests r
    where r.status in ('submitted', 'under-examination') and r.id <> ${id}`;
  return rows.map(({ sharedProcesses, sharedDatasets, processes: served, datasets: worked, ...row }) => ({
    ...row,
    processes: held(sharedProcesses, served),
    datasets: held(sharedDatasets, worked),
  }));
}

/** What the rows say that a request points to; null where it points to none. */
export type Pointed = {
  readonly initiative: string | null;
  readonly initiativeOpen: boolean | null;
  readonly budgeted: boolean;
  readonly hosted: boolean;
  readonly mayHold: string | null;
  readonly team: string | null;
  readonly teamActive: boolean | null;
};

/** What a request points to, on a day. `budgeted`: by the line it names, or one that names it or its application. */
export async function findPointed(tx: Tx, request: string, day: string): Promise<Pointed | undefined> {
  const [row] = await tx<Pointed[]>`
    select i.name as initiative, i.status in ('planned', 'running') as "initiativeOpen",
      exists (select from budget.budget_lines b
        where (b.id = r.budget_line or b.request = r.id or b.application = r.application) and b.status <> 'void') as budgeted,
      h.id is not null as hosted, h.may_hold as "mayHold",
      t.name as team, t.status = 'active' and t.period @> ${day}::date as "teamActive"
    from development.development_requests r
    left join roadmap.initiatives i on i.id = r.initiative
    left join infrastructure.infrastructure_items h on h.id = r.hosting
    left join organization.teams t on t.id = r.team
    where r.id = ${request}`;
  return row;
}

/** The security classes of datasets, in no order. */
export async function listClasses(tx: Tx, datasets: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = await tx<{ classification: string | null }[]>`
    select classification from dataset.datasets where id = any(${[...datasets]}::uuid[])`;
  return rows.map(({ classification }) => classification);
}

/** What was said last about an application, by kind of clearance, as far as it still holds on a day. */
export async function listClearances(
  tx: Tx,
  application: string,
  day: string,
): Promise<readonly { readonly kind: string; readonly result: string }[]> {
  return tx<{ kind: string; result: string }[]>`
    select distinct on (kind) kind, result from application.clearances
    where application = ${application} and status = 'active' and (valid_until is null or valid_until >= ${day})
    order by kind, date desc, id desc`;
}

/** The names of agencies by id. */
export async function namesOfAgencies(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from organization.agencies where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
