import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { grantOf } from '../../register/register-access.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { chooseRoutes } from './choose-regulation.ts';
import { compareProfiles, compareSettings } from './compare-profiles.rules.ts';
import { dutyRoutes } from './duty-routes.ts';
import { deltas } from './load-deltas.ts';
import { profiles } from './load-profile.ts';
import { chapterPage } from './pages/chapter.page.ts';
import { comparePage } from './pages/compare.page.ts';
import { glossaryPage } from './pages/glossary.page.ts';
import { notesPage } from './pages/notes.page.ts';
import { overviewPage } from './pages/overview.page.ts';
import { provisionPage, type Server } from './pages/provision.page.ts';
import { settingsPage } from './pages/settings.page.ts';
import type { Profile } from './profile.schema.ts';
import { provisionTree } from './provision-tree.rules.ts';
import { findProvision } from './provisions.rules.ts';
import { readAsked, readCurrent, readOther } from './reading.ts';
import { regulationApi } from './regulation-api.ts';
import { currentProfile, type RegulationSite } from './regulation-site.ts';

const config = { access: 'signed-in' } as const;

const othersThan = (profile: Profile): readonly Profile[] =>
  profiles().filter(({ regulation }) => regulation.id !== profile.regulation.id);

/** The regulation in force: at a glance, and chapter by chapter. */
function textRoutes(app: FastifyInstance, site: RegulationSite): void {
  app.get('/regulation', { config }, async (request) => overviewPage(await readAsked(site, request)));
  app.get<{ Params: { numeral: string } }>('/regulation/bab/:numeral', { config }, async (request) => {
    const reading = await readAsked(site, request);
    const chapters = provisionTree(reading.profile);
    const at = chapters.findIndex(({ numeral }) => numeral === request.params.numeral.toUpperCase());
    const chapter = chapters[at];
    if (!chapter) throw new CodedError('not-found');
    return chapterPage(reading, chapter, { previous: chapters[at - 1], next: chapters[at + 1] });
  });
}

/** What explains the regulation: the others beside it, its terms, its faults, its answers. */
function studyRoutes(app: FastifyInstance, site: RegulationSite): void {
  app.get('/regulation/compare', { config }, async (request) => {
    const view = viewOf(site.shell, request);
    const here = currentProfile(site);
    const others = othersThan(here);
    const asked = view.query.get('with');
    const there = asked === null ? others[0] : others.find(({ regulation }) => regulation.id === asked);
    if (!there) throw new CodedError('not-found');
    return comparePage(view, here, there, others, compareProfiles(here, there, deltas()));
  });
  app.get('/regulation/glossary', { config }, async (request) => {
    const profile = currentProfile(site);
    return glossaryPage(viewOf(site.shell, request), profile, othersThan(profile));
  });
  app.get('/regulation/notes', { config }, async (request) => notesPage(await readAsked(site, request)));
  app.get('/regulation/settings', { config }, async (request) =>
    settingsPage(await readCurrent(site, request), mayAtAll(actorOf(request), { administrator: 'all' })),
  );
}

/** One provision of any regulation Padu knows; its id says of which. */
function provisionRoute(app: FastifyInstance, site: RegulationSite): void {
  app.get<{ Params: { provision: string } }>('/regulation/:provision', { config }, async (request) => {
    const id = request.params.provision;
    const profile = profiles().find((one) => findProvision(one, id) !== undefined);
    const provision = profile && findProvision(profile, id);
    if (!provision) throw new CodedError('not-found');
    const inForce = profile === currentProfile(site);
    const reading = inForce ? await readCurrent(site, request) : readOther(viewOf(site.shell, request), profile);
    const actor = actorOf(request);
    const servedBy: readonly Server[] = site.registry
      .all()
      .filter(({ register }) => register.serves?.includes(id) === true && mayAtAll(actor, grantOf(register.read)))
      .map(({ register }) => ({ label: register.title, href: `/${register.name}` }));
    const questions = deltas().filter((delta) => provision.deltas?.includes(delta.id) === true);
    const elsewhere = othersThan(profile).map((other) => ({
      profile: other,
      differences: compareSettings(profile, other, questions),
    }));
    return provisionPage(reading, provision, { servedBy, elsewhere });
  });
}

/** The pages of the regulation and its API. */
export const regulation =
  (site: RegulationSite): FastifyPluginAsync =>
  async (app) => {
    textRoutes(app, site);
    studyRoutes(app, site);
    dutyRoutes(app, site);
    chooseRoutes(app, site);
    provisionRoute(app, site);
    regulationApi(app, site);
  };
