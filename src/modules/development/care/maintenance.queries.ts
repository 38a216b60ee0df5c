import type { Tx } from '../../../kernel/db/db.ts';

/** The agency that owns an application. */
export async function findOwner(tx: Tx, application: string): Promise<string | null> {
  const [row] = await tx<{ agency: string }[]>`select agency from application.applications where id = ${application}`;
  return row?.agency ?? null;
}

/** A record of maintenance or evaluation, as the page of a build lists it. */
export type Care = {
  readonly id: string;
  readonly kind: 'maintenance' | 'evaluation';
  readonly date: string;
  readonly done: string;
  readonly nextOn: string | null;
};

/** What was done on an application last, the newest first. */
export async function listCare(tx: Tx, application: string, most: number): Promise<readonly Care[]> {
  return tx<Care[]>`
    select id, kind, date::text, done, next_on::text as "nextOn" from development.maintenance_records
    where application = ${application} and status = 'recorded' order by date desc, id desc limit ${most}`;
}
