import type { Tx } from '../../../kernel/db/db.ts';

/** The names of the internal assessors. */
export async function listAssessorNames(tx: Tx, cycle: string): Promise<readonly string[]> {
  const rows = await tx<{ name: string }[]>`
    select p.name from maturity.evaluation_assessors a join identity.people p on p.id = a.person
    where a.cycle = ${cycle} and a.status = 'active' and a.side = 'internal' order by p.name, p.id`;
  return rows.map(({ name }) => name);
}

/** The summary somebody wrote for the report. */
export async function findSummary(tx: Tx, cycle: string): Promise<string | null> {
  const [found] = await tx`select summary from maturity.evaluation_cycles where id = ${cycle}`;
  return (found?.summary as string | null | undefined) ?? null;
}
