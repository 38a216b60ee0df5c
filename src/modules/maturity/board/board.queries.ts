import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { evaluationResults } from '../results/evaluation-results.register.ts';

/** An answer as far as the progress of an evaluation goes. */
export type AnswerStanding = {
  readonly id: string;
  readonly indicator: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly status: keyof typeof evaluationAnswers.stateTitles;
  readonly due: Day | null;
  readonly level: string | null;
};

/** The answers of an evaluation that the reader may read; one statement. */
export async function listStandings({ tx, actor }: Reader, cycle: string): Promise<readonly AnswerStanding[]> {
  const bind = newBind();
  const sql = `select a.id, a.indicator, a.agency, g.name as "agencyName", a.status, a.due, a.level::text as level
    from maturity.evaluation_answers a join organization.agencies g on g.id = a.agency
    where a.cycle = ${bind(cycle)}::uuid and a.status <> 'void'
      and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}
    order by a.indicator`;
  return tx.unsafe<AnswerStanding[]>(sql, bind.values as never[], { prepare: true });
}

/** A level of a result that is open to the reader. */
export type ResultLevel = { readonly cycle: string; readonly indicator: string; readonly level: string | null };

/** The final levels of some evaluations, as far as the reader may read them; one statement. */
export async function listResultLevels(
  { tx, actor }: Reader,
  cycles: readonly string[],
): Promise<readonly ResultLevel[]> {
  const bind = newBind();
  const sql = `select r.cycle, r.indicator, r.level::text as level from maturity.evaluation_results r
    where r.cycle = any(${bind(cycles)}::uuid[]) and r.status <> 'void'
      and ${scopeSql(evaluationResults, evaluationResults.read, actor, 'r', bind)}`;
  return tx.unsafe<ResultLevel[]>(sql, bind.values as never[], { prepare: true });
}

/** An evaluation in the list, with how many of the answers open to the reader are there and how many accepted. */
export type CycleListed = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly instrument: string;
  readonly status: keyof typeof evaluationCycles.stateTitles;
  readonly answers: number;
  readonly accepted: number;
};

/** The evaluations the reader may read, the newest first; one statement. */
export async function listCycles({ tx, actor }: Reader): Promise<readonly CycleListed[]> {
  const bind = newBind();
  const sql = `select c.id, c.name, c.year, c.instrument, c.status, count(a.id)::int as answers,
      count(a.id) filter (where a.status in ('accepted', 'released'))::int as accepted
    from maturity.evaluation_cycles c
    left join maturity.evaluation_answers a on a.cycle = c.id and a.status <> 'void'
      and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}
    where c.status <> 'void' and ${scopeSql(evaluationCycles, evaluationCycles.read, actor, 'c', bind)}
    group by c.id order by c.year desc, c.id desc limit 200`;
  return tx.unsafe<CycleListed[]>(sql, bind.values as never[], { prepare: true });
}

/** The day on which an evaluation last came into each of its stages. */
export async function listStageDays(tx: Tx, cycle: string, timeZone: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx<{ stage: string; day: Day }[]>`
    select data ->> 'status' as stage, (max(at) at time zone ${timeZone})::date as day from kernel.actions
    where register = 'evaluation-cycles' and row_id = ${cycle}
      and step not in ('edit', 'rows', 'publish') group by 1`;
  return new Map(rows.map(({ stage, day }) => [stage, day]));
}

/** Who stands at each indicator, with which mark; names of agencies are no secret. One statement. */
export const listMarks = (tx: Tx, cycle: string, indicator: string) =>
  tx<{ letter: 'R' | 'A' | 'S' | 'C' | 'I'; agency: string; name: string }[]>`
    select m.letter, m.agency, g.name from maturity.evaluation_assignments m
    join organization.agencies g on g.id = m.agency
    where m.cycle = ${cycle} and m.indicator = ${indicator} and m.status = 'active'
    order by array_position(array['R', 'A', 'S', 'C', 'I'], m.letter), g.name`;
