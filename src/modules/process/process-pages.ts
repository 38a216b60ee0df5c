import type { FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import { diagramApi } from './diagrams/diagram-api.ts';
import { diagramRoutes } from './diagrams/diagram-routes.ts';

/** The pages of drawings of processes, and their API. */
export const processPages =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    diagramRoutes(app, site);
    diagramApi(app, site);
  };
