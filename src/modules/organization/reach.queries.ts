import type { ReachSql } from '../../register/people-who.ts';
import { heldRolesSql, heldRolesValues } from './held-roles.queries.ts';

/** What the roles of some people reach on a day: `loadActor` for a few of them, inside a statement of the engine's. */
export const reachSql: ReachSql = (day, people, bind) => {
  const marks = heldRolesValues(day).map(bind);
  const mark = (n: number) => marks[n - 1] ?? 'null';
  const theirs = (person: string) => `(${person} in (${people}) or ${person} in (
    select s.person from organization.substitutions s where s.substitute in (${people}) and s.period @> ${mark(1)}::date))`;
  return `${heldRolesSql(theirs, mark)}, reach (person, role, exact, agency) as (
    select r.person, r.role, true, r.agency from roles r
    join identity.people p on p.id = r.person and p.status = 'active'
    join identity.accounts account on account.person_id = p.id and account.status = 'active'
    union
    select r.person, r.role, false, a.id from reach r
    join organization.agencies a on a.parent = r.agency and a.period @> ${mark(1)}::date
  )`;
};
