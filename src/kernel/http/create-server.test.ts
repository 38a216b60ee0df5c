import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import type { Actor } from '../access/access.ts';
import { readConfig } from '../config/config.ts';
import { CodedError } from '../errors/errors.ts';
import { html } from '../html/html.ts';
import { hashSecret, newSecret } from '../session/secret.ts';
import { openSession } from '../session/session.queries.ts';
import { createServer, type ServerParts } from './create-server.ts';

const { db, owner } = await useDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-http-'));
after(() => rm(dataDir, { recursive: true, force: true }));

const officer: Actor = {
  id: randomUUID(),
  kind: 'person',
  name: 'Siti',
  assignments: [{ role: 'agency-officer', agencyId: randomUUID(), subtree: [] }],
};
const token = newSecret();

const parts: ServerParts = {
  config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
  db,
  actors: {
    loadActor: async (_, id) => (id === officer.id ? officer : null),
    loadTokenActor: async (_, hash) => (hash.equals(hashSecret(token)) ? { ...officer, kind: 'token' } : null),
  },
  renderError: (request, error) => html`<h1>${error.title[request.preferences.lang]}</h1>`,
  probes: [],
  rateLimits: { perActor: 10_000, perAddress: 10_000, perAddressSignIn: 10_000, mostDelayMs: 0 },
};

async function start(change: Partial<ServerParts> = {}) {
  const app = await createServer({ ...parts, ...change });
  after(() => app.close());
  app.get('/open', { config: { access: 'public' } }, async (request) => html`<p>${request.csrfToken}</p>`);
  app.get('/mine', { config: { access: 'signed-in' } }, async (request) => ({ actor: request.actor?.id }));
  app.get('/admin/:id', { config: { access: { administrator: 'all' } } }, async () => 'no');
  app.get('/things/:id', { config: { access: 'signed-in' } }, async () => {
    throw new CodedError('not-found');
  });
  app.get('/broken', { config: { access: 'public' } }, async () => {
    throw new Error('secret detail');
  });
  app.post('/save', { config: { access: 'public' } }, async () => ({ saved: true }));
  app.post('/api/v1/save', { config: { access: 'signed-in' } }, async (request) => ({ saved: request.body }));
  return app;
}

const cookiesOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ');
const app = await start();
const signedIn = async () => ({ cookie: `padu_session=${await openSession(db.sql, officer.id, new Date())}` });
const csrfOf = async (cookie: string) =>
  (await app.inject({ url: '/open', headers: { cookie } })).body.replace(/<\/?p>/g, '');

describe('access', () => {
  it('stops the program where a route does not say who may call it', async () => {
    const server = await createServer(parts);
    assert.throws(() => server.get('/forgotten', async () => 'x'), /does not say who may call it/);
    await server.close();
  });

  it('sends people who are not signed in to the sign-in page and back', async () => {
    const response = await app.inject({ url: '/mine?a=b', headers: { accept: 'text/html' } });
    assert.equal(response.statusCode, 303);
    assert.equal(response.headers.location, '/sign-in?next=%2Fmine%3Fa%3Db');
  });

  it('tells programs in a problem document', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/save', headers: { 'accept-language': 'en' } });
    assert.equal(response.statusCode, 401);
    assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
    const problem = response.json();
    assert.equal(problem.code, 'not-signed-in');
    assert.equal(problem.title, 'You are not signed in.');
    assert.equal(problem.requestId, response.headers['x-request-id']);
  });

  it('knows a session by its cookie and refuses what the role does not cover, and keeps the refusal', async () => {
    const headers = await signedIn();
    assert.equal((await app.inject({ url: '/mine', headers })).json().actor, officer.id);
    const refused = await app.inject({ url: '/admin/42?secret=1', headers });
    assert.equal(refused.statusCode, 403);
    await app.inject({ url: '/things/7', headers });
    const rows =
      await owner.sql`select path, rule, method from kernel.denials where actor_id = ${officer.id} order by at`;
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        { path: '/admin/42', rule: 'forbidden GET /admin/:id', method: 'GET' },
        { path: '/things/7', rule: 'not-open GET /things/:id', method: 'GET' },
      ],
    );
    await assert.rejects(db.sql`update kernel.denials set rule = 'x'`, /permission denied/);
  });

  it('takes a bearer token without a form token, and refuses a wrong one', async () => {
    const call = (secret: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/save',
        headers: { authorization: `Bearer ${secret}` },
        payload: { a: 1 },
      });
    assert.deepEqual((await call(token)).json(), { saved: { a: 1 } });
    assert.equal((await call(newSecret())).statusCode, 401);
    assert.equal((await call('?')).statusCode, 401);
  });
});

