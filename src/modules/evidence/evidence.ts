import type { FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import { signingRoutes } from './signing/signing-routes.ts';

/** The pages of documents that their registers do not draw. */
export const evidence =
  (site: Site): FastifyPluginAsync =>
  async (app) =>
    signingRoutes(app, site);
