import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { readConfig } from '../config/config.ts';
import { html } from '../html/html.ts';
import { openSession } from '../session/session.queries.ts';
import { createServer } from './create-server.ts';
import type { Access } from './request.ts';
import { SharedRoutes } from './shared-routes.ts';

const { db, owner } = await useDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-shared-'));
after(() => rm(dataDir, { recursive: true, force: true }));
const officer = {
  id: randomUUID(),
  kind: 'person' as const,
  name: 'Siti',
  assignments: [{ role: 'agency-officer' as const, agencyId: randomUUID(), subtree: [] }],
};

async function start() {
  const app = await createServer({
    config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
    db,
    actors: { loadActor: async () => officer, loadTokenActor: async () => null },
    renderError: (_, error) => html`<h1>${error.code}</h1>`,
    probes: [],
    rateLimits: { perActor: 10_000, perAddress: 10_000, perAddressSignIn: 10_000, mostDelayMs: 0 },
  });
  after(() => app.close());
  return app;
}

const app = await start();
app.get('/houses/:id/plan', { config: { access: 'signed-in' } }, async () => 'the plan');
const shared = new SharedRoutes();
const mayRead: Readonly<Record<string, Access>> = {
  houses: 'signed-in',
  secrets: { administrator: 'all' },
  leaflets: 'public',
};
for (const [name, access] of Object.entries(mayRead)) {
  const routes = shared.of(name);
  routes.get<{ Params: { id: string } }>(`/${name}/:id`, { config: { access } }, async ({ params }) => {
    return `${name} ${params.id}`;
  });
  routes.get<{ Params: { step: string } }>(`/${name}/:id/:step`, { config: { access } }, async ({ params }) => {
    return `${name} ${params.step}`;
  });
  if (name === 'houses') routes.post(`/api/v1/${name}`, { config: { access } }, async ({ body }) => ({ body }));
}
shared.mount(app);
await app.ready();
const cookie = `padu_session=${await openSession(db.sql, officer.id, new Date())}`;
const ask = async (url: string, as: 'nobody' | 'officer' = 'officer', method: 'GET' | 'HEAD' | 'POST' = 'GET') => {
  const headers = { accept: 'application/json', ...(as === 'officer' ? { cookie } : {}) };
  const { statusCode, body } = await app.inject({ method, url, headers });
  return [statusCode, statusCode === 200 ? body : undefined];
};

it('does what the route of the register says that is named, for whom that one says', async () => {
  assert.deepEqual(await ask('/houses/7'), [200, 'houses 7']);
  assert.deepEqual(await ask('/houses/7', 'nobody'), [401, undefined]);
  assert.deepEqual(await ask('/leaflets/7', 'nobody'), [200, 'leaflets 7']);
  assert.deepEqual(await ask('/secrets/7'), [403, undefined]);
  assert.deepEqual(await ask('/houses/7', 'officer', 'HEAD'), [200, '']);
  assert.deepEqual(await ask('/secrets/7', 'officer', 'HEAD'), [403, undefined]);
  assert.deepEqual(await ask('/api/v1/houses', 'nobody', 'POST'), [401, undefined]);
});

it('is not there for other names, as if no such route were; nobody is noted down for it', async () => {
  for (const name of ['barns', 'constructor', '__proto__', 'api', 'assets', ':register', 'HOUSES'])
    for (const as of ['nobody', 'officer'] as const)
      assert.deepEqual(await ask(`/${name}/7`, as), [404, undefined], name);
  assert.deepEqual(await ask('/api/v1/secrets', 'nobody', 'POST'), [404, undefined]);
  assert.deepEqual(await ask('/houses', 'nobody'), [404, undefined]);
  const rules = await owner.sql`select method, rule from kernel.denials order by at`;
  assert.deepEqual(
    rules.map(({ method, rule }) => `${method}: ${rule}`),
    ['GET: forbidden GET /secrets/:id', 'HEAD: forbidden HEAD /secrets/:id'],
  );
});

it('leaves a path to the module that has it as its own, and takes the others beside it', async () => {
  assert.deepEqual(await ask('/houses/7/plan'), [200, 'the plan']);
  assert.deepEqual(await ask('/houses/7/paint'), [200, 'houses paint']);
  assert.deepEqual(await ask('/leaflets/7/plan'), [200, 'leaflets plan']);
});

it('says by its own pattern what is served, measured and allowed', async () => {
  assert.deepEqual([...app.served.keys()].filter((pattern) => pattern.includes('houses')).sort(), [
    '/api/v1/houses',
    '/houses/:id',
    '/houses/:id/:step',
    '/houses/:id/plan',
  ]);
  const { body } = await app.inject('/metrics');
  assert.match(body, /padu_request_seconds_count\{method="GET",route="\/leaflets\/:id",status="200"\}/);
  assert.doesNotMatch(body, /:register|barns/);
  const { headers } = await app.inject({ method: 'OPTIONS', url: '/api/v1/houses' });
  assert.equal(headers.allow, 'OPTIONS, POST');
  assert.equal((await app.inject({ method: 'OPTIONS', url: '/api/v1/leaflets' })).statusCode, 404);
});

it('stops the program where one of them does not say who may call it, is there twice, or is elsewhere', async () => {
  const open = { config: { access: 'public' as const } };
  const silent = new SharedRoutes();
  silent.of('houses').get('/houses', open, async () => '');
  // What the compiler refuses as well.
  Reflect.apply(silent.of('barns').get, undefined, ['/barns', { config: {} }, async () => '']);
  const other = await start();
  assert.throws(() => silent.mount(other), /GET \/barns does not say who may call it/);
  const twice = new SharedRoutes();
  twice.of('houses').get('/houses', open, async () => '');
  assert.throws(() => twice.of('houses').get('/houses', open, async () => ''), /there already/);
  assert.throws(() => twice.of('houses').get('/housing', open, async () => ''), /does not begin with houses/);
  const third = await start();
  third.get('/houses', open, async () => '');
  assert.throws(() => twice.mount(third), /GET \/houses is there already/);
});
