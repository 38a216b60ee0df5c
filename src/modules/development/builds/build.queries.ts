import type { Tx } from '../../../kernel/db/db.ts';
import type { DeliverableSeen } from './build.rules.ts';

/** What a build has delivered so far. */
export async function listDeliverables(tx: Tx, build: string): Promise<readonly DeliverableSeen[]> {
  return tx<DeliverableSeen[]>`
    select kind, status, result from development.build_deliverables where build = ${build} and status <> 'void'`;
}

/** A deliverable as the board of a build shows it. */
export type DeliverableRow = DeliverableSeen & { readonly id: string };

/** What a build has delivered so far, with where it is worked on. */
export async function listDeliverableRows(tx: Tx, build: string): Promise<readonly DeliverableRow[]> {
  return tx<DeliverableRow[]>`
    select id, kind, status, result from development.build_deliverables where build = ${build} and status <> 'void'`;
}

/** How many days each build was in each stage it has left. */
export async function listStageDays(tx: Tx): Promise<readonly { readonly stage: string; readonly days: number }[]> {
  return tx<{ stage: string; days: number }[]>`
    select stage, until - since as days
    from development.builds b, lateral (values
      ('need-study', b.started_on, b.planning_on),
      ('planning', b.planning_on, b.design_on),
      ('design', b.design_on, b.implementation_on),
      ('implementation', b.implementation_on, b.test_on),
      ('feasibility-test', b.test_on, b.used_on)
    ) as s (stage, since, until)
    where until >= since`;
}

/** How many changes of needs of a build are not decided. */
export async function countUndecidedChanges(tx: Tx, build: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from development.requirement_changes where build = ${build} and status = 'proposed'`;
  return row?.n ?? 0;
}

/** Where the application of a build stands in the inventory. */
export async function findApplicationStatus(tx: Tx, application: string): Promise<string | undefined> {
  const [row] = await tx<{ status: string }[]>`
    select status from application.applications where id = ${application}`;
  return row?.status;
}

/** The build of an application that is not finished; undefined where none is. */
export async function findRunningBuild(tx: Tx, application: string): Promise<{ readonly id: string } | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select id from development.builds where application = ${application}
      and status in ('need-study', 'planning', 'design', 'implementation', 'feasibility-test', 'accredited')`;
  return row;
}

/** Whether an application was evaluated since a day. */
export async function wasEvaluatedSince(tx: Tx, application: string, day: string): Promise<boolean> {
  const [row] = await tx<{ found: boolean }[]>`
    select exists (
      select from development.maintenance_records
      where application = ${application} and kind = 'evaluation' and status = 'recorded' and date >= ${day}
    ) as found`;
  return row?.found === true;
}
