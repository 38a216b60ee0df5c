import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { recordActions } from '../kernel/audit/record-actions.ts';
import { readConfig } from '../kernel/config/config.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { loadSigner } from '../kernel/log/signer.ts';
import { useDatabase } from '../testing/database.ts';
import { sequenceAll } from '../testing/sequence-all.ts';
import { UsageError } from './command.ts';
import { run } from './verify.ts';

const { db, owner } = await useDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'padu-verify-command-'));
after(() => rm(dataDir, { recursive: true }));
const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: owner.url });

const boat = randomUUID();

type Printed = { code: number; text: Text; data: unknown };

async function verify(...args: string[]): Promise<Printed> {
  let printed: { text: Text; data: unknown } | undefined;
  const report = (text: Text, data: unknown) => {
    printed = { text, data: JSON.parse(JSON.stringify(data)) };
  };
  const code = await run(args, { config, lang: 'id', json: true, report });
  assert.ok(printed);
  return { code, ...printed };
}

const isCoded = (code: string) => (error: unknown) => error instanceof CodedError && error.code === code;

test('without a key there is nothing to verify against, and it says what to do', async () => {
  await assert.rejects(verify(), isCoded('log-key-missing'));
});

test('an intact log ends with exit code 0', async () => {
  const signer = await loadSigner(join(dataDir, 'keys'), 'padu.example/log');
  await owner.sql.unsafe(`
    create schema sample;
    create table sample.big_boats (
      id uuid primary key, version integer not null, status text not null, created_at timestamptz not null,
      created_by uuid not null, name text
    );
    grant usage on schema sample to padu_app;
    grant select, insert, update on sample.big_boats to padu_app`);
  const actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] } as const;
  const at = new Date();
  await db.begin(async (tx) => {
    await tx`insert into sample.big_boats values (${boat}, 1, 'active', ${at}, ${actor.id}, 'Penyengat')`;
    const change = { table: 'sample.big_boats', register: 'big-boats', step: 'create', requestId: 'r-1' };
    await recordActions(tx, { ...change, ids: [boat], actor, at });
  });
  await sequenceAll(db, signer);
  const { code, text, data } = await verify();
  assert.equal(code, 0);
  assert.match(text.id, /^Utuh/);
  assert.match(text.en, /^Intact/);
  const { ok, size, rows } = data as { ok: boolean; size: number; rows: number };
  assert.deepEqual({ ok, size, rows }, { ok: true, size: 1, rows: 1 });
});

test('one record shows its steps with a proof each, to be kept as a file', async () => {
  const { code, text, data } = await verify('--record', `big-boats/${boat}`);
  assert.equal(code, 0);
  assert.match(text.id, /create: entri 0 dari 1, terbukti/);
  const { history } = data as { history: { step: string; proof: string }[] };
  assert.match(history[0]?.proof ?? '', /^c2sp\.org\/tlog-proof@v1\nextra \S+\nindex 0\n\npadu\.example\/log\n1\n/);
});

test('a row changed in the database is named, with exit code 1', async () => {
  await owner.sql`update sample.big_boats set name = 'Gelap' where id = ${boat}`;
  for (const args of [[], ['--record', `big-boats/${boat}`]]) {
    const { code, text, data } = await verify(...args);
    assert.equal(code, 1);
    assert.match(text.id, /TIDAK UTUH/);
    assert.match(text.id, /name: "Penyengat" → "Gelap"/);
    const { ok, findings } = data as { ok: boolean; findings: { code: string }[] };
    assert.equal(ok, false);
    assert.deepEqual(
      findings.map((finding) => finding.code),
      ['row-changed'],
    );
  }
});

test('a public key given by hand is the one that counts', async () => {
  const stranger = await loadSigner(join(dataDir, 'other'), 'padu.example/log');
  const { code, text } = await verify('--key', stranger.verifierKey);
  assert.equal(code, 1);
  assert.match(text.en, /does not bear a signature/);
  await assert.rejects(verify('--key', 'nonsense'), UsageError);
});

test('a record that does not exist, and a name that is none, are told apart', async () => {
  await assert.rejects(verify('--record', `big-boats/${randomUUID()}`), isCoded('not-found'));
  await assert.rejects(verify('--record', `ships/${boat}`), UsageError);
  await assert.rejects(verify('--record', 'big-boats'), UsageError);
});
