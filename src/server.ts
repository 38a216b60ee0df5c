import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { entries, jobs, modules, registry, slots } from './app.ts';
import type { Config } from './kernel/config/config.ts';
import type { Db } from './kernel/db/db.ts';
import { cleanTemporary } from './kernel/files/store.ts';
import { assetRoutes } from './kernel/http/assets.ts';
import { createServer } from './kernel/http/create-server.ts';
import { startJobs } from './kernel/jobs/start-jobs.ts';
import { logRoutes } from './kernel/log/log-routes.ts';
import { startSequencer } from './kernel/log/sequencer.ts';
import { loadSigner } from './kernel/log/signer.ts';
import { mountRegisters } from './register/mount.ts';
import { navigationFor } from './register/navigation.ts';
import type { Site } from './register/site.ts';
import { assets } from './ui/assets/assets.ts';
import { errorPage } from './ui/error/error-page.ts';
import { type Shell, viewOf } from './ui/shell.ts';

/** What a server runs on. */
export type Runtime = { readonly config: Config; readonly db: Db };

/** Requests a minute; an office behind one address shares the second. */
const rateLimits = { perActor: 1200, perAddress: 12_000, perAddressSignIn: 60 } as const;

/**
 * Builds the whole server without listening: the kernel, every register, every module.
 * @param government the government as last known; changes through `slots.government`
 */
export async function buildServer(
  { config, db }: Runtime,
  limits: typeof rateLimits | Record<keyof typeof rateLimits, number>,
): Promise<FastifyInstance> {
  const government = await slots.government(db);
  const shell: Shell = {
    timeZone: config.timeZone,
    government: () => government.current()?.name ?? null,
    navigation: (actor) => navigationFor(entries, actor),
    provisions: (ids) => slots.provisions(government.current()?.profile ?? null, ids),
  };
  const site: Site = { db, registry, shell, filesDir: join(config.dataDir, 'files'), actorNames: slots.actorNames };
  const signer = await loadSigner(join(config.dataDir, 'keys'), slots.logOrigin(config));
  const app = await createServer({
    config,
    db,
    actors: { loadActor: slots.loadActor(config), loadTokenActor: slots.loadTokenActor },
    renderError: (request, error) => errorPage(viewOf(shell, request), error),
    probes: [],
    rateLimits: limits,
  });
  await app.register(assetRoutes(assets));
  await app.register(logRoutes({ db, verifierKey: signer.verifierKey }));
  for (const module of modules) await app.register(module({ ...site, config, government }));
  mountRegisters(app, site);
  const sequencer = startSequencer(db, signer, (error) =>
    app.log.error({ err: error }, 'the log could not be extended'),
  );
  app.addHook('onClose', () => sequencer.stop());
  return app;
}

/** Starts the server, its job runner and the sequencer of the log. */
export async function startServer(runtime: Runtime): Promise<{ url: string; close: () => Promise<void> }> {
  const { config, db } = runtime;
  await cleanTemporary(join(config.dataDir, 'files'));
  const app = await buildServer(runtime, rateLimits);
  const runner = await startJobs(db, jobs.tasks, jobs.schedules, app.log);
  app.addHook('onClose', () => runner.stop());
  const url = await app.listen({ port: config.port, host: config.host });
  return { url, close: () => app.close() };
}
