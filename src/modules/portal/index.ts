import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { type Grant, mayAtAll } from '../../kernel/access/access.ts';
import { findBackupState, listBackupRuns } from '../../kernel/backup/backup-runs.queries.ts';
import { backupStanding } from '../../kernel/backup/backup-standing.rules.ts';
import type { Html } from '../../kernel/html/html.ts';
import type { HealthCheck } from '../../kernel/http/health.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { countJobs } from '../../kernel/jobs/job.queries.ts';
import { readInbox } from '../../register/inbox/inbox.ts';
import type { NavEntry } from '../../register/navigation.ts';
import { openApi, type Paths } from '../../register/openapi.ts';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { backupAlert } from '../../ui/system/backup-line.ts';
import { firstStepsFor } from './first-steps.ts';
import { helpRoutes } from './help/help-routes.ts';
import { homePage } from './home.page.ts';
import { permissionsPage } from './permissions.page.ts';
import { systemPage } from './system.page.ts';

/** What the portal needs of the modules it shows. */
export type PortalSlots = {
  /** Whether nobody has an account yet. */
  readonly isNew: () => Promise<boolean>;
  /** How the duties stand today, drawn by the module that knows. */
  readonly standing: (request: FastifyRequest) => Promise<Html | null>;
  readonly health: () => Promise<readonly HealthCheck[]>;
  /** Whether a daily backup is set up. */
  readonly backupsScheduled: boolean;
  /** API paths that no register describes. */
  readonly paths: Paths;
};

const administrators: Grant = { administrator: 'all' };

/** Where the portal stands in the navigation of those who run the system. */
export const portalEntries: readonly NavEntry[] = [
  {
    section: 'administration',
    href: '/system',
    label: { id: 'Keadaan sistem', en: 'State of the system' },
    access: administrators,
  },
];

/** So many runs of backups and drills are shown. */
const runsShown = 20;

/** More than this waits behind a link, not on the home page. */
const shown = 10;

/** The home page, what each role may do, and the description of the API. */
export const portal =
  (site: Site, slots: PortalSlots, version: string): FastifyPluginAsync =>
  async (app) => {
    const backups = async () => {
      const state = await findBackupState(site.db.sql);
      return { state, standing: backupStanding(state, slots.backupsScheduled, new Date()) };
    };

    app.get('/system', { config: { access: administrators } }, async (request) => {
      const [checks, jobs, runs, { state, standing }] = await Promise.all([
        slots.health(),
        countJobs(site.db.sql),
        listBackupRuns(site.db.sql, runsShown),
        backups(),
      ]);
      return systemPage(viewOf(site.shell, request), { version, checks, jobs, runs, standing, backups: state });
    });

    app.get('/', { config: { access: 'public' } }, async (request, reply) => {
      if (!request.actor) return reply.redirect((await slots.isNew()) ? '/first-run' : '/sign-in', 303);
      const reader = readerOf(site, request);
      const { timeZone } = site.shell;
      const today = { day: isoDateOf(new Date(), timeZone), timeZone };
      const [inbox, standing, firstSteps] = await Promise.all([
        readInbox(reader, today, { tab: 'waiting', register: null, limit: shown, offset: 0 }),
        slots.standing(request),
        firstStepsFor(reader),
      ]);
      site.waiting.keep(reader.actor.id, inbox.counts.waiting);
      const view = viewOf(site.shell, request);
      const system = mayAtAll(request.actor, administrators) ? await backups() : null;
      const warning = system && system.standing !== 'good' ? backupAlert(view, system.standing, system.state) : null;
      return homePage(view, { inbox, standing, firstSteps, warning });
    });

    helpRoutes(app, site.shell);

    app.get('/permissions', { config: { access: 'signed-in' } }, async (request) =>
      permissionsPage(viewOf(site.shell, request), site.registry.all()),
    );

    // Made when it is first asked for, and kept as it is sent: few ask, and as objects it takes ten times as much.
    let description: Buffer | undefined;
    app.get('/api/v1/openapi.json', { config: { access: 'public' } }, async (_, reply) => {
      description ??= Buffer.from(JSON.stringify(openApi(site.registry.all(), slots.paths, version)));
      return reply.type('application/json; charset=utf-8').send(description);
    });
  };
