import type { Tx } from '../../kernel/db/db.ts';
import type { PositionKindId } from './position-kinds.ts';

/** How many people are administrators on a day, leaving one assignment out (or none). */
export async function countAdministrators(tx: Tx, day: string, exceptId: string | null): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(distinct r.person)::int as n
    from organization.role_assignments r
    join identity.people p on p.id = r.person and p.status = 'active'
    where r.role = 'administrator' and r.status in ('active', 'ended') and r.period @> ${day}::date
      and r.id is distinct from ${exceptId}::uuid`;
  return found?.n ?? 0;
}

/** The people who are administrators on a day. */
export async function listAdministrators(tx: Tx, day: string): Promise<readonly string[]> {
  const rows = await tx<{ person: string }[]>`
    select distinct r.person from organization.role_assignments r
    join identity.people p on p.id = r.person and p.status = 'active'
    where r.role = 'administrator' and r.status in ('active', 'ended') and r.period @> ${day}::date
      and r.position is null`;
  return rows.map(({ person }) => person);
}

/** Giving roles that need a second administrator happens one at a time, so that nobody slips past the count. */
export async function lockRoles(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('organization.role_assignments', 0))`;
}

/** Whether a person fills a position for part of a role's time. */
export async function fillsPosition(tx: Tx, assignmentId: string): Promise<boolean> {
  const [found] = await tx`
    select from organization.role_assignments r
    join organization.appointments a on a.position = r.position and a.person = r.person
    where r.id = ${assignmentId} and a.status <> 'void' and a.period && r.period`;
  return found !== undefined;
}

/** Who put a role assignment forward. */
export async function findProposer(tx: Tx, assignmentId: string): Promise<string | null> {
  const [found] = await tx<{ created_by: string | null }[]>`
    select created_by from organization.role_assignments where id = ${assignmentId}`;
  return found?.created_by ?? null;
}

/** The role that opens an empty Padu. */
export async function insertFirstAdministrator(
  tx: Tx,
  first: { id: string; personId: string; day: string; now: Date },
): Promise<void> {
  await tx`
    insert into organization.role_assignments (id, version, status, created_at, person, role, period)
    values (${first.id}, 1, 'active', ${first.now}, ${first.personId}, 'administrator', daterange(${first.day}::date, null))`;
}

/** The kind of a position. */
export async function getPositionKind(tx: Tx, id: string): Promise<PositionKindId> {
  const [found] = await tx<{ kind: PositionKindId }[]>`select kind from organization.positions where id = ${id}`;
  if (!found) throw new TypeError(`no position ${id}`);
  return found.kind;
}

/** Whether a person fills, or will fill, a position. */
export async function isAppointed(tx: Tx, personId: string, positionId: string): Promise<boolean> {
  const [found] = await tx`
    select from organization.appointments
    where person = ${personId} and position = ${positionId} and status <> 'void' limit 1`;
  return found !== undefined;
}
