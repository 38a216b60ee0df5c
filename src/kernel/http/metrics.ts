import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { mayAtAll } from '../access/access.ts';
import { findBackupState } from '../backup/backup-runs.queries.ts';
import type { Db } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import { countJobs } from '../jobs/job.queries.ts';
import { routeOf } from './declared-routes.ts';

/** Called from this machine itself. A proxy on this machine forwards for others, and says so. */
function isLocal({ ip, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(ip);
}

function gauges(registry: Registry, db: Db): void {
  new Gauge({
    name: 'padu_database_connections',
    help: 'Connections of Padu to its database, by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const rows = await db.sql<{ state: string; n: number }[]>`
        select coalesce(state, 'unknown') as state, count(*)::int as n from pg_stat_activity
        where application_name = 'padu' and datname = current_database() group by 1`;
      this.reset();
      for (const { state, n } of rows) this.set({ state }, n);
    },
  });
  new Gauge({
    name: 'padu_jobs',
    help: 'Background jobs: waiting, running, failed for good.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const [state, n] of Object.entries(await countJobs(db.sql))) this.set({ state }, n);
    },
  });
}

/** Alarms hang on these: a backup that is not made any more says nothing by itself. */
function backupGauges(registry: Registry, db: Db): void {
  new Gauge({
    name: 'padu_backup_age_seconds',
    help: 'Time since the newest backup that was made (backup) and since the last proven restore (drill); absent while there was none.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      const state = await findBackupState(db.sql);
      this.reset();
      for (const kind of ['backup', 'drill'] as const) {
        const { good } = state[kind];
        if (good) this.set({ kind }, Math.max(0, (Date.now() - good.at.getTime()) / 1000));
      }
    },
  });
  new Gauge({
    name: 'padu_backup_failing',
    help: '1 while the newest backup (backup) or restore drill (drill) failed and nothing good came after it, else 0.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      const state = await findBackupState(db.sql);
      for (const kind of ['backup', 'drill'] as const) this.set({ kind }, state[kind].failedSince ? 1 : 0);
    },
  });
}

/** `/metrics` for Prometheus: from this machine, or with an administrator's token. */
export function metricsRoute(app: FastifyInstance, db: Db): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gauges(registry, db);
  backupGauges(registry, db);
  const durations = new Histogram({
    name: 'padu_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const labels = { method, route: routeOf(request)?.url ?? '(none)', status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { access: 'public' } }, async (request, reply) => {
    const allowed = request.actor !== null && mayAtAll(request.actor, { administrator: 'all' });
    if (!allowed && !isLocal(request)) throw new CodedError(request.actor ? 'forbidden' : 'not-signed-in');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
