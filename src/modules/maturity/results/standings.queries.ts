import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { evaluationFollowUps } from './evaluation-follow-ups.register.ts';
import { evaluationResults } from './evaluation-results.register.ts';

/** An evaluation as it is compared with others. Decimals are text; `instrument` names a version (`spbe-2020-v1`). */
export type CycleRow = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly status: string;
  readonly instrument: string;
  readonly target: string | null;
};

/** A line of a result, with decimals as text. */
export type LineRow = {
  readonly id: string;
  readonly cycle: string;
  readonly status: string;
  readonly indicator: string;
  readonly self: string | null;
  readonly internal: string | null;
  readonly external: string | null;
  readonly level: string | null;
};

/** The evaluations a reader may read, the oldest first. */
export async function listCycles({ tx, actor }: Reader): Promise<readonly CycleRow[]> {
  const bind = newBind();
  const sql = `select c.id, c.name, c.year, c.status, c.instrument, c.target::text as target
    from maturity.evaluation_cycles c
    where c.status <> 'void' and ${scopeSql(evaluationCycles, evaluationCycles.read, actor, 'c', bind)}
    order by c.year, c.id`;
  return tx.unsafe<CycleRow[]>(sql, bind.values as never[], { prepare: true });
}

/** The lines of the results of some evaluations that a reader may read. */
export async function listLines({ tx, actor }: Reader, cycles: readonly string[]): Promise<readonly LineRow[]> {
  const bind = newBind();
  const sql = `select r.id, r.cycle, r.status, r.indicator, r.self::text as self, r.internal::text as internal,
      r.external::text as external, r.level::text as level
    from maturity.evaluation_results r
    where r.cycle = any(${bind(cycles)}::uuid[]) and r.status <> 'void'
      and ${scopeSql(evaluationResults, evaluationResults.read, actor, 'r', bind)}
    order by r.indicator`;
  return tx.unsafe<LineRow[]>(sql, bind.values as never[], { prepare: true });
}

/** A recommendation as the results page lists it. */
export type FollowUpRow = {
  readonly id: string;
  readonly status: string;
  readonly indicator: string | null;
  readonly recommendation: string;
  readonly agency: string;
  readonly due: Day;
};

/** The recommendations of an evaluation that a reader may read, the first due first. */
export async function listFollowUps({ tx, actor }: Reader, cycle: string): Promise<readonly FollowUpRow[]> {
  const bind = newBind();
  const sql = `select f.id, f.status, f.indicator, f.recommendation, a.name as agency, f.due::text as due
    from maturity.evaluation_follow_ups f join organization.agencies a on a.id = f.agency
    where f.cycle = ${bind(cycle)}::uuid and f.status <> 'void'
      and ${scopeSql(evaluationFollowUps, evaluationFollowUps.read, actor, 'f', bind)}
    order by f.due, f.id`;
  return tx.unsafe<FollowUpRow[]>(sql, bind.values as never[], { prepare: true });
}

/**
 * Evaluations the government has published by a day, the newest first: adopted, and not withdrawn since. This and the
 * next are all that anybody may read without signing in.
 */
export const listPublished = (tx: Tx, day: Day): Promise<readonly (CycleRow & { readonly publishedOn: Day })[]> =>
  tx<(CycleRow & { publishedOn: Day })[]>`
    select id, name, year, status, instrument, null as target, published_on::text as "publishedOn"
    from maturity.evaluation_cycles
    where status in ('follow-up', 'closed') and published_on <= ${day}::date order by year desc, id`;

/** The final levels of published evaluations; nothing else of them. */
export const listPublishedLevels = (
  tx: Tx,
  cycles: readonly string[],
): Promise<readonly Pick<LineRow, 'cycle' | 'indicator' | 'level'>[]> =>
  tx<Pick<LineRow, 'cycle' | 'indicator' | 'level'>[]>`
    select cycle, indicator, level::text as level from maturity.evaluation_results
    where cycle = any(${[...cycles]}::uuid[]) and status = 'released' order by indicator`;
