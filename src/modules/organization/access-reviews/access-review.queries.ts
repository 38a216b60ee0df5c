import type { Role } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';

/** A right in force, to be put into a review. */
export type HeldAccess = {
  readonly person: string | null;
  readonly token: string | null;
  readonly role: Role;
  readonly agency: string | null;
  readonly since: string;
  readonly lastSeen: string | null;
  readonly assignment: string | null;
  readonly tokenId: string | null;
};

/** Every role given by hand and every token in force on a day, with when its holder was last seen; one statement. */
export const listHeldAccess = (tx: Tx, day: string, timeZone: string): Promise<readonly HeldAccess[]> =>
  tx<HeldAccess[]>`
    select r.person, null::text as token, r.role, r.agency, lower(r.period) as since, (
        select (max(a.at) at time zone ${timeZone})::date from identity.accounts c
        join kernel.actions a on a.register = 'accounts' and a.row_id = c.id and a.step = 'sign-in'
        where c.person_id = r.person
      ) as "lastSeen", r.id as assignment, null::text as "tokenId"
    from organization.role_assignments r
    where r.status = 'active' and r.period @> ${day}::date
    union all
    select null, t.name, t.role, t.agency_id, (t.created_at at time zone ${timeZone})::date,
      (s.last_used_at at time zone ${timeZone})::date, null, t.id::text
    from identity.tokens t join identity.token_secrets s on s.token_id = t.id
    where t.status = 'active' and t.expires_at > now()
    order by 4, 3, 1`;

/** How many rights of a review are undecided. */
export async function countUndecided(tx: Tx, reviewId: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from organization.access_review_items where review = ${reviewId} and status = 'open'`;
  return row?.n ?? 0;
}

/** Whether a review takes decisions. */
export async function isOpenReview(tx: Tx, reviewId: string): Promise<boolean> {
  const [row] = await tx`select from organization.access_reviews where id = ${reviewId} and status = 'open'`;
  return row !== undefined;
}

/** A role assignment as far as ending it needs. */
export async function findAssignment(
  tx: Tx,
  id: string,
): Promise<{ readonly version: number; readonly status: string; readonly from: string } | undefined> {
  const [row] = await tx<{ version: number; status: string; from: string }[]>`
    select version, status, lower(period) as from from organization.role_assignments where id = ${id}`;
  return row;
}

/** The review under way. */
export async function findOpenReview(
  tx: Tx,
): Promise<{ readonly id: string; readonly name: string; readonly due: string } | undefined> {
  const [row] = await tx<{ id: string; name: string; due: string }[]>`
    select id, name, due from organization.access_reviews where status = 'open'`;
  return row;
}

/** The day the last review was finished; null where none ever was. */
export async function findLastFinished(tx: Tx, timeZone: string): Promise<string | null> {
  const [row] = await tx<{ day: string | null }[]>`
    select (max(at) at time zone ${timeZone})::date as day from kernel.actions
    where register = 'access-reviews' and step = 'finish'`;
  return row?.day ?? null;
}

/** Who may decide about undecided rights of a review: administrators, and heads of the agencies concerned. */
export async function listReviewers(tx: Tx, reviewId: string, day: string): Promise<readonly string[]> {
  const rows = await tx<{ person: string }[]>`
    select r.person from organization.role_assignments r
    where r.role = 'administrator' and r.status = 'active' and r.period @> ${day}::date
    union
    select o.person from organization.access_review_items i
    join organization.positions p on p.agency = i.agency and p.kind = 'agency-head' and p.period @> ${day}::date
    join organization.appointments o on o.position = p.id and o.status <> 'void' and o.period @> ${day}::date
    where i.review = ${reviewId} and i.status = 'open'`;
  return rows.map(({ person }) => person);
}

/** Reviews that were finished, with the day; what compliance counts. */
export const loadFinishedReviews = (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly name: string; readonly finishedOn: string }[]> =>
  tx<{ id: string; name: string; finishedOn: string }[]>`
    select r.id, r.name, d.finished_on as "finishedOn"
    from organization.access_reviews r join organization.access_review_days d on d.review = r.id
    where r.status = 'finished' order by 3, 1`;

/** Keeps the day on which a review was finished. */
export async function keepFinishedDay(tx: Tx, reviewId: string, day: string): Promise<void> {
  await tx`insert into organization.access_review_days (review, finished_on) values (${reviewId}, ${day})`;
}
