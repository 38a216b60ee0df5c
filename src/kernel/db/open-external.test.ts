import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startTestServer } from '../../testing/database.ts';
import { connect } from './db.ts';
import { openDatabase } from './open.ts';

const server = await startTestServer();
const admin = connect(server.url, { max: 1 });
await admin.sql`create role owner login password 'o' createrole`;
await admin.sql`create role worker login password 'w'`;
await admin.sql`create role stranger login password 's'`;
await admin.sql`create database padu owner owner`;
after(async () => {
  await admin.close();
  await server.stop();
});

function urlOf(user: string, password: string): string {
  const url = new URL(server.url);
  return Object.assign(url, { username: user, password, pathname: '/padu' }).href;
}

const open = (databaseUrl: string, migratorUrl?: string, upgrade = true) =>
  openDatabase({ dataDir: '/nowhere', databaseUrl, migratorUrl }, { serve: true, upgrade });

test('a database that was never migrated is refused by commands that only look', async () => {
  await assert.rejects(open(urlOf('owner', 'o'), undefined, false), { code: 'database-start' });
});

test('one login: it migrates as itself and works as padu_app', async () => {
  const database = await open(urlOf('owner', 'o'));
  assert.ok(database.migrated.length > 0);
  const [row] = await database.db.sql`select current_user, session_user`;
  assert.deepEqual(row, { current_user: 'padu_app', session_user: 'owner' });
  await assert.rejects(database.db.sql`create table kernel.own ()`, { code: '42501' });
  await database.close();
});

test('two logins: the one that serves needs nothing but padu_app', async () => {
  await admin.sql`grant padu_app to worker`;
  const database = await open(urlOf('worker', 'w'), urlOf('owner', 'o'));
  assert.equal((await database.db.sql`select current_user`)[0]?.current_user, 'padu_app');
  await database.close();
});

test('any number of servers may share an external database', async () => {
  const both = await Promise.all([open(urlOf('owner', 'o')), open(urlOf('owner', 'o'))]);
  await Promise.all(both.map((database) => database.close()));
});

const refused = {
  'a login without the role': urlOf('stranger', 's'),
  'a wrong password': urlOf('owner', 'x'),
  'a database that is not there': urlOf('owner', 'o').replace('/padu', '/none'),
  'a server that is not there': 'postgresql://owner:o@127.0.0.1:1/padu',
};
for (const [what, url] of Object.entries(refused)) {
  test(`${what} is told in a sentence`, async () => {
    await assert.rejects(open(url), { code: 'database-start' });
  });
}
