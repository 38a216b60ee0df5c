import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import type { CareSeen } from './care.rules.ts';

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

/** What is known of the care of an application; `noted`: when it was looked after last, as the inventory has it. */
export type CareFound = CareSeen & { readonly alive: boolean; readonly noted: Day | null };

/** undefined where there is no such application. One statement. */
export async function findCare(tx: Tx, application: string): Promise<CareFound | undefined> {
  const [row] = await tx<CareFound[]>`
    select a.status not in ('retired', 'void') as alive, a.last_maintenance as noted, a.next_maintenance as planned,
      r.date as last, r.next_on as "saidNext", b.maintenance_months as months, b.used_on as "usedOn"
    from application.applications a
    left join lateral (
      select date, next_on from development.maintenance_records
      where application = a.id and status = 'recorded' order by date desc, id desc limit 1
    ) r on true
    left join lateral (
      select maintenance_months, used_on from development.builds
      where application = a.id and status in ('maintenance', 'evaluation') order by used_on desc, id desc limit 1
    ) b on true
    where a.id = ${application}`;
  return row;
}
