import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { writeCsv } from '../../../kernel/sheet/write-csv.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { team } from '../evaluation-grants.ts';
import { evaluationFollowUps } from './evaluation-follow-ups.register.ts';
import { evaluationResults } from './evaluation-results.register.ts';
import { followUpStages } from './follow-up-mount.ts';
import { historyPage } from './history.page.ts';
import { publishedPage } from './published.page.ts';
import { loadPublished, publishedJson } from './published.ts';
import { publishedSheet } from './published-sheet.ts';
import { getResults, listStandings } from './read-results.ts';
import { resultsPage } from './results.page.ts';
import { resultsJson, standingJson } from './results-json.ts';
import { seriesOf } from './standing.rules.ts';
import { listFollowUps } from './standings.queries.ts';

type OfCycle = { Params: { id: string } };

const config = { access: 'signed-in' } as const;
const open = { access: 'public' } as const;
/** Files for machines: the same for everybody, so no session is looked up and others may keep them a while. */
const file = { access: 'public', sessionless: true } as const;
const keptBriefly = 'public, max-age=300';

/** What evaluations came to: pages and API for people of the government, and what is published for anybody. */
export function resultRoutes(app: FastifyInstance, site: Site): void {
  const published = () => loadPublished(site.db.sql, isoDateOf(new Date(), site.shell.timeZone));
  const pasal = () => site.shell.provisions(evaluationResults.serves ?? []);

  app.get<OfCycle>('/evaluations/:id/results', { config }, async (request) => {
    const reader = readerOf(site, request);
    const seen = await getResults(reader, request.params.id);
    return resultsPage(viewOf(site.shell, request), {
      seen,
      followUps: await listFollowUps(reader, seen.cycle.id),
      mayRecommend: mayAtAll(reader.actor, evaluationFollowUps.create) && followUpStages.has(seen.cycle.status),
      mayCompare: mayAtAll(reader.actor, team),
      pasal: pasal(),
    });
  });

  app.get<OfCycle>('/api/v1/evaluations/:id/results', { config }, async (request) =>
    resultsJson(await getResults(readerOf(site, request), request.params.id), request.preferences.lang),
  );

  const history = async (request: FastifyRequest) => seriesOf(await listStandings(readerOf(site, request)));

  app.get('/evaluations/history', { config }, async (request) =>
    historyPage(viewOf(site.shell, request), await history(request)),
  );

  app.get('/api/v1/evaluations/history', { config }, async (request) => ({
    series: (await history(request)).map(({ instrument, standings }) => ({
      instrument: instrument.id,
      evaluations: standings.map((one) => standingJson(one, request.preferences.lang)),
    })),
  }));

  app.get('/public/evaluations', { config: open }, async (request, reply) => {
    reply.header('cache-control', 'no-cache');
    return publishedPage(viewOf(site.shell, request), await published());
  });

  app.get('/public/evaluations.json', { config: file }, async (_, reply) => {
    reply.header('cache-control', keptBriefly).header('access-control-allow-origin', '*');
    return { evaluations: (await published()).map(publishedJson) };
  });

  app.get('/public/evaluations.csv', { config: file }, async (_, reply) => {
    reply.header('cache-control', keptBriefly).header('access-control-allow-origin', '*');
    reply.header('content-disposition', 'attachment; filename="evaluations.csv"');
    return reply.type('text/csv; charset=utf-8').send(writeCsv(publishedSheet(await published())));
  });
}
