import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { followOnce } from '../../../kernel/events/follow-log.ts';
import { hasPending } from '../../../kernel/log/log.queries.ts';
import { parseAllowList } from '../../../kernel/net/allow-list.ts';
import { callOut } from '../../../kernel/net/call-out.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { everyRegister } from '../../../testing/every-register.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { type Received, startReceiver } from '../../../testing/receiver.ts';
import { webhookEvents } from './collect-events.ts';
import { type DeliverySite, deliverOne, pauses } from './deliver-events.ts';
import { signedHeaders } from './sign-message.ts';
import { deliverySite } from './start-webhooks.ts';

/** Checks a message as the specification tells receivers to (Standard Webhooks 1.0), on its own. */
function isSigned({ headers, body }: Pick<Received, 'headers' | 'body'>, secret: string): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  );
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return (signatures ?? '').split(' ').some((one) => {
    const [version, value = ''] = one.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

it('signs as the specification’s own example does', () => {
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
  const headers = signedHeaders(message, [secret], new Date(1_614_265_330_000));
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

const receiver = await startReceiver();
const { app, db, owner, admin, config, signIn } = await bootPadu({ WEBHOOK_ALLOW: receiver.allow });
const registry = everyRegister();
const site: DeliverySite = deliverySite(config, registry);
await app.ready();

const body = (more: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  name: 'Persuratan',
  url: receiver.url,
  role: 'administrator',
  agency: '',
  'events.people': ['people.create', 'people.edit'],
  ...more,
});

async function makeWebhook(
  more: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<{ id: string; secret: string }> {
  const made = await admin.post('/webhooks', body(more));
  assert.equal(made.statusCode, 200, made.body);
  const [, secret = ''] = /(whsec_[\w+/=]+)/.exec(made.body) ?? [];
  const [, id = ''] = /href="\/webhooks\/([0-9a-f-]{36})"/.exec(made.body) ?? [];
  return { id, secret };
}

/** Waits until the server has written the log, and lets the webhooks be told what there is to tell. */
async function follow(): Promise<void> {
  while (await hasPending(db.sql)) await sleep(20);
  await followOnce(db, webhookEvents(site), new Date());
}
async function deliver(at = new Date()): Promise<number> {
  let count = 0;
  while (await deliverOne(db, site, () => at)) count += 1;
  return count;
}
let people = 0;
async function addPerson(): Promise<string> {
  people += 1;
  const answer = await admin.api('POST', '/api/v1/people', { name: `Rahasia ${people}`, number: `W-${people}` });
  return answer.json<{ id: string }>().id;
}
const deliveriesOf = (webhook: string) => owner.sql`
  select id, row_id, state, attempts, answer, next_at from notification.deliveries where webhook_id = ${webhook} order by log_index`;
const retire = (id: string) => admin.post(`/webhooks/${id}/pause`, {});
await follow();

it('tells what happened, signed and without content, and never again once acknowledged', async () => {
  const { id, secret } = await makeWebhook();
  const person = await addPerson();
  await follow();
  assert.equal(await deliver(), 1);
  assert.equal(await deliver(), 0);
  const [message] = receiver.got.splice(0);
  assert.ok(message && isSigned(message, secret), 'an independent check of the signature');
  assert.ok(!isSigned({ ...message, body: `${message.body} ` }, secret));
  const told = JSON.parse(message.body);
  assert.equal(told.type, 'people.create');
  const href = `http://127.0.0.1:3000/api/v1/people/${person}`;
  assert.deepEqual(told.data, { register: 'people', id: person, step: 'create', version: 1, href });
  assert.deepEqual(Object.keys(told).sort(), ['data', 'timestamp', 'type']);
  assert.doesNotMatch(message.body, /Rahasia/);
  assert.deepEqual(
    (await deliveriesOf(id)).map(({ state, answer }) => [state, answer]),
    [['delivered', '204']],
  );
  const page = await admin.get(`/webhooks/${id}`);
  assert.deepEqual(checkHtml(page.body), []);
  assert.doesNotMatch(page.body, /whsec_/);
  await retire(id);
});

it('tries again under one id, later and later, and gives up after eight tries', async () => {
  const { id } = await makeWebhook();
  receiver.behaviour.answer = () => 500;
  await addPerson();
  await follow();
  const start = Date.now();
  let at = start;
  for (let n = 0; n < 8; n++) {
    assert.equal(await deliver(new Date(at)), 1);
    const [one] = await deliveriesOf(id);
    if (n < 7) assert.equal(one?.next_at.getTime() - at, pauses[n]);
    at = one?.next_at.getTime();
  }
  const [failed] = await deliveriesOf(id);
  assert.equal(failed?.state, 'failed');
  const got = receiver.got.splice(0);
  assert.equal(got.length, 8);
  assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 1);
  receiver.behaviour.answer = () => 200;
  assert.equal((await admin.post(`/webhooks/${id}/deliveries/${failed?.id}/redeliver`, {})).statusCode, 303);
  assert.equal(await deliver(), 1);
  const [, again] = [got[0], receiver.got.splice(0)[0]];
  assert.equal(again?.headers['webhook-id'], got[0]?.headers['webhook-id']);
  assert.equal((await admin.post(`/webhooks/${id}/deliveries/${failed?.id}/redeliver`, {})).statusCode, 404);
  await retire(id);
});

it('takes neither a redirect nor a broken line for an acknowledgement', async () => {
  const { id } = await makeWebhook();
  for (const status of [302, 0]) {
    receiver.behaviour.answer = () => status;
    await addPerson();
    await follow();
    await deliver();
  }
  assert.deepEqual(
    (await deliveriesOf(id)).map(({ state, answer }) => [state, answer]),
    [
      ['waiting', '302'],
      ['waiting', 'ECONNRESET'],
    ],
  );
  receiver.behaviour.answer = () => 204;
  assert.equal(receiver.got.splice(0).length, 2, 'the redirect was not followed');
  await retire(id);
});

it('stops at a receiver that is gone or fails for five days, and says so to administrators', async () => {
  const { id } = await makeWebhook();
  receiver.behaviour.answer = () => 410;
  await addPerson();
  await follow();
  await deliver();
  const [row] = await owner.sql`select status from notification.webhooks where id = ${id}`;
  assert.equal(row?.status, 'paused');
  const [notice] = await owner.sql`select href from kernel.notices where kind = 'webhook-stopped'`;
  assert.equal(notice?.href, `/webhooks/${id}`);
  receiver.behaviour.answer = () => 500;
  await admin.post(`/webhooks/${id}/resume`, {});
  await deliver(new Date(Date.now() + 10_000));
  await deliver(new Date(Date.now() + 6 * 86_400_000));
  const [again] = await owner.sql`select status from notification.webhooks where id = ${id}`;
  assert.equal(again?.status, 'paused');
  receiver.behaviour.answer = () => 204;
  receiver.got.splice(0);
});

it('signs with the old and the new secret for a day', async () => {
  const { id, secret } = await makeWebhook();
  const page = await admin.post(`/webhooks/${id}/rotate`, {});
  const [, fresh = ''] = /(whsec_[\w+/=]+)/.exec(page.body) ?? [];
  assert.notEqual(fresh, secret);
  await addPerson();
  await follow();
  await deliver();
  const [message] = receiver.got.splice(0);
  assert.ok(message && isSigned(message, secret) && isSigned(message, fresh));
  await owner.sql`update notification.webhook_secrets set previous_until = now() where webhook_id = ${id}`;
  await addPerson();
  await follow();
  await deliver();
  const [later] = receiver.got.splice(0);
  assert.ok(later && !isSigned(later, secret) && isSigned(later, fresh));
  await retire(id);
});

it('withholds what its role may no longer read when the message would go out', async () => {
  const { id } = await makeWebhook({ role: 'viewer', 'events.people': ['people.create'] });
  await owner.sql`update notification.webhooks set role = 'administrator' where id = ${id}`;
  await addPerson();
  await follow();
  await owner.sql`update notification.webhooks set role = 'none' where id = ${id}`;
  await deliver();
  assert.deepEqual(
    (await deliveriesOf(id)).map(({ state }) => state),
    ['withheld'],
  );
  assert.equal(receiver.got.splice(0).length, 0);
  await retire(id);
});

describe('addresses', () => {
  it('are refused when they are not allowed, are no https address, or carry a password', async () => {
    for (const url of [
      'https://example.go.id/x',
      'http://169.254.169.254/latest/meta-data',
      receiver.url.replace('127.0.0.1', 'user:pass@127.0.0.1'),
      `${receiver.url}#x`,
      'ftp://127.0.0.1/',
      'x',
      '',
    ]) {
      const answer = await admin.post('/webhooks', body({ url }));
      assert.equal(answer.statusCode, 422, url);
      assert.deepEqual(checkHtml(answer.body), []);
    }
  });

  it('are judged again at every call, by what the name resolves to then', async () => {
    const call = (allow: string, url: string) => callOut(parseAllowList(allow) ?? [], url, {}, '{}');
    const port = new URL(receiver.url).port;
    const local = `http://localhost:${port}/hook`;
    assert.deepEqual(await call(`http://localhost:${port}`, local), { failure: 'not-allowed' });
    assert.deepEqual(await call(receiver.allow, 'https://127.0.0.1/'), { failure: 'not-allowed' });
    assert.equal(receiver.got.splice(0).length, 0, 'nothing was sent');
    const both = `http://localhost:${port}, ${receiver.allow}, http://[::1]:${port}`;
    assert.deepEqual(await call(both, local), { status: 204 });
    assert.equal(receiver.got.splice(0)[0]?.headers.host, `localhost:${port}`);
  });
});

it('takes no event and no role that is none, and belongs to administrators alone', async () => {
  const wrong = [
    { 'events.people': [] },
    { 'events.people': ['people.nothing'] },
    { role: 'god' },
    { name: '' },
    { agency: 'x' },
  ];
  for (const more of wrong) assert.equal((await admin.post('/webhooks', body(more))).statusCode, 422);
  const { id } = await makeWebhook();
  for (const page of ['/webhooks', '/webhooks/new', `/webhooks/${id}/edit`]) {
    const answer = await admin.get(page);
    assert.deepEqual(checkHtml(answer.body), [], page);
  }
  const other = await signIn('dinas-officer', null);
  for (const page of ['/webhooks', '/webhooks/new', `/webhooks/${id}`, `/webhooks/${id}/edit`])
    assert.equal((await other.get(page)).statusCode, 403);
  for (const step of ['edit', 'pause', 'resume', 'rotate'])
    assert.equal((await other.post(`/webhooks/${id}/${step}`, {})).statusCode, 403);
  const edited = await admin.post(`/webhooks/${id}/edit`, body({ name: 'Lain' }));
  assert.equal(edited.statusCode, 303, edited.body);
  const history =
    await owner.sql`select step from kernel.actions where register = 'webhooks' and row_id = ${id} order by version`;
  assert.deepEqual(
    history.map(({ step }) => step),
    ['create', 'edit'],
  );
});
