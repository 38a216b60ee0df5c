import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { savedNotice } from '../../register/editing/saved-notice.ts';
import { readerOf, type Site } from '../../register/site.ts';
import { agencyOf, mayOn } from '../../register/step-availability.ts';
import { viewOf } from '../../ui/shell.ts';
import { baselinePage, type Comparison } from './baseline.page.ts';
import { comparePlans } from './compare-plans.rules.ts';
import { initiatives } from './initiatives.register.ts';
import { listBaselines, listPlan, listPlanAt, listReasons } from './plan.queries.ts';
import { getReadableRoadmap, readOverview } from './read-roadmap.ts';
import { roadmapPage } from './roadmap.page.ts';
import { ganttGroups } from './roadmap-gantt.ts';
import { initiativeKeepers, reviewers } from './roadmap-grants.ts';
import type { RoadmapSlots } from './roadmap-slots.ts';
import { roadmaps } from './roadmaps.register.ts';

const config = { access: 'signed-in' } as const;

type OfRoadmap = { Params: { id: string }; Querystring: { at?: string } };

async function readComparison(site: Site, request: FastifyRequest<OfRoadmap>): Promise<Comparison> {
  const reader = readerOf(site, request);
  const { id } = request.params;
  const row = await getReadableRoadmap(reader, id);
  const baselines = await listBaselines(reader.tx, id);
  const chosen = baselines.find(({ seq }) => String(seq) === request.query.at) ?? baselines[0] ?? null;
  const [then, now, reasons] = await Promise.all([
    chosen ? listPlanAt(reader, id, chosen.seq) : [],
    listPlan(reader, id),
    chosen ? listReasons(reader, chosen.seq) : [],
  ]);
  const nameOf = await site.actorNames(
    reader.tx,
    reasons.map(({ by }) => by),
  );
  return { row, baselines, chosen, then, now, changes: comparePlans(then, now), reasons, nameOf };
}

/** The pages of a roadmap: its overview, and its baseline against today. */
export const roadmap =
  (site: Site, slots: RoadmapSlots): FastifyPluginAsync =>
  async (app) => {
    app.get<OfRoadmap>('/roadmap/:id', { config }, async (request) => {
      const reader = readerOf(site, request);
      const overview = await readOverview(reader, slots, request.params.id, new Date());
      const [frozen] = overview.baselines;
      const then = frozen ? await listPlanAt(reader, overview.row.id, frozen.seq) : [];
      const was = new Map(then.map(({ id, period: { from, until } }) => [id, { from, until: until ?? from }]));
      const groups = ganttGroups(overview.plan, was, ({ id, agency }) =>
        mayOn(reader.actor, initiativeKeepers, {
          agencyId: agencyOf(initiatives, id, { agency }),
          createdBy: null,
        }),
      );
      const view = viewOf(site.shell, request);
      return roadmapPage(view, overview, {
        groups,
        mayAdd: ['draft', 'enacted'].includes(overview.row.status) && mayAtAll(reader.actor, initiatives.create),
        mayReview: mayAtAll(reader.actor, reviewers),
        pasal: site.shell.provisions(roadmaps.serves ?? []),
        notices: savedNotice(view, roadmaps),
      });
    });

    app.get<OfRoadmap>('/roadmap/:id/baseline', { config }, async (request) =>
      baselinePage(viewOf(site.shell, request), await readComparison(site, request)),
    );
  };
