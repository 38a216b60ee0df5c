import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { readConfig } from '../config/config.ts';
import { html } from '../html/html.ts';
import { createServer } from '../http/create-server.ts';
import { endSessionsOf, findSession, openSession, touchSession } from './session.queries.ts';

const { db } = await useDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-session-'));
after(() => rm(dataDir, { recursive: true, force: true }));

const start = new Date('2026-01-05T01:00:00Z');
const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);

it('ends a session after twelve idle hours, after seven days, and when told', async () => {
  const person = randomUUID();
  const cookie = await openSession(db.sql, person, start);
  const found = async (at: Date) => (await findSession(db.sql, cookie, at))?.personId;
  assert.equal(await found(hours(11.9)), person);
  assert.equal(await found(hours(12.1)), undefined);
  const { id } = (await findSession(db.sql, cookie, hours(1))) ?? { id: '' };
  for (let hour = 10; hour < 24 * 7; hour += 10) {
    assert.equal(await found(hours(hour)), person);
    await touchSession(db.sql, id, hours(hour));
  }
  assert.equal(await found(hours(24 * 7 + 0.1)), undefined);
  const other = await openSession(db.sql, person, start);
  await endSessionsOf(db.sql, person, start);
  assert.equal(await findSession(db.sql, other, start), undefined);
  assert.equal(await findSession(db.sql, 'made-up', start), undefined);
});

it('binds cookies to this host and to https where the site is served so', async () => {
  const app = await createServer({
    config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://padu.example.go.id' }),
    db,
    actors: { loadActor: async () => null, loadTokenActor: async () => null },
    renderError: (_, error) => html`${error.code}`,
    probes: [],
    rateLimits: { perActor: 100, perAddress: 100, perAddressSignIn: 100, mostDelayMs: 0 },
  });
  after(() => app.close());
  app.get('/open', { config: { access: 'public' } }, async (request) => html`${request.csrfToken}`);
  app.get('/mine', { config: { access: 'signed-in' } }, async () => 'x');
  const { headers } = await app.inject('/open');
  assert.match(String(headers['set-cookie']), /^__Host-padu_form=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
  const fragment = await app.inject({ url: '/mine', headers: { 'hx-request': 'true', accept: 'text/html' } });
  assert.equal(fragment.statusCode, 401);
  assert.equal(fragment.headers['hx-redirect'], '/sign-in?next=%2Fmine');
});
