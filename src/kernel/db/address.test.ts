import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { it } from 'node:test';
import { startTestServer } from '../../testing/database.ts';
import { addressOf, canHoldSocket, socketOf } from './address.ts';
import { connect } from './db.ts';

const login = { user: 'padu_app', password: 'secret' };

it('names a socket in the address, however its folder is called', () => {
  for (const socketFolder of ['/srv/padu/socket', '/srv/data pemda/50%/ünï/socket']) {
    const address = addressOf({ port: 5433, socketFolder }, login, 'padu');
    assert.deepEqual(socketOf(address), { path: `${socketFolder}/.s.PGSQL.5433` });
    assert.equal(new URL(address).pathname, '/padu');
  }
});

it('names this machine where a server has no socket, and leaves foreign addresses alone', () => {
  const address = addressOf({ port: 5433, socketFolder: undefined }, login, 'padu');
  assert.equal(address, 'postgresql://padu_app:secret@127.0.0.1:5433/padu');
  for (const other of [address, 'postgresql://db.example.go.id/padu', 'postgresql://[::1]/padu'])
    assert.deepEqual(socketOf(other), {});
});

it('has a socket only where systems and drivers can reach it', () => {
  assert.equal(canHoldSocket(`/srv/${'x'.repeat(100)}`), false);
  assert.equal(canHoldSocket('/srv/a,b'), false);
});

it('is how the built-in database is spoken to', { skip: process.platform === 'win32' }, async () => {
  const server = await startTestServer();
  const { path } = socketOf(server.url);
  assert.ok(path !== undefined && existsSync(path));
  const db = connect(server.url, { max: 1 });
  const [row] = await db.sql<{ address: string | null }[]>`select inet_client_addr() as address`;
  assert.deepEqual(row, { address: null });
  await db.close();
  await server.stop();
});
