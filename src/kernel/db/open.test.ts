import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenDatabase, openDatabase } from './open.ts';
import { findPostmaster, findProcesses } from './postmaster.ts';

const folder = await mkdtemp(join(tmpdir(), 'padu-open-'));
const where = { dataDir: folder, databaseUrl: undefined, migratorUrl: undefined };
const opened: OpenDatabase[] = [];
async function open(serve: boolean): Promise<OpenDatabase> {
  const database = await openDatabase(where, { serve, upgrade: true });
  opened.push(database);
  return database;
}
const running = async () => ((await findProcesses(join(folder, 'db'))) ?? []).length > 0;

before(() => chmod(folder, 0o711));
after(async () => {
  // What a failed test left open would hold this process for ever.
  for (const database of opened) await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Another process that opens the same data folder as the server, and waits. */
async function startServer(): Promise<ChildProcess> {
  const code = `
    const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))});
    await openDatabase(${JSON.stringify(where)}, { serve: true, upgrade: true });
    process.stdout.write('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('an empty folder gets a migrated database that stops with its last user', async () => {
  const first = await open(false);
  assert.ok(first.migrated.includes('0001_kernel.sql'));
  const second = await open(false);
  assert.deepEqual(second.migrated, []);
  await first.close();
  assert.equal((await second.db.sql`select current_user`)[0]?.current_user, 'padu_app');
  await second.close();
  assert.equal(await running(), false);
});

test('the passwords are for the owner of the folder only, and differ', async () => {
  assert.equal((await stat(join(folder, 'secrets.json'))).mode & 0o777, 0o600);
  const secrets: Record<string, string> = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'));
  assert.equal(new Set(Object.values(secrets)).size, 3);
});

test('a second server on the folder says so; other commands work while the first runs', async () => {
  const server = await open(true);
  await assert.rejects(open(true), { code: 'data-folder-busy' });
  const command = await open(false);
  assert.equal((await command.db.sql`select 1 as one`)[0]?.one, 1);
  await command.close();
  assert.equal((await server.db.sql`select 1 as one`)[0]?.one, 1);
  await server.close();
  assert.equal(await running(), false);
});

test('a database that outlived its killed server is taken over, with all that was committed', async () => {
  const child = await startServer();
  const postmaster = await findPostmaster(join(folder, 'db'));
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(await running(), true);
  const next = await open(true);
  assert.deepEqual(await findPostmaster(join(folder, 'db')), postmaster);
  await next.close();
  assert.equal(await running(), false);
});

test('when both were killed, the next start recovers', async () => {
  const child = await startServer();
  const pids = (await findProcesses(join(folder, 'db'))) ?? [];
  child.kill('SIGKILL');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const next = await open(true);
  assert.equal((await next.db.sql`select 1 as one`)[0]?.one, 1);
  await next.close();
});

test('a claim left by a process id that belongs to somebody else now is not believed', async () => {
  const pidFile = join(folder, 'db/postmaster.pid');
  const owner = await stat(join(folder, 'db'));
  await writeFile(pidFile, `${process.pid}\n${folder}/db\n1\n1\n\n127.0.0.1\n\nready\n`);
  await chown(pidFile, owner.uid, owner.gid);
  await (await open(false)).close();
});

test('a database that dies under the server comes back on its own', async () => {
  const server = await open(true);
  const postmaster = await findPostmaster(join(folder, 'db'));
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  const deadline = Date.now() + 20_000;
  // It answers a moment before this server has claimed its folder again.
  const claimed = () =>
    server.db.sql`select from pg_locks where locktype = 'advisory' and objid = 7233812 and granted`.then(
      (locks) => locks.length > 0,
      () => false,
    );
  await sleep(100);
  while (!(await claimed()) && Date.now() < deadline) await sleep(100);
  assert.equal((await server.db.sql`select 1 as one`)[0]?.one, 1);
  await assert.rejects(open(true), { code: 'data-folder-busy' });
  await server.close();
  assert.equal(await running(), false);
});

test('a folder of another PostgreSQL major is refused and left as it is', async () => {
  const other = await mkdtemp(join(tmpdir(), 'padu-major-'));
  await cp(folder, other, { recursive: true, filter: (path) => path !== join(folder, 'socket') });
  await writeFile(join(other, 'db/PG_VERSION'), '15\n');
  const listing = await readdir(other, { recursive: true });
  const opening = openDatabase({ ...where, dataDir: other }, { serve: true, upgrade: true });
  await assert.rejects(opening, { code: 'database-major' });
  assert.deepEqual(await readdir(other, { recursive: true }), listing);
  await rm(other, { recursive: true });
});

test('a database without its passwords is refused', async () => {
  const other = await mkdtemp(join(tmpdir(), 'padu-secrets-'));
  await cp(folder, other, { recursive: true, filter: (path) => path !== join(folder, 'socket') });
  await rm(join(other, 'secrets.json'));
  const opening = openDatabase({ ...where, dataDir: other }, { serve: true, upgrade: true });
  await assert.rejects(opening, { code: 'database-start' });
  await rm(other, { recursive: true });
});
