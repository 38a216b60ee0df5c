import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import type { PaidFor, RequestStanding } from '../../budget/index.ts';

/** Everybody who wrote or submitted a row at any time, and whom they stood in for. */
export async function listAuthors(tx: Tx, register: string, id: string): Promise<readonly string[]> {
  const rows = await tx<{ who: string }[]>`
    select distinct who from kernel.actions a, unnest(array[a.actor_id::text, a.answers ->> 'actingFor']) as who
    where a.register = ${register} and a.row_id = ${id} and a.step in ('create', 'edit', 'submit')
      and a.actor_kind <> 'system' and who is not null`;
  return rows.map(({ who }) => who);
}

/** The people who wrote or submitted a row at any time: they are told what becomes of it. */
export async function listAskers(tx: Tx, register: string, id: string): Promise<readonly string[]> {
  const rows = await tx<{ who: string }[]>`
    select distinct actor_id as who from kernel.actions
    where register = ${register} and row_id = ${id} and step in ('create', 'edit', 'submit') and actor_kind = 'person'`;
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

/** Why a request was returned last: the examination that says so, and its reasons; undefined where it never was. */
export async function findReturn(tx: Tx, request: string): Promise<Returned | undefined> {
  const [row] = await tx<Returned[]>`
    select id as examination, reasons from development.request_examinations
    where request = ${request} and status = 'returned' order by round desc limit 1`;
  return row;
}

/** What a request came back with. */
export type Returned = { readonly examination: string; readonly reasons: string };

/** How often a request was submitted so far. */
export async function countExaminations(tx: Tx, request: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from development.request_examinations where request = ${request}`;
  return row?.n ?? 0;
}

/**
 * How the request behind a budget line stands (LU 21(5)): the one it names; where it names none, the best of those that name
 * the line or ask for its application. One statement.
 */
export async function requestStandingOf(
  tx: Tx,
  { line, request, application }: PaidFor,
): Promise<RequestStanding | undefined> {
  const [row] = await tx<RequestStanding[]>`
    select bool_or(r.status = 'in-sync') as "inSync",
      bool_or(r.status = 'in-sync' and e.cost_analysis is not null) as "costAnalysis",
      bool_or(coalesce(r.application = ${application}::uuid, true)) as fits
    from development.development_requests r
    left join development.request_examinations e on e.request = r.id and e.status = 'in-sync'
    where case when ${request}::uuid is not null then r.id = ${request}::uuid
      else r.budget_line = ${line}::uuid or r.application = ${application}::uuid end
    having count(*) > 0`;
  return row;
}

/** The initiatives under which applications were asked for, as the requests in sync say. One statement. */
export async function requestedUnder(
  tx: Tx,
  applications: readonly string[],
): Promise<readonly { readonly element: string; readonly initiative: string }[]> {
  return tx<{ element: string; initiative: string }[]>`
    select distinct application as element, initiative from development.development_requests
    where application = any(${[...applications]}::uuid[]) and status = 'in-sync' and initiative is not null`;
}

/** Which of some requests are in sync, each with the application it asks for (TPI 28(3), 34(3)). One statement. */
export async function agreedRequests(tx: Tx, requests: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ id: string; application: string }[]>`
    select id, application from development.development_requests
    where id = any(${[...requests]}::uuid[]) and status = 'in-sync' and application is not null`;
  return new Map(rows.map(({ id, application }) => [id, application]));
}
