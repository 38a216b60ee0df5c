import type { FastifyPluginAsync } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { findBackupState } from '../../kernel/backup/backup-runs.queries.ts';
import { actorOf } from '../../register/site.ts';
import { bearingOf } from './bearing.ts';
import { readBoardQuery } from './board-query.ts';
import { calendarFeedRoute } from './calendar-feed-route.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { complianceApi } from './compliance-api.ts';
import type { ComplianceSite } from './compliance-site.ts';
import { dutyRoute } from './duty-route.ts';
import { boardPage } from './pages/board.page.ts';
import { minePage } from './pages/mine.page.ts';
import { printPage } from './pages/print.page.ts';
import { readStanding } from './read-standing.ts';
import { snapshotOf } from './snapshot.rules.ts';
import { bears } from './work.rules.ts';

const config = { access: 'signed-in' } as const;

/** The pages of compliance and its API. */
export const compliance =
  (site: ComplianceSite): FastifyPluginAsync =>
  async (app) => {
    app.get('/compliance', { config }, async (request) => {
      const standing = await readStanding(site, request);
      const { agencies } = snapshotOf(standing.facts, standing.asOf);
      const query = readBoardQuery(standing.view.query);
      const backups = mayAtAll(actorOf(request), { administrator: 'all' }) ? await findBackupState(site.db.sql) : null;
      return boardPage({ ...standing, agencies, query, backups });
    });
    app.get('/compliance/mine', { config }, async (request) => {
      const standing = await readStanding(site, request);
      const bearing = bearingOf(actorOf(request), snapshotOf(standing.facts, standing.asOf));
      return minePage({ ...standing, own: standing.duties.filter(({ item }) => bears(bearing, item)) });
    });
    app.get('/compliance/print', { config }, async (request) => {
      const standing = await readStanding(site, request);
      const [keeper] = snapshotOf(standing.facts, standing.asOf).holders('kominfo');
      return printPage({ ...standing, keeper: keeper?.name ?? null });
    });
    dutyRoute(app, site);
    calendarRoutes(app, site);
    calendarFeedRoute(app, site);
    complianceApi(app, site);
  };
