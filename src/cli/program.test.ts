import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const main = join(import.meta.dirname, '../main.ts');
const folder = await mkdtemp(join(tmpdir(), 'padu-cli-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Runs the program as a person would. */
function padu(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: join(folder, 'data'), ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test('without a command the list of commands is shown, and that is no success', () => {
  const { status, stdout } = padu([]);
  assert.equal(status, 2);
  for (const name of ['serve', 'migrate', 'verify', 'backup']) assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
});

test('an unknown command is named, with the list', () => {
  const { status, stdout, stderr } = padu(['constructor']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /There is no command "constructor"/);
});

test('help is in the language of the terminal', () => {
  assert.match(padu(['migrate', '--help'], { LANG: 'id_ID.UTF-8' }).stdout, /Menjalankan migrasi/);
  assert.match(padu(['migrate', '--help'], { LANG: 'C.UTF-8' }).stdout, /Runs the migrations/);
});

test('an unknown option ends with the usage', () => {
  const { status, stderr } = padu(['migrate', '--fast']);
  assert.equal(status, 2);
  assert.match(stderr, /--fast[\s\S]*npm run -s padu -- migrate/);
});

test('a wrong setting is named before anything is done', () => {
  const { status, stderr } = padu(['migrate'], { PORT: 'eighty' });
  assert.equal(status, 1);
  assert.match(stderr, /Setting PORT is wrong: it is "eighty"/);
});

test('with --json the output is one JSON value, also for an error', () => {
  const { status, stdout } = padu(['migrate', '--json'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
  assert.equal(status, 1);
  assert.equal(JSON.parse(stdout).error.code, 'database-start');
});

test('a command that does not exist yet says so and does not succeed', () => {
  const { status, stdout } = padu(['gateway']);
  assert.equal(status, 2);
  assert.match(stdout, /not part of this version yet/);
});

test('migrate makes a database where there is none, and has nothing to do the second time', () => {
  const first = padu(['migrate', '--json']);
  assert.equal(first.status, 0, first.stderr);
  assert.ok(JSON.parse(first.stdout).migrated.includes('0001_kernel.sql'));
  assert.deepEqual(JSON.parse(padu(['migrate', '--json']).stdout), { migrated: [] });
});
