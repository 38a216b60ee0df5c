import type { FastifyPluginAsync } from 'fastify';
import type { Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { agreementRoutes } from './agreement/agreement-routes.ts';
import { answerSheetRoutes } from './answer-sheet/answer-sheet-routes.ts';
import { boardRoutes } from './board/board-routes.ts';
import { calculate } from './calculate.rules.ts';
import { cheapestWay } from './cheapest-way.rules.ts';
import { letterRoutes } from './documents/letter-routes.ts';
import { forecastRoutes } from './forecast/forecast-routes.ts';
import { instruments } from './load-instruments.ts';
import { getInstrument, maturityApi } from './maturity-api.ts';
import { instrumentPage } from './pages/instrument.page.ts';
import { instrumentsPage } from './pages/instruments.page.ts';
import { whatIfPage } from './pages/what-if.page.ts';
import type { EvidenceSource } from './proposals/evidence-source.ts';
import { proposalRoutes } from './proposals/proposal-routes.ts';
import { resultRoutes } from './results/result-routes.ts';
import { scoringRoutes } from './scoring/scoring-routes.ts';
import { evidenceRoutes } from './truth/evidence-routes.ts';
import { readWhatIf } from './what-if.rules.ts';
import { workbenchParts } from './workbench/workbench-parts.ts';
import { workbenchRoutes } from './workbench/workbench-routes.ts';

const config = { access: 'signed-in' } as const;

type OfInstrument = { Params: { id: string }; Querystring: Record<string, string> };

/** The pages of instruments and evaluations, and their API. Modules above publish sources of evidence. */
export const maturity =
  (site: Site, sources: readonly EvidenceSource[]): FastifyPluginAsync =>
  async (app) => {
    maturityApi(app);
    boardRoutes(app, site);
    answerSheetRoutes(app, site);
    workbenchRoutes(app, site, workbenchParts(site, sources));
    letterRoutes(app, site);
    proposalRoutes(app, site, sources);
    scoringRoutes(app, site);
    agreementRoutes(app, site);
    resultRoutes(app, site);
    evidenceRoutes(app, site);
    forecastRoutes(app, site);
    app.get('/instruments', { config }, async (request) => instrumentsPage(viewOf(site.shell, request), instruments()));
    app.get<OfInstrument>('/instruments/:id', { config }, async (request) =>
      instrumentPage(viewOf(site.shell, request), getInstrument(request.params.id, request.query.version)),
    );
    app.get<OfInstrument>('/instruments/:id/what-if', { config }, async (request) => {
      const instrument = getInstrument(request.params.id, request.query.version);
      const asked = readWhatIf(instrument, request.query);
      const outcome = asked.levels.size > 0 ? calculate(instrument, asked.levels) : null;
      const way = asked.wanted && outcome ? cheapestWay(instrument, asked.levels, asked.wanted, asked.costOf) : null;
      return whatIfPage(viewOf(site.shell, request), { instrument, asked, outcome, way });
    });
  };
