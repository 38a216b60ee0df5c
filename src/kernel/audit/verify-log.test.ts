import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { sequenceAll } from '../../testing/sequence-all.ts';
import type { Actor } from '../access/access.ts';
import type { Tx } from '../db/db.ts';
import { loadSigner } from '../log/signer.ts';
import { eraseFields } from './erase-fields.ts';
import { historyOf } from './history.ts';
import { lastActors } from './last-actors.ts';
import { type Change, recordActions } from './record-actions.ts';
import { verifyLog } from './verify-log.ts';
import { verifyRecord } from './verify-record.ts';

const { db, owner } = await useDatabase();
const keys = await mkdtemp(join(tmpdir(), 'padu-verify-'));
const signer = await loadSigner(keys, 'padu.example/log');
after(() => rm(keys, { recursive: true }));

const boats = { register: 'boats', table: 'sample.boats' };
const actorOf = (name: string): Actor => ({ id: randomUUID(), kind: 'person', name, assignments: [] });
const [siti, budi] = [actorOf('Siti'), actorOf('Budi')];

const record = (tx: Tx, ids: readonly string[], more: Partial<Change>) =>
  recordActions(tx, { ...boats, ids, step: 'edit', actor: siti, at: new Date(), requestId: 'r-1', ...more });

async function add(name: string): Promise<string> {
  const id = randomUUID();
  await db.begin(async (tx) => {
    await tx`insert into sample.boats (id, version, name) values (${id}, 1, ${name})`;
    await record(tx, [id], { step: 'create' });
  });
  return id;
}

async function rename(id: string, name: string, more: Partial<Change> = {}): Promise<void> {
  await db.begin(async (tx) => {
    await tx`update sample.boats set name = ${name}, version = version + 1 where id = ${id}`;
    await record(tx, [id], more);
  });
}

const sequence = async () => {
  await sequenceAll(db, signer);
};

const verify = () => verifyLog(db, [boats], signer.verifierKey);

before(async () => {
  await owner.sql.unsafe(`
    create schema sample;
    create table sample.boats (
      id uuid primary key, version integer not null, name text, built date, seen timestamptz,
      search text generated always as (lower(name)) stored
    );
    grant usage on schema sample to padu_app;
    grant select, insert, update on sample.boats to padu_app`);
});

let first: string;
let second: string;

beforeEach(async () => {
  await owner.sql`truncate sample.boats, kernel.actions, log.pending, log.entries, log.tiles, log.checkpoints`;
  first = await add('Penyengat');
  second = await add('Bintan');
  await rename(first, 'Penyengat II', { actor: budi, reason: 'nama baru' });
  await sequence();
});

/** What was found, without the words. */
async function found(): Promise<string[]> {
  const { findings, ok } = await verify();
  assert.equal(ok, findings.length === 0);
  for (const { message } of findings) assert.doesNotMatch(message.id + message.en, /[{}]/);
  return findings.map(({ code, row, index }) => [code, row ?? index].join(' ')).sort();
}

test('an untouched log is well, also with entries that still wait and columns added later', async () => {
  assert.deepEqual(await found(), []);
  const { size, actions, rows, waiting } = await verify();
  assert.deepEqual({ size, actions, rows, waiting }, { size: 3, actions: 3, rows: 2, waiting: 0 });
  await rename(second, 'Bintan II');
  await owner.sql`alter table sample.boats add column harbour text`;
  assert.deepEqual(await found(), []);
  assert.equal((await verify()).waiting, 1);
  await owner.sql`alter table sample.boats drop column harbour`;
});

test('a new log that was not signed yet is well', async () => {
  await owner.sql`truncate sample.boats, kernel.actions, log.pending, log.entries, log.tiles, log.checkpoints`;
  await add('Lagoi');
  assert.deepEqual(await found(), []);
  assert.equal((await verify()).waiting, 1);
});

test('a register without rows to compare is named', async () => {
  assert.deepEqual((await verifyLog(db, [], signer.verifierKey)).unchecked, ['boats']);
});

test('a row changed behind the back of Padu is named, with the column and both values', async () => {
  await owner.sql`update sample.boats set name = 'Gelap' where id = ${first}`;
  assert.deepEqual(await found(), [`row-changed ${first}`]);
  const [finding] = (await verify()).findings;
  assert.deepEqual(finding?.changes, [{ field: 'name', before: 'Penyengat II', after: 'Gelap' }]);
  assert.match(finding?.message.id ?? '', /name/);
});

test('a row put in or taken out behind the back of Padu is named', async () => {
  const id = randomUUID();
  await owner.sql`insert into sample.boats (id, version, name) values (${id}, 1, 'Siluman')`;
  await owner.sql`delete from sample.boats where id = ${second}`;
  assert.deepEqual(await found(), [`row-without-action ${id}`, `action-without-row ${second}`].sort());
});

