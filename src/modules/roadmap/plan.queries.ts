import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { newBind } from '../../register/bind.ts';
import type { Period } from '../../register/fields/date.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import type { Planned } from './compare-plans.rules.ts';
import { initiatives } from './initiatives.register.ts';

/** An initiative as the overview of its roadmap shows it. `progress` and `reported`: of the last report, where there is one. */
export type PlanRow = Planned & {
  readonly agencyName: string;
  readonly dependsOn: readonly string[];
  readonly progress: number | null;
  readonly reported: Day | null;
  readonly elements: number;
};

type Raw = Omit<PlanRow, 'period'> & { readonly from: Day; readonly until: Day };

/** The initiatives of a roadmap that the reader may read, struck-out ones left out, in the order of their beginning. */
export async function listPlan({ tx, actor }: Reader, roadmap: string): Promise<readonly PlanRow[]> {
  const bind = newBind();
  const sql = `select i.id, i.code, i.name, i.part, i.agency, g.name as "agencyName", i.status, i.cost,
      lower(i.period) as "from", upper(i.period) - 1 as "until", coalesce(i.depends_on, '{}') as "dependsOn",
      r.progress, r.as_of as "reported",
      coalesce(cardinality(i.processes), 0) + coalesce(cardinality(i.services), 0)
        + coalesce(cardinality(i.datasets), 0) + coalesce(cardinality(i.applications), 0)
        + coalesce(cardinality(i.infrastructure), 0) as elements
    from roadmap.initiatives i join organization.agencies g on g.id = i.agency
    left join lateral (
      select progress, as_of from roadmap.initiative_reports
      where initiative = i.id and status <> 'void' order by as_of desc, id desc limit 1
    ) r on true
    where i.roadmap = ${bind(roadmap)}::uuid and i.status <> 'void'
      and ${scopeSql(initiatives, initiatives.read, actor, 'i', bind)}
    order by lower(i.period), i.code`;
  const rows = await tx.unsafe<Raw[]>(sql, bind.values as never[], { prepare: true });
  return rows.map(({ from, until, ...row }) => ({ ...row, period: { from, until } }));
}

/** A moment at which the plan was frozen. `seq`: its place in the log of actions. */
export type Baseline = {
  readonly seq: number;
  readonly at: Date;
  readonly what: 'enact' | 'review';
};

/** When the plan of a roadmap was frozen: enacted, and at the end of each review; oldest first. */
export const listBaselines = (tx: Tx, roadmap: string): Promise<readonly Baseline[]> =>
  tx<Baseline[]>`
    select seq, at, 'enact' as what from kernel.actions
      where register = 'roadmaps' and row_id = ${roadmap} and step = 'enact'
    union all
    select a.seq, a.at, 'review' from roadmap.roadmap_reviews r
      join kernel.actions a on a.register = 'roadmap-reviews' and a.row_id = r.id and a.step = 'finish'
      where r.roadmap = ${roadmap} and r.status <> 'void'
    order by seq`;

type Snapshot = {
  readonly id: string;
  readonly data: {
    readonly roadmap: string | null;
    readonly status: string;
    readonly code: string;
    readonly name: string;
    readonly part: string;
    readonly agency: string;
    readonly cost: number;
    readonly period: string;
  };
};

const periodOf = (range: string): Period => initiatives.fields.period.column.fromSnapshot?.(range) as Period;

/** The initiatives that stood in a roadmap at a moment, by the log of actions, as far as the reader may read them now. */
export async function listPlanAt({ tx, actor }: Reader, roadmap: string, seq: number): Promise<readonly Planned[]> {
  const bind = newBind();
  const sql = `select distinct on (a.row_id) a.row_id as id, a.data
    from roadmap.initiatives i join kernel.actions a on a.register = 'initiatives' and a.row_id = i.id
    where a.seq < ${bind(seq)}::bigint and ${scopeSql(initiatives, initiatives.read, actor, 'i', bind)}
    order by a.row_id, a.seq desc`;
  const rows = await tx.unsafe<Snapshot[]>(sql, bind.values as never[], { prepare: true });
  return rows
    .filter(({ data }) => data.roadmap === roadmap && data.status !== 'void')
    .map(({ id, data }) => ({
      id,
      code: data.code,
      name: data.name,
      part: data.part,
      agency: data.agency,
      status: data.status,
      cost: data.cost,
      period: periodOf(data.period),
    }));
}

/** Why the plan of an initiative was changed, by whom and when. */
export type Reason = {
  readonly initiative: string;
  readonly at: Date;
  readonly by: string | null;
  readonly why: string;
};

/** The reasons given since a moment for changes of the plan, oldest first. */
export async function listReasons({ tx, actor }: Reader, seq: number): Promise<readonly Reason[]> {
  const bind = newBind();
  const sql = `select a.row_id as initiative, a.at, a.actor_id as by, coalesce(a.answers ->> 'why', a.reason) as why
    from roadmap.initiatives i join kernel.actions a on a.register = 'initiatives' and a.row_id = i.id
    where a.seq > ${bind(seq)}::bigint and coalesce(a.answers ->> 'why', a.reason) is not null
      and ${scopeSql(initiatives, initiatives.read, actor, 'i', bind)}
    order by a.seq`;
  return tx.unsafe<Reason[]>(sql, bind.values as never[], { prepare: true });
}
