import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasPending } from '../../src/kernel/log/log.queries.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { startReceiver } from '../../src/testing/receiver.ts';
import { killsOf } from './kills.ts';

const receiver = await startReceiver();
const { db, owner, admin } = await bootPadu({ WEBHOOK_ALLOW: receiver.allow });

/** A process that does nothing but tell webhooks, as server and worker do; it is there to be killed. */
const teller = () =>
  spawn(process.execPath, [join(import.meta.dirname, '../../src/testing/tell-webhooks.ts')], {
    env: { ...process.env, TELL_DATABASE: db.url, WEBHOOK_ALLOW: receiver.allow },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

it('loses no event and doubles none, wherever the process that tells is killed', async (test) => {
  const hook = {
    name: 'Program',
    url: receiver.url,
    role: 'administrator',
    agency: '',
    'events.people': 'people.create',
  };
  // What happened before has its place in the log: a webhook is told what comes from when it was made.
  while (await hasPending(db.sql)) await sleep(50);
  const made = await admin.post('/webhooks', hook);
  assert.equal(made.statusCode, 200, made.body);
  let child = teller();
  test.after(() => void child.kill('SIGKILL'));
  // Every fifth message is refused the first time, so that a kill meets first tries and second ones.
  const refused = new Set<string>();
  receiver.behaviour.answer = ({ headers }) => {
    const id = String(headers['webhook-id']);
    if (refused.has(id) || receiver.got.length % 5 !== 0) return 204;
    refused.add(id);
    return 503;
  };
  const saved: string[] = [];
  for (let round = 0; round < killsOf.webhooks; round++) {
    const adding = Array.from({ length: 6 }, async (_, n) => {
      const answer = await admin.api('POST', '/api/v1/people', {
        name: `Orang ${round} ${n}`,
        number: `K-${round}-${n}`,
      });
      assert.equal(answer.statusCode, 201, answer.body);
      saved.push(answer.json<{ id: string }>().id);
    });
    const before = receiver.got.length;
    // Killed once it has told something, a random moment later: in the middle of its work.
    for (let n = 0; n < 3000 && receiver.got.length === before; n++) await sleep(10);
    await sleep(Math.random() * 60);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await Promise.all(adding);
    child = teller();
  }
  while (await hasPending(db.sql)) await sleep(50);
  const told = async () => (await owner.sql`select count(*)::int as n from notification.deliveries`)[0]?.n;
  // On a busy machine an attempt may take too long; the minutes until the next one are made to have passed.
  const waiting = async () =>
    (await owner.sql`update notification.deliveries set next_at = now() where state = 'waiting' returning id`).length;
  for (let n = 0; n < 600 && ((await told()) < saved.length || (await waiting()) > 0); n++) await sleep(500);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const taken = receiver.got.filter(({ answer }) => answer === 204);
  const ids = Map.groupBy(taken, ({ body }) => String(JSON.parse(body).data.id));
  assert.deepEqual([...ids.keys()].sort(), saved.toSorted(), 'every saved record was told');
  for (const some of ids.values()) assert.equal(new Set(some.map(({ headers }) => headers['webhook-id'])).size, 1);
  const repeated = [...ids.values()].filter(({ length }) => length > 1).length;
  assert.ok(
    repeated <= killsOf.webhooks,
    `only what a kill cut off between answer and commit is sent again: ${repeated}`,
  );
});