test('a row and its last action changed together are named by the commitment', async () => {
  await owner.sql`update sample.boats set name = 'Gelap' where id = ${second}`;
  await owner.sql`update kernel.actions set data = data || '{"name":"Gelap"}' where row_id = ${second}`;
  assert.deepEqual(await found(), [`action-changed ${second}`]);
});

test('a commitment forged to fit changed content no longer fits its entry', async () => {
  await owner.sql`
    update kernel.actions set reason = 'lain', commitment = sha256(salt || convert_to(kernel.action_content(
      register, row_id, version, step, actor_id, actor_kind, at, 'lain', answers, data
    ), 'UTF8')) where row_id = ${second}`;
  assert.deepEqual(await found(), [`action-relabelled ${second}`]);
  const [finding] = (await verify()).findings;
  assert.deepEqual(
    finding?.changes?.map(({ field }) => field),
    ['commitment'],
  );
});

test('who acted cannot be changed unseen, nor when', async () => {
  await owner.sql`update kernel.actions set actor_id = ${budi.id} where row_id = ${second}`;
  assert.deepEqual(await found(), [`action-changed ${second}`]);
  await owner.sql`update kernel.actions set actor_id = ${siti.id}, at = at - interval '1 day' where row_id = ${second}`;
  assert.deepEqual(await found(), [`action-changed ${second}`, `action-relabelled ${second}`]);
});

test('a deleted action is named from its entry', async () => {
  await owner.sql`delete from kernel.actions where row_id = ${second}`;
  assert.deepEqual(await found(), [`entry-without-action ${second}`, `row-without-action ${second}`]);
});

test('a deleted entry is named by its place and by the action that lost it', async () => {
  await owner.sql`delete from log.entries where index = 1`;
  assert.deepEqual(await found(), [`action-without-entry ${second}`, 'entry-missing 1']);
  await owner.sql`delete from log.entries where index = 2`;
  assert.ok((await found()).includes('entry-missing 1'));
});

test('a leaf taken out of the queue before it was signed is missed by its action', async () => {
  await rename(second, 'Bintan II');
  await owner.sql`delete from log.pending`;
  assert.deepEqual(await found(), [`action-without-entry ${second}`]);
});

test('a changed entry breaks the signed root, also when it is no longer readable', async () => {
  await owner.sql`update log.entries set leaf = 'x' where index = 1`;
  assert.deepEqual(await found(), [`action-relabelled ${second}`, 'checkpoint-root ']);
});

test('a changed entry of a full tile is named by its place; so is a changed tile', async () => {
  const ids = Array.from({ length: 600 }, () => randomUUID());
  await db.begin(async (tx) => {
    await tx`insert into sample.boats (id, version, name) select id, 1, 'x' from unnest(${ids}::uuid[]) id`;
    await record(tx, ids, { step: 'import' });
  });
  await sequence();
  assert.deepEqual(await found(), []);
  await owner.sql`update log.entries set leaf = leaf || ' ' where index = 300`;
  assert.ok((await found()).includes('entry-changed 300'));
  await owner.sql`update log.entries set leaf = rtrim(leaf) where index = 300`;
  await owner.sql`update log.tiles set root = sha256(root) where n = 0`;
  assert.deepEqual(await found(), ['tile-changed ']);
});

test('an entry slipped in after the signed end is named', async () => {
  await owner.sql`insert into log.entries (index, action, leaf) values (3, ${randomUUID()}, '{}')`;
  assert.deepEqual(await found(), ['entry-unsigned 3', 'entry-without-action undefined']);
});

test('a log rewritten and signed with another key is not well', async () => {
  const stranger = await loadSigner(join(keys, 'stranger'), 'padu.example/log');
  const { findings, size, root } = await verifyLog(db, [boats], stranger.verifierKey);
  assert.deepEqual([...new Set(findings.map(({ code }) => code))], ['checkpoint-signature']);
  assert.deepEqual({ size, root }, { size: 0, root: null });
  await owner.sql`truncate log.checkpoints`;
  assert.deepEqual(await found(), ['no-checkpoint ']);
  await owner.sql`truncate log.entries`;
  assert.ok((await found()).every((finding) => finding.startsWith('action-without-entry')));
});

test('history is the newest first, with what each step changed', async () => {
  const [edited, created] = await historyOf(db.sql, 'boats', first);
  assert.deepEqual(edited?.changes, [{ field: 'name', before: 'Penyengat', after: 'Penyengat II' }]);
  assert.equal(edited?.actorId, budi.id);
  assert.equal(edited?.reason, 'nama baru');
  assert.deepEqual(
    created?.changes.map(({ field, before: was, after: is }) => [field, was, is]),
    [['name', null, 'Penyengat']],
  );
  const last = await lastActors(db.sql, 'boats', first);
  assert.deepEqual([last.get('create'), last.has('approve')], [[siti.id], false]);
});