describe('forged requests', () => {
  it('needs the form token of the session', async () => {
    const { cookie } = await signedIn();
    const csrf = await csrfOf(cookie);
    const send = (payload: object, headers: object = {}) =>
      app.inject({ method: 'POST', url: '/save', headers: { cookie, ...headers }, payload });
    assert.equal((await send({})).statusCode, 403);
    assert.equal((await send({ _csrf: `${csrf}x` })).statusCode, 403);
    assert.equal((await send({ _csrf: csrf })).statusCode, 200);
    assert.equal((await send({}, { 'x-csrf-token': csrf })).statusCode, 200);
    assert.equal((await send({ _csrf: csrf }, { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
    assert.equal((await send({ _csrf: csrf }, { origin: 'https://evil.example' })).statusCode, 403);
    assert.equal((await send({ _csrf: csrf }, { host: 'padu.test', origin: 'http://padu.test' })).statusCode, 200);
  });

  it('needs the double-submit token of people who are not signed in', async () => {
    const page = await app.inject('/open');
    const csrf = page.body.replace(/<\/?p>/g, '');
    const send = (cookie: string, _csrf: string) =>
      app.inject({ method: 'POST', url: '/save', headers: { cookie }, payload: { _csrf } });
    assert.equal((await send(cookiesOf(page), csrf)).statusCode, 200);
    assert.equal((await send('', csrf)).statusCode, 403);
    assert.equal((await send(`padu_form=${newSecret()}`, csrf)).statusCode, 403);
  });
});

describe('errors', () => {
  it('answers an unforeseen error with its number and nothing else', async () => {
    const response = await app.inject({ url: '/broken', headers: { accept: 'application/json' } });
    assert.equal(response.statusCode, 500);
    assert.equal(response.json().code, 'internal');
    assert.doesNotMatch(response.body, /secret detail/);
  });

  it('answers unknown addresses, wrong JSON, unknown types and unreadable addresses', async () => {
    const of = async (request: object) => (await app.inject(request)).statusCode;
    assert.equal(await of({ url: '/nowhere' }), 404);
    assert.equal(await of({ url: '/%E0%A4%A' }), 400);
    const url = '/api/v1/save';
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    assert.equal(await of({ method: 'POST', url, headers, payload: '{' }), 400);
    assert.equal(await of({ method: 'POST', url, headers: { ...headers, 'content-type': 'a/b' }, payload: 'x' }), 415);
    assert.equal(await of({ method: 'POST', url, headers, payload: JSON.stringify('x'.repeat(2 ** 21)) }), 413);
  });

  it('answers 503 with Retry-After while the database is lost', async () => {
    for (const lost of [{ code: 'CONNECTION_CLOSED' }, { code: 'ENOENT', syscall: 'connect' }]) {
      const loadActor = async () => {
        throw Object.assign(new Error('x'), lost);
      };
      const server = await start({ actors: { ...parts.actors, loadActor } });
      const response = await server.inject({
        url: '/mine',
        headers: { ...(await signedIn()), accept: 'application/json' },
      });
      assert.equal(response.statusCode, 503);
      assert.equal(response.headers['retry-after'], '5');
      assert.equal(response.json().code, 'unavailable');
    }
  });
});

describe('the rest', () => {
  it('sends strict headers with every answer', async () => {
    const { headers } = await app.inject('/open');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('says whether it can work, and what is missing', async () => {
    assert.equal((await app.inject('/health/live')).statusCode, 200);
    const ready = await app.inject('/health/ready');
    assert.equal(ready.statusCode, 200, ready.body);
    const server = await start({ probes: [{ name: 'log', check: async () => 'behind by 900 entries' }] });
    const failing = await server.inject('/health/ready');
    assert.equal(failing.statusCode, 503);
    assert.deepEqual(failing.json().failing, ['log']);
  });

  it('gives metrics to this machine only', async () => {
    const local = await app.inject('/metrics');
    assert.equal(local.statusCode, 200, local.body);
    assert.match(local.body, /padu_request_seconds_bucket\{.*route="\/open"/);
    assert.match(local.body, /padu_backup_failing\{kind="drill"\} 0/);
    assert.doesNotMatch(local.body, /padu_backup_age_seconds\{/);
    const remote = await app.inject({
      url: '/metrics',
      remoteAddress: '203.0.113.9',
      headers: { accept: 'application/json' },
    });
    assert.equal(remote.statusCode, 401);
    assert.equal(
      (await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '1.2.3.4', accept: 'application/json' } }))
        .statusCode,
      401,
    );
  });

  it('keeps language, theme and density, and leads back only within the site', async () => {
    const page = await app.inject('/open');
    const cookie = cookiesOf(page);
    const _csrf = page.body.replace(/<\/?p>/g, '');
    const send = (payload: object) =>
      app.inject({ method: 'POST', url: '/preferences', headers: { cookie }, payload: { _csrf, ...payload } });
    const response = await send({ lang: 'en', theme: 'neon', back: '/open?q=1' });
    assert.equal(response.headers.location, '/open?q=1');
    assert.match(String(response.headers['set-cookie']), /padu_preferences=lang=en;/);
    assert.equal((await send({ back: '//evil.example' })).headers.location, '/');
    assert.equal((await send({ back: 'https://evil.example' })).headers.location, '/');
  });

  it('slows down who asks too often', async () => {
    const server = await start({ rateLimits: { perActor: 2, perAddress: 100, perAddressSignIn: 100, mostDelayMs: 0 } });
    const headers = { ...(await signedIn()), accept: 'application/json' };
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push((await server.inject({ url: '/mine', headers })).statusCode);
    assert.deepEqual(codes, [200, 200, 429]);
    const last = await server.inject({ url: '/mine', headers });
    assert.ok(Number(last.headers['retry-after']) > 0);
  });
});

it('answers OPTIONS on a known path with what may be sent there', async () => {
  const app = await start();
  app.post('/things/:id', { config: { access: 'signed-in' } }, async () => 'no');
  const options = async (url: string) => {
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url });
    return [statusCode, headers.allow];
  };
  assert.deepEqual(await options('/things/7?q=1'), [204, 'GET, HEAD, OPTIONS, POST']);
  assert.deepEqual(await options('/save'), [204, 'OPTIONS, POST']);
  assert.deepEqual(await options('/health/live'), [204, 'GET, HEAD, OPTIONS']);
  assert.deepEqual(await options('/things/7/more'), [404, undefined]);
});
