import { newBind } from '../../register/bind.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import { initiatives } from './initiatives.register.ts';

/** An initiative that raises an indicator: who owns it, and from when to when. Days are `YYYY-MM-DD`. */
export type RaisingInitiative = {
  readonly indicator: string;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly from: string;
  readonly until: string | null;
};

/** Initiatives planned or under way that name some indicators (`spbe-2020.07`), the earliest first. One statement. */
export async function initiativesOn(
  { tx, actor }: Reader,
  indicators: readonly string[],
): Promise<readonly RaisingInitiative[]> {
  const bind = newBind();
  const wanted = bind(indicators);
  return tx.unsafe<RaisingInitiative[]>(
    `select named.code as indicator, i.id, i.code || ' – ' || i.name as name, g.name as owner,
       lower(i.period) as "from", upper(i.period) - 1 as until
     from roadmap.initiatives i
     join organization.agencies g on g.id = i.agency, unnest(i.indicators) as named (code)
     where i.indicators && ${wanted}::text[] and named.code = any(${wanted}::text[]) and i.status in ('planned', 'running')
       and ${scopeSql(initiatives, initiatives.read, actor, 'i', bind)}
     order by lower(i.period), i.code`,
    bind.values as never[],
    { prepare: true },
  );
}
