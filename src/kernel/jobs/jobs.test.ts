import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { useDatabase } from '../../testing/database.ts';
import { openSession } from '../session/session.queries.ts';
import { addJob, type Payload } from './add-job.ts';
import { housekeepingSchedules, housekeepingTasks } from './housekeeping.ts';
import { countJobs } from './job.queries.ts';
import { startJobs, type Task } from './start-jobs.ts';

const { db, owner } = await useDatabase();
const filesDir = await mkdtemp(join(tmpdir(), 'padu-jobs-'));
after(() => rm(filesDir, { recursive: true, force: true }));
const tasks = housekeepingTasks(filesDir);
const quiet = { error: () => undefined, warn: () => undefined };

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200 && !(await done()); i++) await sleep(25);
  assert.ok(await done(), 'waited in vain');
}

/** Runs jobs while `during` runs; the runner ends whatever happens, or the test would never. */
async function working(tasks: Readonly<Record<string, Task>>, during: () => Promise<void>): Promise<void> {
  const jobs = await startJobs(db, tasks, [], quiet);
  await during().finally(() => jobs.stop());
}

it('runs a job once its transaction has committed, and never one that was rolled back', async () => {
  const seen: Payload[] = [];
  const note = async (_: unknown, payload: Payload) => void seen.push(payload);
  await working({ note }, async () => {
    await assert.rejects(
      db.begin(async (tx) => {
        await addJob(tx, 'note', { n: 0 }, null);
        throw new Error('undone');
      }),
      /undone/,
    );
    await db.begin((tx) => addJob(tx, 'note', { n: 1 }, null));
    await until(() => seen.length > 0);
  });
  assert.deepEqual(seen, [{ n: 1 }]);
});

it('keeps a failed job for another attempt, and joins waiting jobs of one key', async () => {
  let attempts = 0;
  const fail = async () => {
    attempts += 1;
    throw new Error('not today');
  };
  await working({ fail }, async () => {
    await db.begin((tx) => addJob(tx, 'fail', {}, null));
    await until(() => attempts === 1);
  });
  await db.begin((tx) => addJob(tx, 'later', {}, 'one'));
  await db.begin((tx) => addJob(tx, 'later', {}, 'one'));
  assert.deepEqual(await countJobs(db.sql), { waiting: 2, running: 0, failed: 0 });
});

it('forgets what is over every night', async () => {
  const now = new Date();
  const person = '0193b0aa-0000-7000-8000-000000000001';
  await openSession(db.sql, person, new Date(now.getTime() - 13 * 3_600_000));
  await openSession(db.sql, person, now);
  await tasks.forget?.(db, {}, now);
  const [row] = await owner.sql<{ n: number }[]>`select count(*) as n from kernel.sessions`;
  assert.equal(row?.n, 1);
  assert.deepEqual(
    Object.keys(tasks),
    housekeepingSchedules.map(({ task }) => task),
  );
});

it('removes every night what broken uploads left, and not what is being uploaded', async () => {
  const now = new Date();
  // A worker on a machine without the files has nothing to remove.
  await tasks.forget?.(db, {}, now);
  const folder = join(filesDir, 'tmp');
  await mkdir(folder);
  for (const name of ['old', 'new']) await writeFile(join(folder, name), 'x');
  const yesterday = new Date(now.getTime() - 25 * 3_600_000);
  await utimes(join(folder, 'old'), yesterday, yesterday);
  await tasks.forget?.(db, {}, now);
  assert.deepEqual(await readdir(folder), ['new']);
});
