import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { budgetLines } from '../budget-lines.register.ts';
import { budgetPlans } from '../budget-plans.register.ts';
import type { PlanKind } from '../budget-words.ts';

/** A budget as the series of years shows it. `apbd`: what of it comes from the regional budget. */
export type PlanSum = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly kind: PlanKind;
  readonly status: keyof typeof budgetPlans.stateTitles;
  readonly amount: number;
  readonly apbd: number;
};

/** The budgets of all years with the sums of the lines the reader may read, the newest first; one statement. */
export async function listPlanSums({ tx, actor }: Reader): Promise<readonly PlanSum[]> {
  const bind = newBind();
  const sql = `select p.id, p.name, p.year, p.kind, p.status, coalesce(s.amount, 0)::bigint as amount,
      coalesce(s.apbd, 0)::bigint as apbd
    from budget.budget_plans p left join (
      select l.plan, sum(l.amount) as amount, sum(l.amount) filter (where l.source = 'apbd') as apbd
      from budget.line_totals l
      where l.lines > 0 and ${scopeSql(budgetLines, budgetLines.read, actor, 'l', bind)}
      group by l.plan
    ) s on s.plan = p.id
    where p.status <> 'void' and ${scopeSql(budgetPlans, budgetPlans.read, actor, 'p', bind)}
    order by p.year desc, p.kind desc, p.id`;
  return tx.unsafe<PlanSum[]>(sql, bind.values as never[], { prepare: true });
}

/**
 * An enacted budget as compliance reads it: since when it is, and what of it comes from the regional budget. Lines from
 * other sources are not counted for TPI 59 and LU 9(1).
 */
export type BudgetFact = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly kind: PlanKind;
  readonly enactedOn: Day;
  readonly apbd: number;
  readonly outside: number;
};

/** Every enacted budget, since which day of a time zone; one statement. */
export const loadBudgetFacts = (tx: Tx, timeZone: string): Promise<readonly BudgetFact[]> => tx<BudgetFact[]>`
  select p.id, p.name, p.year, p.kind, a.day as "enactedOn",
    coalesce(s.apbd, 0)::bigint as apbd, coalesce(s.outside, 0)::bigint as outside
  from budget.budget_plans p
  join (
    select row_id, (max(at) at time zone ${timeZone})::date as day from kernel.actions
    where register = 'budget-plans' and step = 'enact' group by row_id
  ) a on a.row_id = p.id
  left join (
    select plan, sum(amount) filter (where source = 'apbd') as apbd,
      sum(amount) filter (where source <> 'apbd') as outside
    from budget.line_totals group by plan
  ) s on s.plan = p.id
  where p.status = 'enacted' order by p.year, p.kind, p.id`;

/** The registers those facts are read from. */
export const budgetFactRegisters: readonly string[] = [budgetPlans.name, budgetLines.name];
