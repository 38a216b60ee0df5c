import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import type { Side } from '../sides.ts';
import type { Cycle } from './cycle.queries.ts';

/** The agency that answers an indicator of an evaluation (R). */
export type Answerer = { readonly indicator: string; readonly agency: string };

/** Who answers which indicator of an evaluation; one statement. */
export const listAnswerers = (tx: Tx, cycle: string): Promise<readonly Answerer[]> =>
  tx<Answerer[]>`
    select indicator, agency from maturity.evaluation_assignments
    where cycle = ${cycle} and letter = 'R' and status = 'active' order by indicator`;

/** The assignment that names who answers an indicator. */
export async function findAnswererRow(
  tx: Tx,
  cycle: string,
  indicator: string,
): Promise<{ readonly id: string; readonly version: number; readonly agency: string } | undefined> {
  const [found] = await tx<{ id: string; version: number; agency: string }[]>`
    select id, version, agency from maturity.evaluation_assignments
    where cycle = ${cycle} and indicator = ${indicator} and letter = 'R' and status = 'active'`;
  return found;
}

/** How many people are appointed to assess in an evaluation, on each side. */
export async function countAssessors(tx: Tx, cycle: string): Promise<Readonly<Record<Side, number>>> {
  const [found] = await tx<Record<Side, number>[]>`
    select count(*) filter (where side = 'internal')::int as internal,
      count(*) filter (where side = 'external')::int as external
    from maturity.evaluation_assessors where cycle = ${cycle} and status = 'active'`;
  return found ?? { internal: 0, external: 0 };
}

/** Whether anything of an evaluation names an indicator of another instrument than the one given. */
export async function hasForeignIndicators(tx: Tx, cycle: string, instrument: string): Promise<boolean> {
  const [found] = await tx`
    select from (
      select indicator from maturity.evaluation_assignments where cycle = ${cycle} and status <> 'void'
      union all select indicator from maturity.evaluation_answers where cycle = ${cycle} and status <> 'void'
      union all select indicator from maturity.evaluation_results where cycle = ${cycle} and status <> 'void'
    ) named where split_part(indicator, '.', 1) <> ${instrument} limit 1`;
  return found !== undefined;
}

/** Indicators of an evaluation that have a result already. */
export async function listResultIndicators(tx: Tx, cycle: string): Promise<readonly string[]> {
  const rows = await tx<{ indicator: string }[]>`
    select indicator from maturity.evaluation_results
    where cycle = ${cycle} and status <> 'void' and level is not null`;
  return rows.map(({ indicator }) => indicator);
}

/** A mark as it is copied from one evaluation to another. */
export type CopiedMark = { readonly indicator: string; readonly letter: string; readonly agency: string };

/**
 * The marks of the latest other evaluation by an instrument that an evaluation lacks, at agencies that exist on a day; an
 * R or A where it has none yet. One statement.
 */
export const listMarksBefore = (
  tx: Tx,
  { id, instrument }: Pick<Cycle, 'id' | 'instrument'>,
  day: Day,
): Promise<readonly CopiedMark[]> =>
  tx<CopiedMark[]>`
    select m.indicator, m.letter, m.agency from maturity.evaluation_assignments m
    join organization.agencies g on g.id = m.agency and g.period @> ${day}::date
    where m.status = 'active' and m.cycle = (
      select c.id from maturity.evaluation_cycles c
      where c.id <> ${id} and c.status <> 'void' and starts_with(c.instrument, ${`${instrument.id}-v`})
        and exists (select from maturity.evaluation_assignments a where a.cycle = c.id and a.status = 'active')
      order by c.year desc, c.id desc limit 1
    ) and not exists (
      select from maturity.evaluation_assignments own
      where own.cycle = ${id} and own.status = 'active' and own.indicator = m.indicator and own.letter = m.letter
        and (m.letter in ('R', 'A') or own.agency = m.agency)
    )
    order by m.indicator, m.letter, m.agency`;

/** How many marks evaluations by other instruments have. */
export async function countForeignMarks(tx: Tx, { instrument }: Pick<Cycle, 'instrument'>): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(*)::int as n from maturity.evaluation_assignments
    where status = 'active' and split_part(indicator, '.', 1) <> ${instrument.id}`;
  return found?.n ?? 0;
}
