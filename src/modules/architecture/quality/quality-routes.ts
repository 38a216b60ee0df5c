import type { FastifyInstance } from 'fastify';
import type { Day } from '../../../kernel/i18n/days.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { wholeList } from '../../../register/lists/api-list.ts';
import type { Site } from '../../../register/site.ts';
import { nationalCodeOf } from '../../element/index.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { elementAt, type Graph } from '../graph/graph.ts';
import type { See } from '../see.ts';
import { mostListed, qualityPage } from './quality.page.ts';
import { findFaults, type QualityScene } from './quality.rules.ts';

const config = { access: 'signed-in' } as const;

/** The graph as the rules of the model see it under the regulation in force. */
export const sceneOf = (graph: Graph, slots: ArchitectureSlots, today: Day): QualityScene => ({
  graph,
  today,
  isKnownCode: (code) => nationalCodeOf(code) !== undefined,
  mappingRequired: slots.settings()?.nationalAlignment.mappingRequired === true,
});

/** The named rules of the model and what breaks them, as page and as JSON. */
export function qualityRoutes(app: FastifyInstance, site: Site, slots: ArchitectureSlots, see: See): void {
  app.get<{ Querystring: { rule?: string } }>('/architecture/quality', { config }, async (request) => {
    const seen = await see(request);
    const findings = findFaults(sceneOf(seen.graph, slots, seen.view.today));
    const chosen = findings.find(({ rule }) => rule.id === request.query.rule) ?? null;
    return qualityPage(seen.view, {
      graph: seen.graph,
      findings,
      chosen,
      agencyName: await seen.namesFor((chosen?.places ?? []).slice(0, mostListed)),
      pasal: site.shell.provisions(['tpi-6-3', 'lu-6-3', 'lu-6-5']),
    });
  });

  app.get('/api/v1/architecture/quality', { config }, async (request) => {
    const { graph, view } = await see(request);
    return wholeList(
      findFaults(sceneOf(graph, slots, view.today)).map(({ rule, weight, places }) => ({
        rule: rule.id,
        title: say(rule.title, view.lang),
        weight,
        elements: places.map((place) => ({
          id: elementAt(graph, place).id,
          register: elementAt(graph, place).register,
        })),
      })),
    );
  });
}
