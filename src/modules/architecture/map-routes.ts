import type { FastifyInstance } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import type { Site } from '../../register/site.ts';
import { referenceCodes } from '../element/index.ts';
import type { ArchitectureSlots } from './architecture-slots.ts';
import { findCoverage } from './coverage/coverage.rules.ts';
import { findGaps } from './coverage/gap.rules.ts';
import { domainIds } from './domain-order.ts';
import { architectureEditions } from './editions/architecture-editions.register.ts';
import { findEditionOn } from './editions/edition.queries.ts';
import { mapPage } from './map.page.ts';
import { findFaults } from './quality/quality.rules.ts';
import { sceneOf } from './quality/quality-routes.ts';
import type { See } from './see.ts';

const config = { access: 'signed-in' } as const;

/** The six-domain map. */
export function mapRoutes(app: FastifyInstance, site: Site, slots: ArchitectureSlots, see: See): void {
  app.get('/architecture', { config }, async (request) => {
    const { reader, view, graph } = await see(request);
    const edition = await findEditionOn(reader.tx, view.today);
    const broken = new Set(
      findFaults(sceneOf(graph, slots, view.today)).flatMap(({ places, weight }) => (weight === 'note' ? [] : places)),
    );
    return mapPage(view, {
      gaps: findGaps(graph, domainIds),
      coverage: findCoverage(graph, domainIds, referenceCodes()),
      faults: broken.size,
      edition,
      mayCreate: mayAtAll(reader.actor, architectureEditions.create),
      pasal: site.shell.provisions(['tpi-6-1', 'tpi-6-4', 'lu-6-1', 'lu-6-4']),
    });
  });
}
