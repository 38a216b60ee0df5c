import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastify } from 'fastify';
import { type Shell, viewOf } from './shell.ts';

const shell: Shell = { timeZone: 'Asia/Jakarta', government: () => null, navigation: () => [], provisions: () => [] };

test('a question mark in what was searched for stays in it', async () => {
  const app = fastify();
  app.get('/list', (request) => {
    const { path, query } = viewOf(shell, request);
    return { path, q: query.get('q') };
  });
  assert.deepEqual((await app.inject('/list?q=why?+because&sort=name')).json(), { path: '/list', q: 'why? because' });
  assert.deepEqual((await app.inject('/list')).json(), { path: '/list', q: null });
  await app.close();
});