test('erasure takes the content, keeps the proof and is itself recorded', async () => {
  await rename(first, 'Tanpa nama');
  const erase = { ...boats, id: first, fields: ['name'], actor: budi, at: new Date(), requestId: 'r-2' };
  assert.equal(await db.begin((tx) => eraseFields(tx, { ...erase, reason: 'permintaan subjek data' })), 3);
  await sequence();
  const report = await verify();
  assert.deepEqual(report.findings, []);
  assert.equal(report.erased, 3);
  const history = await historyOf(db.sql, 'boats', first);
  assert.equal(history[0]?.step, 'erase');
  assert.deepEqual(history[0]?.answers?.fields, ['name']);
  assert.deepEqual(
    history.map(({ erasedAt }) => erasedAt !== null),
    [false, true, true, true],
  );
  const [left] = await db.sql`
    select from kernel.actions where row_id = ${first} and data::text like '%Penyengat%'`;
  assert.equal(left, undefined);
  const record = await verifyRecord(db, boats, first, signer.verifierKey);
  assert.ok(record.ok);
  assert.ok(record.history.every(({ proof }) => proof !== undefined));
});

test('what an erasure left cannot be changed unseen, and a second erasure takes over', async () => {
  const erase = { ...boats, id: first, actor: budi, at: new Date(), requestId: 'r-2' };
  await db.begin((tx) => eraseFields(tx, { ...erase, fields: ['reason'] }));
  await sequence();
  assert.deepEqual(await found(), []);
  assert.equal((await historyOf(db.sql, 'boats', first))[1]?.reason, null);
  await rename(first, 'Tanpa nama');
  await db.begin((tx) => eraseFields(tx, { ...erase, fields: ['name'] }));
  await sequence();
  assert.deepEqual(await found(), []);
  await owner.sql`update kernel.actions set actor_id = ${randomUUID()} where row_id = ${first} and step = 'create'`;
  assert.deepEqual(await found(), [`action-changed ${first}`]);
  await owner.sql`
    update kernel.actions set kept = sha256(salt || convert_to(kernel.action_content(
      register, row_id, version, step, actor_id, actor_kind, at, reason, answers, data
    ), 'UTF8')) where row_id = ${first} and step = 'create'`;
  assert.deepEqual(await found(), [`erased-without-record ${first}`]);
});

test('an erasure does not whitewash what was tampered with', async () => {
  await owner.sql`update kernel.actions set reason = 'palsu' where row_id = ${second}`;
  const erase = { ...boats, id: second, fields: ['name'], actor: budi, at: new Date(), requestId: 'r-2' };
  await assert.rejects(
    db.begin((tx) => eraseFields(tx, erase)),
    /nothing was erased/,
  );
  assert.deepEqual(await found(), [`action-changed ${second}`]);
});

test('content made to look erased is told from an erasure', async () => {
  await owner.sql`
    update kernel.actions set erased_at = now(), data = data - 'name', kept = sha256(salt || convert_to(
      kernel.action_content(register, row_id, version, step, actor_id, actor_kind, at, reason, answers, data - 'name'),
      'UTF8')) where row_id = ${second}`;
  assert.deepEqual(await found(), [`erased-without-record ${second}`, `row-changed ${second}`]);
});

test('one record is proved step by step, and its tampering is found', async () => {
  const well = await verifyRecord(db, boats, first, signer.verifierKey);
  assert.ok(well.ok);
  assert.deepEqual(
    well.history.map(({ step, proof }) => [step, proof?.index]),
    [
      ['edit', 2],
      ['create', 0],
    ],
  );
  await owner.sql`update sample.boats set name = 'Gelap' where id in ${owner.sql([first, second])}`;
  await owner.sql`delete from kernel.actions where row_id = ${first} and step = 'edit'`;
  const bad = await verifyRecord(db, boats, first, signer.verifierKey);
  assert.deepEqual(bad.findings.map(({ code }) => code).sort(), ['entry-without-action', 'row-changed']);
  await owner.sql`delete from log.entries where index = 1`;
  const broken = await verifyRecord(db, boats, first, signer.verifierKey);
  assert.ok(broken.findings.some(({ code }) => code === 'proof-fails'));
});

test('a record that is not there has neither history nor findings', async () => {
  const none = await verifyRecord(db, boats, randomUUID(), signer.verifierKey);
  assert.deepEqual(none, { ok: true, history: [], findings: [] });
});
