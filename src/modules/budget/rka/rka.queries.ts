import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { budgetLines } from '../budget-lines.register.ts';
import type { RkaLine } from './rka.rules.ts';

/** The lines of a budget, or of one agency in it, that the reader may read; one statement. */
export async function listRkaLines(
  { tx, actor }: Reader,
  plan: string,
  agency: string | null,
): Promise<readonly RkaLine[]> {
  const bind = newBind();
  const sql = `select a.name as agency, l.activity, l.program_name as "programName",
      l.activity_name as "activityName", l.sub_activity_name as "subActivityName", l.account,
      l.account_name as "accountName", l.item, l.specification, l.volume, l.unit, l.price, l.amount, l.source
    from budget.budget_lines l join organization.agencies a on a.id = l.agency
    where l.plan = ${bind(plan)}::uuid and l.status <> 'void'
      and (${bind(agency)}::uuid is null or l.agency = ${bind(agency)}::uuid)
      and ${scopeSql(budgetLines, budgetLines.read, actor, 'l', bind)}
    order by a.name, l.activity, l.account, l.item, l.id`;
  return tx.unsafe<RkaLine[]>(sql, bind.values as never[], { prepare: true });
}
