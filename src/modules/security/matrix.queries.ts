import { newBind, sqlName } from '../../register/bind.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import { type ControlSeen, resourcesOnPage } from './matrix.rules.ts';
import { securityControls } from './security-controls.register.ts';

/** Something that security protects. */
export type Resource = { readonly id: string; readonly code: string; readonly name: string };

/** One page of the resources in use of one register, by code, and how many there are in all. One statement. */
export async function listResources(
  reader: Reader,
  register: string,
  { agency, page }: { readonly agency: string | null; readonly page: number },
): Promise<{ readonly resources: readonly Resource[]; readonly total: number }> {
  const bind = newBind();
  const definition = reader.registry.get(register).register;
  const open = scopeSql(definition, definition.read, reader.actor, 't', bind);
  const of = agency === null ? 'true' : `t.agency::text = ${bind(agency)}`;
  const rows = await reader.tx.unsafe<(Resource & { total: number })[]>(
    `select t.id, t.code, t.name, count(*) over ()::int as total from ${definition.table} t
    where t.status in ('in-use', 'to-retire') and ${of} and ${open}
    order by t.code limit ${resourcesOnPage} offset ${bind((page - 1) * resourcesOnPage)}::int`,
    bind.values as never[],
  );
  return { resources: rows, total: rows[0]?.total ?? 0 };
}

/** The measures in use that protect any of these resources, by the field that names them. One statement. */
export async function listControls(
  reader: Reader,
  field: string,
  ids: readonly string[],
): Promise<readonly ControlSeen[]> {
  const bind = newBind();
  const column = sqlName(field);
  const open = scopeSql(securityControls, securityControls.read, reader.actor, 't', bind);
  return reader.tx.unsafe<ControlSeen[]>(
    `select t.id, t.code, t.guarantee, t.proof is not null as proved, t.${column} as resources
    from security.security_controls t
    where t.status in ('in-use', 'to-retire') and t.${column} && ${bind(ids)}::uuid[] and ${open}
    order by t.code`,
    bind.values as never[],
  );
}
