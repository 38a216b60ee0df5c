import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { endConnections } from './end-connections.ts';

/** A server that answers what it is asked after some time, and a connection to it on which the given words are sent. */
async function connected(graceMs: number, answerMs: number, words: string) {
  const app = fastify();
  endConnections(app, graceMs);
  const asked = new Promise((settle) => {
    app.get('/', async () => {
      settle(null);
      await sleep(answerMs);
      return 'answered';
    });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  after(() => void socket.destroy());
  const said: Buffer[] = [];
  socket.on('data', (data) => void said.push(data)).on('error', () => undefined);
  const ended = once(socket, 'close').then(() => Buffer.concat(said).toString());
  await once(socket, 'connect');
  socket.write(words);
  return { app, asked, ended };
}

/** The server ends, and long before the longest that a connection may be kept. */
async function endsSoon(app: FastifyInstance): Promise<void> {
  const begun = performance.now();
  await app.close();
  assert.ok(performance.now() - begun < 5000);
}

const request = 'GET / HTTP/1.1\r\nhost: padu\r\n\r\n';

for (const [name, words] of Object.entries({ 'asks nothing': '', 'begins to ask': request.slice(0, 20) }))
  it(`does not wait for who ${name}`, async () => {
    const { app, ended } = await connected(20_000, 0, words);
    await sleep(50);
    await endsSoon(app);
    assert.equal(await ended, '');
  });

it('answers first what was asked', async () => {
  const { app, asked, ended } = await connected(20_000, 200, request);
  await asked;
  await endsSoon(app);
  assert.match(await ended, /200 OK[\s\S]*answered$/);
});

it('waits no longer than it was told to', async () => {
  const { app, asked, ended } = await connected(50, 20_000, request);
  await asked;
  await endsSoon(app);
  assert.equal(await ended, '');
});
