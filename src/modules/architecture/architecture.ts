import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import type { ArchitectureSlots } from './architecture-slots.ts';
import { closureRoutes } from './closure/closure-routes.ts';
import { coverageRoutes } from './coverage/coverage-routes.ts';
import { editionRoutes } from './editions/edition-routes.ts';
import { exchangeRoutes } from './exchange/exchange-routes.ts';
import { mapRoutes } from './map-routes.ts';
import { pictureRoutes } from './pictures/picture-routes.ts';
import { qualityRoutes } from './quality/quality-routes.ts';
import { seer } from './see.ts';

/** The pages of the architecture and their API. */
export const architecture =
  (site: Site, slots: ArchitectureSlots): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const see = seer(site);
    mapRoutes(app, site, slots, see);
    coverageRoutes(app, site, slots, see);
    pictureRoutes(app, site, see);
    closureRoutes(app, site, slots, see);
    qualityRoutes(app, site, slots, see);
    editionRoutes(app, site, slots);
    exchangeRoutes(app, site, see);
  };
