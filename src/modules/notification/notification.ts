import type { FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import { noticeRoutes } from './notices.ts';
import { noticesApi } from './notices-api.ts';

/** The notice centre and its API. */
export const notification =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    noticeRoutes(app, site);
    noticesApi(app, site);
  };
