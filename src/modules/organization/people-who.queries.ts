import { rolesAt } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { PeopleWho } from '../../register/people-who.ts';
import { heldRolesSql, heldRolesValues } from './held-roles.queries.ts';

/**
 * Who may act on a row: the twin of `loadActor` and `covers` for all people at once. One statement; a unit counts as
 * below another as long as every unit between exists on the day.
 */
const sql = `
  with recursive ${heldRolesSql(() => 'true')}, above (id, parent, lives) as (
    select a.id, a.parent, a.period @> $1::date from organization.agencies a where a.id = $6::uuid
    union
    select a.id, a.parent, a.period @> $1::date from organization.agencies a join above b on a.id = b.parent and b.lives
  )
  select distinct r.person as id
  from roles r
  join identity.people p on p.id = r.person and p.status = 'active'
  join identity.accounts account on account.person_id = p.id and account.status = 'active'
  where r.role = any($8::text[])
    or (r.role = any($9::text[]) and r.agency = $6::uuid)
    or (r.role = any($10::text[]) and r.agency in (select id from above))
    or (r.role = any($11::text[]) and r.person = $7::uuid)
    or (r.role = any($12::text[]) and r.acting_for is null and exists (
      select from organization.appointed a
      where a.person = r.person and a.role = r.role and a.record = $13::uuid and a.period @> $1::date))
  order by r.person`;

/** Who may act on a row today, in the government's time zone. */
export const peopleWho =
  (timeZone: string): PeopleWho =>
  async (tx: Tx, { grant, agencyId, createdBy, recordId = null }, now) => {
    const scopes = (['all', 'unit', 'subtree', 'own', 'appointed'] as const).map((scope) => rolesAt(grant, scope));
    const values = [...heldRolesValues(isoDateOf(now, timeZone)), agencyId, createdBy, ...scopes, recordId];
    const rows = await tx.unsafe<{ id: string }[]>(sql, values as never[], { prepare: true });
    return rows.map(({ id }) => id);
  };
