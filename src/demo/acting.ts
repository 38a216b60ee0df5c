import type { Actor } from '../kernel/access/access.ts';
import { padu } from '../kernel/access/padu.ts';
import type { Tx } from '../kernel/db/db.ts';
import { loadActor } from '../modules/organization/index.ts';

/** Who heads an agency on a day; for a unit, who heads the nearest agency above it. */
async function findHead(tx: Tx, agencyId: string, day: string): Promise<string | undefined> {
  const [found] = await tx<{ person: string }[]>`
    with recursive above as (
      select id, parent, 1 as height from organization.agencies where id = ${agencyId}
      union all
      select a.id, a.parent, b.height + 1 from organization.agencies a join above b on a.id = b.parent
    )
    select o.person from above
    join organization.positions p on p.agency = above.id and p.kind in ('agency-head', 'regional-secretary')
    join organization.appointments o on o.position = p.id
    where o.status <> 'void' and o.capacity <> 'daily-acting' and o.period @> ${day}::date
    order by above.height limit 1`;
  return found?.person;
}

/** Finds the id of a row that an event names. */
type IdOf = (register: string, named: string) => string;

/**
 * Who acts in the events of a demonstration, with the roles they hold on the day: nobody does in it what their roles
 * would not let them do on screen.
 */
export function newCast(tx: Tx, timeZone: string, idOf: IdOf): (by: string, on: string, now: Date) => Promise<Actor> {
  const load = loadActor(timeZone);
  const known = new Map<string, Promise<Actor>>();
  const cast = async (by: string, on: string, now: Date): Promise<Actor> => {
    const [, agency] = /^head (.+)$/.exec(by) ?? [];
    const person = agency ? await findHead(tx, idOf('agencies', agency), on) : idOf('people', by);
    const actor = person && (await load(tx, person, now));
    if (!actor) throw new TypeError(`nobody acts as ${by} on ${on}`);
    return actor;
  };
  return (by, on, now) => {
    if (by === 'founder') return Promise.resolve(padu);
    const key = `${by} ${on}`;
    const found = known.get(key) ?? cast(by, on, now);
    known.set(key, found);
    return found;
  };
}
