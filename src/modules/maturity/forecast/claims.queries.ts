import type { Day } from '../../../kernel/i18n/days.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationFollowUps } from '../results/evaluation-follow-ups.register.ts';
import { evaluationResults } from '../results/evaluation-results.register.ts';

/** The final level of an indicator as decimal text, where the reader may read it. */
export type FinalLevel = { readonly indicator: string; readonly level: string };

/** The final levels of an evaluation that the reader may read; one statement. */
export async function listFinalLevels({ tx, actor }: Reader, cycle: string): Promise<readonly FinalLevel[]> {
  const bind = newBind();
  const sql = `
    select r.indicator, r.level::text as level from maturity.evaluation_results r
    where r.cycle = ${bind(cycle)}::uuid and r.status <> 'void' and r.level is not null
      and ${scopeSql(evaluationResults, evaluationResults.read, actor, 'r', bind)}`;
  return tx.unsafe<FinalLevel[]>(sql, bind.values as never[], { prepare: true });
}

/** A follow-up item on an indicator. */
export type FollowUpSeen = {
  readonly id: string;
  readonly indicator: string;
  readonly recommendation: string;
  readonly agency: string;
  readonly due: Day;
};

/** The follow-up items of all evaluations on some indicators that are not struck out, as far as the reader may read them. */
export async function listFollowUps(
  { tx, actor }: Reader,
  indicators: readonly string[],
): Promise<readonly FollowUpSeen[]> {
  const bind = newBind();
  const sql = `
    select f.id, f.indicator, f.recommendation, g.name as agency, f.due from maturity.evaluation_follow_ups f
    join organization.agencies g on g.id = f.agency
    where f.indicator = any(${bind(indicators)}::text[]) and f.status in ('draft', 'open', 'reported')
      and ${scopeSql(evaluationFollowUps, evaluationFollowUps.read, actor, 'f', bind)}
    order by f.due, f.id`;
  return tx.unsafe<FollowUpSeen[]>(sql, bind.values as never[], { prepare: true });
}
