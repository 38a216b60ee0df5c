import type { FastifyPluginAsync } from 'fastify';
import { choiceRoutes } from './choices.ts';
import { mailRoutes } from './mails.ts';
import { noticeRoutes } from './notices.ts';
import { noticesApi } from './notices-api.ts';
import type { NotificationSite } from './notification-site.ts';
import { webhookRoutes } from './webhooks/webhooks.ts';

/** The notice centre and its API, how one is told, the outbox, and webhooks. */
export const notification =
  (site: NotificationSite): FastifyPluginAsync =>
  async (app) => {
    noticeRoutes(app, site);
    noticesApi(app, site);
    choiceRoutes(app, site);
    mailRoutes(app, site);
    webhookRoutes(app, site);
  };
