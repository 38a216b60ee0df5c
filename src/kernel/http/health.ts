import { randomUUID } from 'node:crypto';
import { mkdir, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Db } from '../db/db.ts';
import { filesFolder } from '../files/store.ts';

/**
 * One thing the server needs. `check` throws, or says in one English sentence what is wrong. Without what is `optional` a
 * part is closed, but the server is ready.
 */
export type Probe = {
  readonly name: string;
  readonly optional?: true;
  readonly check: () => Promise<string | undefined>;
};

const patienceMs = 3000;
const leastFreeBytes = 200 * 1024 ** 2;

const databaseProbe = (db: Db): Probe => ({
  name: 'database',
  check: async () => {
    await db.sql`select 1`;
    return undefined;
  },
});

/** Files are written to the data folder: it must take a new one, and have room. */
const folderProbes = (config: Config): readonly Probe[] => {
  const folder = filesFolder(config);
  return [
    {
      name: 'files',
      check: async () => {
        const file = join(folder, `.probe-${randomUUID()}`);
        await mkdir(folder, { recursive: true });
        await writeFile(file, 'ok');
        await unlink(file);
        return undefined;
      },
    },
    {
      name: 'disk',
      check: async () => {
        const { bavail, bsize } = await statfs(config.dataDir);
        return bavail * bsize < leastFreeBytes ? 'less than 200 MB free' : undefined;
      },
    },
  ];
};

/** What one probe found. */
export type HealthCheck = { readonly name: string; readonly ok: boolean; readonly detail?: string };

async function run(probe: Probe): Promise<HealthCheck> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), patienceMs);
  });
  try {
    const detail = await Promise.race([probe.check(), late]);
    return detail === undefined ? { name: probe.name, ok: true } : { name: probe.name, ok: false, detail };
  } catch {
    // What exactly failed stands in the log of the part itself; the health page is public and names only the part.
    return { name: probe.name, ok: false, detail: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every part the server cannot work without, all at once; each within three seconds. */
export const checkHealth = (config: Config, db: Db, more: readonly Probe[]): Promise<readonly HealthCheck[]> =>
  Promise.all([databaseProbe(db), ...folderProbes(config), ...more].map(run));

/** `/health/live`: the process answers. `/health/ready`: it can work; 503 names what it lacks. */
export function healthRoutes(app: FastifyInstance, config: Config, db: Db, more: readonly Probe[]): void {
  const open = { access: 'public', sessionless: true } as const;
  const spare = new Set(more.filter(({ optional }) => optional).map(({ name }) => name));
  app.get('/health/live', { config: open }, async () => ({ status: 'ok' }));
  app.get('/health/ready', { config: open }, async (_, reply) => {
    const checks = await checkHealth(config, db, more);
    const ok = checks.every((check) => check.ok || spare.has(check.name));
    if (!ok) reply.code(503).header('retry-after', 5);
    return {
      status: ok ? 'ok' : 'unavailable',
      failing: checks.filter((one) => !one.ok).map((one) => one.name),
      checks,
    };
  });
}
