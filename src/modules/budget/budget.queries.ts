import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import type { PlanOfLine } from './line.rules.ts';

/** The budget of a line, kept from being submitted meanwhile. */
export async function lockPlanOfLine(tx: Tx, plan: string, original: string | null): Promise<PlanOfLine | undefined> {
  const [found] = await tx<PlanOfLine[]>`
    select p.status, ${original}::uuid is null or exists (
      select from budget.budget_lines o where o.id = ${original}::uuid and o.plan = p.changes
    ) as "originalFits"
    from budget.budget_plans p where p.id = ${plan} for share of p`;
  return found;
}

/** Whether a unit, or one above it, holds a function of government on a day. */
export async function holdsFunction(tx: Tx, agency: string, functions: readonly string[], day: Day): Promise<boolean> {
  const [row] = await tx<{ held: boolean }[]>`
    with recursive above as (
      select id, parent from organization.agencies where id = ${agency}
      union
      select a.id, a.parent from organization.agencies a join above b on a.id = b.parent
    )
    select exists (
      select from organization.function_holdings h join above on above.id = h.agency
      where h.function = any(${[...functions]}::text[]) and h.status <> 'void' and h.period @> ${day}::date
    ) as held`;
  return row?.held === true;
}

/** How many lines a budget has, and how many of them are not submitted. */
export async function countLines(tx: Tx, plan: string): Promise<{ readonly all: number; readonly draft: number }> {
  const [found] = await tx<{ all: number; draft: number }[]>`
    select count(*)::int as all, count(*) filter (where status = 'draft')::int as draft
    from budget.budget_lines where plan = ${plan} and status <> 'void'`;
  return found ?? { all: 0, draft: 0 };
}

/** State, year and kind of a budget; its version, to take a step on it. */
export type PlanFacts = {
  readonly status: string;
  readonly version: number;
  readonly year: number;
  readonly kind: string;
};

export async function findPlan(tx: Tx, id: string): Promise<PlanFacts | undefined> {
  const [found] = await tx<PlanFacts[]>`
    select status, version, year, kind from budget.budget_plans where id = ${id} for share`;
  return found;
}

/** The state a budget was in before the step that was just taken on it. */
export async function findStateBefore(tx: Tx, plan: string): Promise<string | undefined> {
  const [found] = await tx<{ status: string }[]>`
    select data ->> 'status' as status from kernel.actions
    where register = 'budget-plans' and row_id = ${plan} order by seq desc offset 1 limit 1`;
  return found?.status;
}

/** The lines of the budget that a revised one changes and that were not copied to it yet. */
export async function listUncopied(tx: Tx, plan: string): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select l.id from budget.budget_plans p join budget.budget_lines l on l.plan = p.changes and l.status <> 'void'
    where p.id = ${plan} and not exists (
      select from budget.budget_lines c where c.plan = p.id and c.original = l.id
    ) order by l.agency, l.activity, l.id`;
  return rows.map(({ id }) => id);
}

/** What a payment is measured by: the line it is on, locked, and all that was paid on it. */
export async function lockPaidLine(
  tx: Tx,
  line: string,
): Promise<
  { readonly amount: number; readonly paid: number; readonly year: number; readonly enacted: boolean } | undefined
> {
  const [found] = await tx<{ amount: number; year: number; enacted: boolean }[]>`
    select l.amount, p.year, p.status = 'enacted' and l.status = 'submitted' as enacted
    from budget.budget_lines l join budget.budget_plans p on p.id = l.plan
    where l.id = ${line} for no key update of l`;
  if (!found) return undefined;
  const [sum] = await tx<{ paid: number }[]>`
    select coalesce(sum(amount), 0)::bigint as paid from budget.budget_realisations
    where line = ${line} and status <> 'void'`;
  return { ...found, paid: sum?.paid ?? 0 };
}
