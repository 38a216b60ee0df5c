import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { backupSource } from '../../src/app.ts';
import { pack } from '../../src/kernel/backup/pack.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { connect } from '../../src/kernel/db/db.ts';
import { openDatabase } from '../../src/kernel/db/open.ts';
import { isUnfinished } from '../../src/kernel/db/unfinished.ts';
import { CodedError } from '../../src/kernel/errors/errors.ts';
import { temporaryFolder } from '../../src/testing/boot.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { createEmptyDatabase } from '../../src/testing/database.ts';
import { killsOf } from './kills.ts';

/** Kills more than asked for, where none has met a restore at work. */
const mostTries = 20;
const main = join(import.meta.dirname, '../../src/main.ts');
const { admin, config, owner } = await bootPadu();
const to = await temporaryFolder();
for (let n = 0; n < 5; n += 1) {
  const paper = { number: `D-${n}`, title: `Naskah ${n}`, kind: 'other', classification: 'public', openness: 'public' };
  const file = { field: 'files.upload', name: `${n}.txt`, bytes: Buffer.alloc(400_000, `isi ${n} `) };
  const answer = await admin.upload('/documents', paper, file);
  assert.ok(answer.statusCode < 500, answer.body);
}

type Place = { readonly dataDir: string; readonly databaseUrl: string };

/** Runs a command of the program as a process of its own, and kills it after so many milliseconds if it still runs. */
async function run(place: Place, args: readonly string[], killAfterMs?: number) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl };
  const begun = performance.now();
  const child = spawn(process.execPath, [main, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (bytes) => (out += bytes));
  const ended = once(child, 'close');
  if (killAfterMs !== undefined) await Promise.race([ended, sleep(killAfterMs)]);
  if (killAfterMs !== undefined && child.exitCode === null) child.kill('SIGKILL');
  const [code] = await ended;
  return { code, out, ms: performance.now() - begun };
}

const here: Place = { dataDir: config.dataDir, databaseUrl: owner.url };
const changing = ['kernel.sessions', 'kernel.backup_runs', 'kernel.denials'];

/** Every table, file and key of a place, by hash. */
async function shapeOf(place: Place): Promise<unknown> {
  const there = readConfig({ DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl });
  const database = await openDatabase(there, { serve: false, upgrade: false });
  try {
    const { manifest } = await pack(backupSource(there, database.owner), new Date(0), async (stream) => {
      for await (const _ of stream);
    });
    return { ...manifest, tables: manifest.tables.filter(({ name }) => !changing.includes(name)) };
  } finally {
    await database.close();
  }
}

it('a backup killed at any point leaves no half archive under a final name', async () => {
  const whole = await run(here, ['backup', '--to', to]);
  assert.equal(whole.code, 0, whole.out);
  let before = (await readdir(to)).filter((name) => name.endsWith('.padu')).length;
  for (let n = 0; n < killsOf.backup; n += 1) {
    const { code } = await run(here, ['backup', '--to', to], Math.random() * whole.ms);
    const names = (await readdir(to)).filter((name) => name.endsWith('.padu'));
    assert.ok(names.length - before <= 1 && (code !== 0 || names.length >= before), 'at most the one that was made');
    before = names.length;
  }
  const { checkArchive } = await import('../../src/kernel/backup/walk-archive.ts');
  for (const name of await readdir(to)) {
    if (name.endsWith('.padu')) await checkArchive({ path: join(to, name), passphrase: undefined });
  }
});

it('a restore killed at any point leaves nothing that anybody works with, and the next one all of it', async () => {
  const [name = ''] = (await readdir(to)).filter((one) => one.endsWith('.padu'));
  const archive = join(to, name);
  const original = await shapeOf(here);
  const first = { dataDir: await temporaryFolder(), databaseUrl: await createEmptyDatabase(owner) };
  const whole = await run(first, ['restore', archive]);
  assert.equal(whole.code, 0, whole.out);
  assert.deepEqual(await shapeOf(first), original);

  let place = { dataDir: await temporaryFolder(), databaseUrl: await createEmptyDatabase(owner) };
  let [halves, completed] = [0, 0];
  // Goes on until at least one has hit the work, however fast or slow the machine is at this moment.
  for (let n = 0; n < killsOf.restore || (halves === 0 && n < killsOf.restore + mostTries); n += 1) {
    // The start of the program takes its time; kills are spread over the work after it.
    const { code } = await run(place, ['restore', archive], whole.ms * (0.2 + 0.8 * Math.random()));
    const direct = connect(place.databaseUrl, { max: 1 });
    const [unfinished, tables] = [
      await isUnfinished(direct.sql),
      await direct.sql`select to_regclass('kernel.actions') as a`,
    ];
    await direct.close();
    if (unfinished) {
      halves += 1;
      const config = { ...place, migratorUrl: undefined };
      const refused = (error: unknown) => error instanceof CodedError && error.code === 'restore-unfinished';
      await assert.rejects(openDatabase(config, { serve: true, upgrade: true }), refused);
      continue;
    }
    if (tables[0]?.a === null) continue;
    // Killed after the one statement that counts, or not at all: then everything is there.
    completed += 1;
    assert.deepEqual(await shapeOf(place), original, `exit code ${code}`);
    place = { dataDir: await temporaryFolder(), databaseUrl: await createEmptyDatabase(owner) };
  }
  assert.ok(halves > 0, `of ${killsOf.restore} kills none hit the work; ${completed} completed`);
  const last = await run(place, ['restore', archive]);
  assert.equal(last.code, 0, last.out);
  assert.deepEqual(await shapeOf(place), original);
  await rm(to, { recursive: true, force: true });
});
