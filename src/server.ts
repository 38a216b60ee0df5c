import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { actorSlots, jobsOf, loadMaker, modulePlugins, padusRegisters } from './app.ts';
import { navigationEntries } from './app-navigation.ts';
import type { Config } from './kernel/config/config.ts';
import type { Db } from './kernel/db/db.ts';
import { clamScan } from './kernel/files/clamav.ts';
import { scannerProbe } from './kernel/files/scanner-probe.ts';
import { cleanTemporary, filesFolder } from './kernel/files/store.ts';
import { assetRoutes } from './kernel/http/assets.ts';
import { createServer } from './kernel/http/create-server.ts';
import { checkHealth } from './kernel/http/health.ts';
import type { RateLimits } from './kernel/http/rate-limits.ts';
import type { JobLog } from './kernel/jobs/job-logger.ts';
import { type Jobs, startJobs } from './kernel/jobs/start-jobs.ts';
import { logProbe } from './kernel/log/log-probe.ts';
import { logRoutes } from './kernel/log/log-routes.ts';
import { startSequencer } from './kernel/log/sequencer.ts';
import { loadSigner } from './kernel/log/signer.ts';
import { attachedTo } from './modules/evidence/index.ts';
import { actorNames, personNames, watchGovernment } from './modules/identity/index.ts';
import { startWebhooks } from './modules/notification/index.ts';
import { peopleWho } from './modules/organization/index.ts';
import { profiles, provisionLinks } from './modules/regulation/index.ts';
import { waitingCounts } from './register/inbox/waiting-counts.ts';
import { mountRegisters } from './register/mount.ts';
import { navigationFor } from './register/navigation.ts';
import { recentRecords } from './register/search/recent-records.ts';
import type { Site } from './register/site.ts';
import { assets } from './ui/assets/assets.ts';
import { errorPage } from './ui/error/error-page.ts';
import { type Shell, viewOf } from './ui/shell.ts';

/** What a server runs on. */
export type Runtime = { readonly config: Config; readonly db: Db };

/** Requests a minute; a whole office may stand behind one address. */
const rateLimits: RateLimits = { perActor: 30_000, perAddress: 60_000, perAddressSignIn: 60, mostDelayMs: 5000 };

/** The log is named for ever when its key is made: by the public address where there is one. */
export const logOrigin = ({ publicUrl }: Config): string => `${publicUrl ? new URL(publicUrl).host : 'padu.local'}/log`;

/** Builds the whole server without listening: the kernel, every register, every module, the sequencer of the log. */
export async function buildServer({ config, db }: Runtime, limits: RateLimits): Promise<FastifyInstance> {
  // Read now, so that the first person does not wait for it and a broken regulation stops the start.
  profiles();
  const report = (error: unknown) => app.log.error({ err: error }, 'background work failed');
  const government = await watchGovernment(db, report);
  const registry = padusRegisters(config.timeZone, government, filesFolder(config), config.signatureIssuers);
  const entries = navigationEntries(registry);
  const waiting = waitingCounts(db, registry, config.timeZone);
  const shell: Shell = {
    timeZone: config.timeZone,
    government: () => government.current()?.name ?? null,
    navigation: (actor) => navigationFor(entries, actor, { '/inbox': waiting.counts.known(actor.id) }),
    provisions: (ids) => provisionLinks(government.current()?.profile ?? null, ids),
  };
  const recent = recentRecords(db, report);
  const site: Site = {
    db,
    registry,
    shell,
    filesDir: filesFolder(config),
    actorNames,
    attachedTo,
    namesOf: personNames,
    peopleWho: peopleWho(config.timeZone),
    loadMaker: loadMaker(config),
    opened: recent.opened,
    waiting: waiting.counts,
    scan: config.clamav ? clamScan(config.clamav, (finding) => app.log.warn(finding, 'an upload was infected')) : null,
  };
  const signer = await loadSigner(join(config.dataDir, 'keys'), logOrigin(config));
  const probes = [logProbe(db), ...(config.clamav ? [scannerProbe(config.clamav)] : [])];
  const app = await createServer({
    config,
    db,
    actors: actorSlots(config),
    renderError: (request, error) => errorPage(viewOf(shell, request), error),
    probes,
    rateLimits: limits,
  });
  waiting.watch(app);
  await app.register(assetRoutes(assets));
  await app.register(logRoutes({ db, verifierKey: signer.verifierKey }));
  const health = () => checkHealth(config, db, probes);
  for (const plugin of modulePlugins({ ...site, config, government, recent, health })) await app.register(plugin);
  mountRegisters(app, site);
  const sequencer = startSequencer(db, signer, report);
  app.addHook('onClose', async () => {
    government.stop();
    await recent.flush();
    await sequencer.stop();
  });
  return app;
}

/** Runs the background work of all modules in this process until stopped. */
export async function startWork({ config, db }: Runtime, log: JobLog): Promise<Jobs> {
  const report = (error: unknown) => log.error({ err: error }, 'background work failed');
  const government = await watchGovernment(db, report);
  const registry = padusRegisters(config.timeZone, government, filesFolder(config), config.signatureIssuers);
  const { tasks, schedules } = jobsOf(config, registry);
  const runner = await startJobs(db, tasks, schedules, log);
  const webhooks = startWebhooks(db, config, registry, report);
  return {
    stop: async () => {
      await Promise.all([runner.stop(), webhooks.stop()]);
      government.stop();
    },
  };
}

/** Starts the server with its background work. */
export async function startServer(runtime: Runtime): Promise<{ url: string; close: () => Promise<void> }> {
  const { config } = runtime;
  await cleanTemporary(filesFolder(config));
  const app = await buildServer(runtime, rateLimits);
  const work = await startWork(runtime, app.log);
  app.addHook('onClose', () => work.stop());
  const url = await app.listen({ port: config.port, host: config.host });
  return { url, close: () => app.close() };
}
