import { type Bind, newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { budgetCeilings } from '../budget-ceilings.register.ts';
import { budgetLines } from '../budget-lines.register.ts';
import { levelBelow, type Path } from './levels.ts';

/** What the lines below one key come to, in rupiah; `outside`: what of it does not come from the regional budget. */
export type Sum = {
  readonly key: string;
  readonly name: string | null;
  readonly lines: number;
  readonly amount: number;
  readonly outside: number;
  /** The line itself, at the level of lines. */
  readonly line: string | null;
};

/** Lines of a budget that the reader may read, below a way down. */
function linesSql({ actor }: Reader, plan: string, path: Path, bind: Bind): string {
  const narrowed = path.map(
    ({ level, key }) => `and ${level.key} = ${bind(key)}${level.name === 'agency' ? '::uuid' : ''}`,
  );
  return `l.plan = ${bind(plan)}::uuid and l.status <> 'void'
    and ${scopeSql(budgetLines, budgetLines.read, actor, 'l', bind)} ${narrowed.join(' ')}`;
}

const ask = <Row extends object>({ tx }: Reader, sql: string, bind: Bind): Promise<readonly Row[]> =>
  tx.unsafe<Row[]>(sql, bind.values as never[], { prepare: true });

/** The budget by agency, from what the database keeps of its lines (ADR 250): their scope needs nothing but the agency. */
async function listAgencySums(reader: Reader, plan: string): Promise<readonly Sum[]> {
  const bind = newBind();
  const sql = `select s.key, a.name, s.lines, s.amount, s.outside, null::text as line
    from (
      select l.agency as key, sum(l.lines)::int as lines, sum(l.amount)::bigint as amount,
        coalesce(sum(l.amount) filter (where l.source <> 'apbd'), 0)::bigint as outside
      from budget.line_totals l
      where l.plan = ${bind(plan)}::uuid and l.lines > 0
        and ${scopeSql(budgetLines, budgetLines.read, reader.actor, 'l', bind)}
      group by l.agency
    ) s
    join organization.agencies a on a.id = s.key order by a.name, s.key`;
  return ask<Sum>(reader, sql, bind);
}

/** The sums of a budget one level below a way down; one statement. */
export async function listSums(reader: Reader, plan: string, path: Path): Promise<readonly Sum[]> {
  const level = levelBelow(path);
  if (level.name === 'agency') return listAgencySums(reader, plan);
  const bind = newBind();
  const sql = `select ${level.key} as key, ${level.words} as name, count(*)::int as lines,
      sum(l.amount)::bigint as amount, coalesce(sum(l.amount) filter (where l.source <> 'apbd'), 0)::bigint as outside,
      ${level.name === 'line' ? 'max(l.id::text)' : 'null::text'} as line
    from budget.budget_lines l where ${linesSql(reader, plan, path, bind)} group by 1 order by 1`;
  return ask<Sum>(reader, sql, bind);
}

/** What was paid on the lines of a budget, one level below a way down; one statement. */
export async function listPaid(reader: Reader, plan: string, path: Path): Promise<ReadonlyMap<string, number>> {
  const bind = newBind();
  const sql = `select ${levelBelow(path).key} as key, sum(r.amount)::bigint as paid
    from budget.budget_lines l join budget.budget_realisations r on r.line = l.id and r.status <> 'void'
    where ${linesSql(reader, plan, path, bind)} group by 1`;
  const rows = await ask<{ key: string; paid: number }>(reader, sql, bind);
  return new Map(rows.map(({ key, paid }) => [key, paid]));
}

/** The ceilings of a budget that the reader may read, by agency; one statement. */
export async function listCeilings(reader: Reader, plan: string): Promise<ReadonlyMap<string, number>> {
  const bind = newBind();
  const sql = `select c.agency as key, c.amount from budget.budget_ceilings c
    where c.plan = ${bind(plan)}::uuid and c.status <> 'void'
      and ${scopeSql(budgetCeilings, budgetCeilings.read, reader.actor, 'c', bind)}`;
  const rows = await ask<{ key: string; amount: number }>(reader, sql, bind);
  return new Map(rows.map(({ key, amount }) => [key, amount]));
}

/** What the steps of a way down are called. */
export async function namePath(reader: Reader, plan: string, path: Path): Promise<readonly string[]> {
  if (path.length === 0) return [];
  const bind = newBind();
  const words = path.map(({ level }) => level.words);
  const sql = `select json_build_array(${words.join(', ')}) as names from budget.budget_lines l
    join organization.agencies g on g.id = l.agency where ${linesSql(reader, plan, path, bind)}`;
  const [found] = await ask<{ names: readonly (string | null)[] }>(reader, sql, bind);
  return path.map(({ key, level }, at) => {
    const name = found?.names[at] ?? null;
    return level.name === 'agency' ? (name ?? key) : name === null ? key : `${key} ${name}`;
  });
}
