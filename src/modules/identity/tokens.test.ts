import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashSecret } from '../../kernel/session/secret.ts';
import { Browser, bootIdentity, firstRunEntries } from '../../testing/boot-identity.ts';
import { createToken, loadTokenActor } from './index.ts';

const { app, db, owner } = await bootIdentity();
app.get('/api/v1/who', { config: { access: 'signed-in' } }, async ({ actor }) => actor);

const admin = new Browser(app);
await admin.get('/first-run');
await admin.post('/first-run', firstRunEntries);

const call = (token: string) => app.inject({ url: '/api/v1/who', headers: { authorization: `Bearer ${token}` } });

it('shows a token once, lets it act in its role, and revokes it at once', async () => {
  await admin.get('/tokens/new');
  const made = await admin.post('/tokens', { name: 'Dasbor', role: 'viewer', agency: '', days: '30' });
  const token = /padu_[\w-]{43}/.exec(made.body)?.[0] ?? '';
  const answer = await call(token);
  assert.equal(answer.json().kind, 'token');
  assert.equal(answer.json().assignments[0].role, 'viewer');
  const list = await admin.get('/tokens');
  assert.doesNotMatch(list.body, /padu_[\w-]{43}/);
  const id = /\/tokens\/([\w-]{36})\/revoke/.exec(list.body)?.[1];
  assert.equal((await admin.post(`/tokens/${id}/revoke`, {})).statusCode, 303);
  assert.equal((await call(token)).statusCode, 401);
  const steps = await owner.sql<
    { step: string }[]
  >`select step from kernel.actions where register = 'tokens' order by seq`;
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['create', 'revoke'],
  );
});

it('ends with its date', async () => {
  await admin.get('/tokens/new');
  const made = await admin.post('/tokens', { name: 'Sebentar', role: 'viewer', agency: '', days: '1' });
  const token = /padu_[\w-]{43}/.exec(made.body)?.[0] ?? '';
  assert.equal((await call(token)).statusCode, 200);
  await owner.sql`update identity.tokens set expires_at = now() where name = 'Sebentar'`;
  assert.equal((await call(token)).statusCode, 401);
});

it('does nothing for an agency that is gone, as nobody there does', async () => {
  const agencyId = randomUUID();
  const now = new Date();
  const actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] } as const;
  const asked = { name: 'Dinas', role: 'agency-officer', agencyId, days: 30 };
  const { token } = await db.begin((tx) => createToken({ tx, actor, now, requestId: 'test' }, asked));
  const assignments = async (subtree: readonly string[]) =>
    (await loadTokenActor(db.sql, hashSecret(token), now, async () => subtree))?.assignments;
  assert.deepEqual(await assignments([agencyId]), [{ role: 'agency-officer', agencyId, subtree: [agencyId] }]);
  assert.deepEqual(await assignments([]), []);
});

it('answers while somebody holds the row where its use is noted, and notes it with the next call', async () => {
  const actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] } as const;
  const asked = { name: 'Ditahan', role: 'viewer', agencyId: null, days: 30 };
  const { token } = await db.begin((tx) => createToken({ tx, actor, now: new Date(), requestId: 'test' }, asked));
  const used = async () => {
    const [row] = await owner.sql<{ at: Date | null }[]>`
      select last_used_at as at from identity.token_secrets where secret_hash = ${hashSecret(token)}`;
    return row?.at ?? null;
  };
  await owner.begin(async (tx) => {
    await tx`select from identity.token_secrets where secret_hash = ${hashSecret(token)} for update`;
    // It is found on a connection where nobody may wait for a lock.
    const answer = await Promise.race([call(token), sleep(5000, null, { ref: false })]);
    assert.equal(answer?.statusCode, 200);
  });
  assert.equal(await used(), null);
  assert.equal((await call(token)).statusCode, 200);
  assert.notEqual(await used(), null);
});

it('refuses unknown roles, agencies and terms', async () => {
  await admin.get('/tokens/new');
  const good = { name: 'x', role: 'viewer', agency: '', days: '30' };
  for (const wrong of [
    { role: 'god' },
    { agency: 'nowhere' },
    { days: '366' },
    { days: '-1' },
    { days: 'x' },
    { name: ' ' },
  ]) {
    const answer = await admin.post('/tokens', { ...good, ...wrong });
    assert.equal(answer.statusCode, 422, JSON.stringify(wrong));
  }
});
