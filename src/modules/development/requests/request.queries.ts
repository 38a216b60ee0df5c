import type { Transaction, Tx } from '../../../kernel/db/db.ts';

/** Everybody who wrote or submitted a row at any time, and whom they stood in for. */
export async function listAuthors(tx: Tx, register: string, id: string): Promise<readonly string[]> {
  const rows = await tx<{ who: string }[]>`
    select distinct who from kernel.actions a, unnest(array[a.actor_id::text, a.answers ->> 'actingFor']) as who
    where a.register = ${register} and a.row_id = ${id} and a.step in ('create', 'edit', 'submit')
      and a.actor_kind <> 'system' and who is not null`;
  return rows.map(({ who }) => who);
}

/** The version of a row, for a step Padu takes on it; the row is locked until the transaction ends. */
export async function lockVersion(tx: Transaction, table: string, id: string): Promise<number> {
  const [row] = await tx<{ version: number }[]>`select version from ${tx(table)} where id = ${id} for no key update`;
  return row?.version ?? 0;
}

/** The examination of a request that is not decided yet; undefined where there is none. */
export async function findOpenExamination(tx: Tx, request: string): Promise<{ readonly id: string } | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select id from development.request_examinations where request = ${request} and status in ('waiting', 'examining')`;
  return row;
}

/** How often a request was submitted so far. */
export async function countExaminations(tx: Tx, request: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from development.request_examinations where request = ${request}`;
  return row?.n ?? 0;
}

/** Whether a build of a request is under way or done. */
export async function hasBuild(tx: Tx, request: string): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`
    select exists (select from development.builds where request = ${request} and status <> 'stopped') as found`;
  return row?.found === true;
}

/** How the request to build an application stands. */
export type RequestStanding = { readonly inSync: boolean; readonly costAnalysis: boolean };

/** How the requests for applications stand, by application: what stands best of each (LU 21(5)). One statement. */
export async function requestStandings(
  tx: Tx,
  applications: readonly string[],
): Promise<ReadonlyMap<string, RequestStanding>> {
  const rows = await tx<({ application: string } & RequestStanding)[]>`
    select r.application, bool_or(r.status = 'in-sync') as "inSync",
      bool_or(r.status = 'in-sync' and e.cost_analysis is not null) as "costAnalysis"
    from development.development_requests r
    left join development.request_examinations e on e.request = r.id and e.status = 'in-sync'
    where r.application = any(${[...applications]}::uuid[]) group by r.application`;
  return new Map(rows.map(({ application, inSync, costAnalysis }) => [application, { inSync, costAnalysis }]));
}
