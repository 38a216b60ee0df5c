import type { Transaction, Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';

/** Whether an initiative waits, through others, for itself. Two people who close a circle from both sides wait for each other. */
export async function waitsForItself(tx: Transaction, id: string): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtext('roadmap.initiatives.depends_on'))`;
  const [row] = await tx<{ found: boolean }[]>`
    with recursive before as (
      select d.id from roadmap.initiatives i, unnest(i.depends_on) as d (id) where i.id = ${id}
      union
      select d.id from before b join roadmap.initiatives i on i.id = b.id, unnest(i.depends_on) as d (id)
    )
    select exists (select from before where id = ${id}) as found`;
  return row?.found === true;
}

/** The state and term of the roadmap an initiative stands in, locked against its enactment. */
export async function lockRoadmapOf(
  tx: Tx,
  id: string,
): Promise<{ readonly status: string; readonly from: Day; readonly until: Day } | undefined> {
  const [found] = await tx<{ status: string; from: Day; until: Day }[]>`
    select status, lower(term) as from, (upper(term) - 1) as until
    from roadmap.roadmaps where id = ${id} for share`;
  return found;
}

/** The last progress report of an initiative. */
export async function findLastReport(
  tx: Tx,
  id: string,
): Promise<{ readonly progress: number; readonly evidence: boolean } | undefined> {
  const [found] = await tx<{ progress: number; evidence: boolean }[]>`
    select progress, coalesce(cardinality(evidence), 0) > 0 as evidence from roadmap.initiative_reports
    where initiative = ${id} and status <> 'void' order by as_of desc, id desc limit 1`;
  return found;
}
