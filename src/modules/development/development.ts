import type { FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import { buildRoutes } from './builds/build-routes.ts';
import type { DevelopmentSlots } from './development-slots.ts';
import { gateRoutes } from './gate/gate-routes.ts';
import { outcomeRoutes } from './letters/outcome-routes.ts';
import { sbomRoutes } from './sbom/sbom-routes.ts';

/** The pages of requests and builds that their registers do not draw by themselves, and their API. */
export const development =
  (site: Site, slots: DevelopmentSlots): FastifyPluginAsync =>
  async (app) => {
    gateRoutes(app, site, slots);
    outcomeRoutes(app, site, slots);
    buildRoutes(app, site, slots);
    sbomRoutes(app, site);
  };
