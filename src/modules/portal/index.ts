import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Html } from '../../kernel/html/html.ts';
import { waitingFor } from '../../register/inbox.ts';
import { openApi, type Paths } from '../../register/openapi.ts';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { firstStepsFor } from './first-steps.ts';
import { homePage } from './home.page.ts';
import { permissionsPage } from './permissions.page.ts';

/** What the portal needs of the modules it shows. */
export type PortalSlots = {
  /** Whether nobody has an account yet. */
  readonly isNew: () => Promise<boolean>;
  /** How the duties stand today, drawn by the module that knows. */
  readonly standing: (request: FastifyRequest) => Promise<Html | null>;
  /** API paths that no register describes. */
  readonly paths: Paths;
};

/** More than this waits behind a link, not on the home page. */
const shown = 10;

/** The home page, what each role may do, and the description of the API. */
export const portal =
  (site: Site, slots: PortalSlots, version: string): FastifyPluginAsync =>
  async (app) => {
    app.get('/', { config: { access: 'public' } }, async (request, reply) => {
      if (!request.actor) return reply.redirect((await slots.isNew()) ? '/first-run' : '/sign-in', 303);
      const reader = readerOf(site, request);
      const [waiting, standing, firstSteps] = await Promise.all([
        waitingFor(reader, shown),
        slots.standing(request),
        firstStepsFor(reader),
      ]);
      return homePage(viewOf(site.shell, request), { waiting, standing, firstSteps });
    });

    app.get('/permissions', { config: { access: 'signed-in' } }, async (request) =>
      permissionsPage(viewOf(site.shell, request), site.registry.all()),
    );

    const description = openApi(site.registry.all(), slots.paths, version);
    app.get('/api/v1/openapi.json', { config: { access: 'public' } }, async () => description);
  };
