import type { Day } from '../../kernel/i18n/days.ts';
import type { GanttBar, GanttGroup } from '../../ui/chart/gantt-chart.ts';
import { initiatives } from './initiatives.register.ts';
import type { PlanRow } from './plan.queries.ts';
import { roadmapParts } from './roadmap-parts.ts';

type Span = { readonly from: Day; readonly until: Day };

const looks = { planned: 'planned', running: 'running', done: 'done', dropped: 'dropped' } as const;

const lookOf = (status: string): GanttBar['look'] => looks[status as keyof typeof looks] ?? 'planned';

/**
 * The initiatives of a roadmap as bars, part by part.
 * @param was the dates each had when the plan was frozen
 * @param mayMove whether the reader may change the dates of an initiative
 */
export function ganttGroups(
  plan: readonly PlanRow[],
  was: ReadonlyMap<string, Span>,
  mayMove: (row: PlanRow) => boolean,
): readonly GanttGroup[] {
  return Object.entries(roadmapParts).flatMap(([part, title]) => {
    const bars = plan
      .filter((row) => row.part === part)
      .map((row): GanttBar => {
        const href = `/${initiatives.name}/${row.id}`;
        const { from, until } = row.period;
        const before = was.get(row.id);
        const moved = before && (before.from !== from || before.until !== until);
        const open = row.status === 'planned' || row.status === 'running';
        return {
          id: row.id,
          label: `${row.code} ${row.name}`,
          href,
          moveHref: open && mayMove(row) ? `${href}/replan` : null,
          from,
          until: until ?? from,
          progress: row.status === 'done' ? 100 : (row.progress ?? 0),
          look: lookOf(row.status),
          was: moved ? before : null,
          after: row.dependsOn,
        };
      });
    return bars.length > 0 ? [{ title, bars }] : [];
  });
}
