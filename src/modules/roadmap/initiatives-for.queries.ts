import { newBind } from '../../register/bind.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import { initiatives } from './initiatives.register.ts';

/** An initiative that builds or ends an element, and where one reads of it. */
type Closing = { readonly name: string; readonly href: string };

/** An element and the initiative it belongs to by what another module knows of it. */
export type Belonging = { readonly element: string; readonly initiative: string };

/**
 * Initiatives under way or done that name these elements, or to which they belong, by the id of the element. One statement.
 */
export async function initiativesFor(
  { tx, actor }: Reader,
  elements: readonly string[],
  belonging: readonly Belonging[],
): Promise<ReadonlyMap<string, readonly Closing[]>> {
  const bind = newBind();
  const wanted = bind(elements);
  const [other, under] = [bind(belonging.map((one) => one.element)), bind(belonging.map((one) => one.initiative))];
  const rows = await tx.unsafe<{ element: string; id: string; code: string; name: string }[]>(
    `select named.id as element, i.id, i.code, i.name
     from roadmap.initiatives i, lateral (
       select unnest(i.processes || i.services || i.datasets || i.applications || i.infrastructure) as id
       union select o.element from unnest(${other}::uuid[], ${under}::uuid[]) as o (element, initiative)
       where o.initiative = i.id) named
     where named.id = any(${wanted}::uuid[]) and i.status in ('planned', 'running', 'done')
       and ${scopeSql(initiatives, initiatives.read, actor, 'i', bind)}
     order by i.code`,
    bind.values as never[],
    { prepare: true },
  );
  const closing = Map.groupBy(rows, ({ element }) => element);
  return new Map(
    [...closing].map(([element, some]) => [
      element,
      some.map(({ id, code, name }) => ({ name: `${code} – ${name}`, href: `/${initiatives.name}/${id}` })),
    ]),
  );
}
