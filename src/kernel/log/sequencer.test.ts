import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { useDatabase } from '../../testing/database.ts';
import { checkTree } from './check-tree.ts';
import type { Finding } from './finding.ts';
import { findEntry, hasPending } from './log.queries.ts';
import { readVerifierKey } from './note.ts';
import { proofOf } from './proof-of.ts';
import { sequencePending } from './sequence.ts';
import { startSequencer } from './sequencer.ts';
import { loadSigner, type Signer } from './signer.ts';

const { db, owner } = await useDatabase();
const keys = await mkdtemp(join(tmpdir(), 'padu-sequencer-'));
const signer = await loadSigner(join(keys, 'one'), 'padu.example/log');
after(() => rm(keys, { recursive: true }));

async function add(): Promise<string> {
  const id = randomUUID();
  await db.sql`insert into log.pending (action, leaf) values (${id}, ${`{"v":1,"action":"${id}"}`})`;
  return id;
}

/** Until nothing waits: a process that was killed may keep its place as the writer for a moment. */
const drain = async () => {
  while (await hasPending(db.sql)) if ((await sequencePending(db, signer)) === 0) await wait(20);
};

const moduleUrl = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

const countHeads = async () => (await db.sql`select from log.checkpoints`).length;

test('a leaf has its proof within a second or so of its transaction', async () => {
  const faults: unknown[] = [];
  const sequencer = startSequencer(db, signer, (fault) => faults.push(fault));
  const id = await add();
  assert.equal(await proofOf(db.sql, id), undefined);
  const started = performance.now();
  while (!(await proofOf(db.sql, id)) && performance.now() - started < 10_000) await wait(20);
  await sequencer.stop();
  assert.ok(performance.now() - started < 3000);
  assert.deepEqual(faults, []);
});

test('nothing is signed when nothing waits', async () => {
  const before = await countHeads();
  assert.equal(await sequencePending(db, signer), 0);
  assert.equal(await countHeads(), before);
});

test('many writers at once: every leaf gets one place, without gaps', async () => {
  const added: string[] = [];
  const writers = Array.from({ length: 4 }, async () => {
    for (let i = 0; i < 25; i++) {
      added.push(await add());
      await sequencePending(db, signer);
    }
  });
  await Promise.all(writers);
  await drain();
  for (const id of added) assert.ok(await findEntry(db.sql, id));
  const [places] = await db.sql`select max(index) + 1 as next, count(*) as count from log.entries`;
  assert.equal(places?.next, places?.count);
});

test('a crash while signing leaves the log as it was and the leaf waiting', async () => {
  const id = await add();
  const before = await countHeads();
  const crashing: Signer = {
    ...signer,
    sign: () => {
      throw new Error('power cut');
    },
  };
  await assert.rejects(sequencePending(db, crashing), /power cut/);
  assert.equal(await countHeads(), before);
  assert.equal(await findEntry(db.sql, id), undefined);
  await drain();
  assert.ok(await proofOf(db.sql, id));
});

test('a sequencer killed at any moment loses no leaf and never forks the log', async () => {
  const program = `
    const { connect } = await import(${moduleUrl('../db/db.ts')});
    const { sequencePending } = await import(${moduleUrl('./sequence.ts')});
    const { loadSigner } = await import(${moduleUrl('./signer.ts')});
    const db = connect(${JSON.stringify(db.url)}, { max: 1 });
    const signer = await loadSigner(${JSON.stringify(join(keys, 'one'))}, 'padu.example/log');
    process.stdout.write('ready');
    for (;;) await sequencePending(db, signer);`;
  const added: string[] = [];
  for (let round = 0; round < 4; round++) {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    assert.equal(child.exitCode, null);
    for (let i = 0; i < 20 + 7 * round; i++) added.push(await add());
    child.kill('SIGKILL');
    await ended;
  }
  await drain();
  for (const id of added) assert.ok(await findEntry(db.sql, id));
  const findings: Finding[] = [];
  const head = await checkTree(db.sql, readVerifierKey(signer.verifierKey), (finding) => findings.push(finding));
  assert.deepEqual(findings, []);
  const [places] = await db.sql`select count(*) as count from log.entries`;
  assert.equal(places?.count, head?.size);
});

test('a log that another key signed is not continued', async () => {
  await add();
  const stranger = await loadSigner(join(keys, 'two'), 'padu.example/log');
  await assert.rejects(sequencePending(db, stranger), /not signed with the key in use/);
});

test('a log that was tampered with is not continued, and the sequencer says so', async () => {
  await add();
  await owner.sql`update log.entries set leaf = leaf || ' ' where index = (select max(index) from log.entries)`;
  await assert.rejects(sequencePending(db, signer), /differs from its last signed checkpoint/);
  const faults: unknown[] = [];
  const sequencer = startSequencer(db, signer, (fault) => faults.push(fault));
  const started = performance.now();
  while (faults.length === 0 && performance.now() - started < 5000) await wait(20);
  await sequencer.stop();
  assert.match(String(faults[0]), /differs from its last signed checkpoint/);
});
