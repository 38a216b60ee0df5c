import type { Tx } from '../../kernel/db/db.ts';
import type { AffairId } from './affairs.ts';

/** The agencies that own the processes using each dataset, by its id; by the process itself or by one of its tasks. */
export async function loadProcessOwners(tx: Tx): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx<{ dataset: string; owners: string[] }[]>`
    select u.dataset, array_agg(distinct u.agency) as owners
    from (
      select unnest(p.datasets) as dataset, p.agency
      from process.processes p where p.status in ('planned', 'in-use', 'to-retire')
      union all
      select unnest(t.datasets), p.agency
      from process.process_tasks t join process.processes p on p.id = t.process
      where t.status = 'active' and p.status in ('planned', 'in-use', 'to-retire')
    ) u
    group by u.dataset`;
  return new Map(rows.map(({ dataset, owners }) => [dataset, new Set(owners)]));
}

/** A process as the rules look at it. */
type ProcessFact = {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly affair: AffairId | null;
  readonly reference: string | null;
};

/** Every process in use. One statement. */
export async function listProcessFacts(tx: Tx): Promise<readonly ProcessFact[]> {
  return tx<ProcessFact[]>`
    select id, name, agency, affair, reference
    from process.processes where status in ('in-use', 'to-retire') order by code`;
}
