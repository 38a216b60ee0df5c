import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { chapterPage } from './pages/chapter.page.ts';
import { overviewPage } from './pages/overview.page.ts';
import { provisionTree } from './provision-tree.rules.ts';
import { readAsked, readCurrent } from './reading.ts';
import type { RegulationSite } from './regulation-site.ts';

const config = { access: 'signed-in' } as const;

/** The regulation in force: at a glance, and chapter by chapter. */
function textRoutes(app: FastifyInstance, site: RegulationSite): void {
  app.get('/regulation', { config }, async (request) => overviewPage(await readCurrent(site, request)));
  app.get<{ Params: { numeral: string } }>('/regulation/bab/:numeral', { config }, async (request) => {
    const reading = await readAsked(site, request);
    const chapters = provisionTree(reading.profile);
    const at = chapters.findIndex(({ numeral }) => numeral === request.params.numeral.toUpperCase());
    const chapter = chapters[at];
    if (!chapter) throw new CodedError('not-found');
    return chapterPage(reading, chapter, { previous: chapters[at - 1], next: chapters[at + 1] });
  });
}

/** The pages of the regulation and its API. */
export const regulation =
  (site: RegulationSite): FastifyPluginAsync =>
  async (app) => {
    textRoutes(app, site);
  };
