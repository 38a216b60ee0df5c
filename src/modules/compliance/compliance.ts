import type { FastifyPluginAsync } from 'fastify';
import { readBoardQuery } from './board-query.ts';
import type { ComplianceSite } from './compliance-site.ts';
import { boardPage } from './pages/board.page.ts';
import { readStanding } from './read-standing.ts';
import { snapshotOf } from './snapshot.rules.ts';

const config = { access: 'signed-in' } as const;

/** The pages of compliance and its API. */
export const compliance =
  (site: ComplianceSite): FastifyPluginAsync =>
  async (app) => {
    app.get('/compliance', { config }, async (request) => {
      const standing = await readStanding(site, request);
      const { agencies } = snapshotOf(standing.facts, standing.asOf);
      return boardPage({ ...standing, agencies, query: readBoardQuery(standing.view.query) });
    });
  };
