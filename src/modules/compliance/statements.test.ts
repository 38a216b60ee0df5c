import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith } from '../../testing/boot.ts';
import { problemsOf, useEvidence } from '../../testing/evidence.ts';
import { obligations, profiles } from '../regulation/index.ts';
import { listAttestationFacts, listHolidays, listPolicyFacts } from './statement.queries.ts';

const { db, signIn, admin, dinas, create, step, take, agency } = await useEvidence();
const own = await agency('DISKOMINFO');
const proof = await create(dinas, 'documents', {
  number: 'BA-1',
  title: 'Berita acara pemeriksaan',
  kind: 'other',
  agency: own,
  classification: 'public',
  openness: 'public',
});
const officer = await signIn(actorWith('agency-officer', own));

const statement = (more: Record<string, unknown> = {}) => ({
  obligation: 'tpi-8-1',
  agency: own,
  says: 'met',
  title: 'Sudah dijalankan',
  statement: 'Sejak Januari.',
  evidence: [proof.id],
  period: { from: '2025-01-01', until: '2025-12-31' },
  ...more,
});

describe('an attestation', () => {
  it('is of a duty that exists, for twelve months at most', async () => {
    const post = async (more: Record<string, unknown>) =>
      problemsOf(await officer.api('POST', '/api/v1/attestations', statement(more)));
    assert.deepEqual(await post({ obligation: 'tpi-999-1' }), ['obligation:unknown-reference']);
    assert.deepEqual(await post({ period: { from: '2025-01-01', until: '2026-01-01' } }), ['period:too-long']);
    assert.deepEqual(await post({ period: { from: '2025-01-01', until: null } }), ['period:too-long']);
  });

  it('counts when another person accepted it, until it is withdrawn', async () => {
    const own = await create(dinas, 'attestations', statement({ agency: null }));
    const submitted = await take(dinas, 'attestations', own, 'submit');
    assert.equal((await step(dinas, 'attestations', submitted, 'accept')).json<{ code: string }>().code, 'four-eyes');
    assert.deepEqual([...(await listAttestationFacts(db.sql))], []);
    const oversight = await signIn(actorWith('oversight-officer', null));
    const accepted = await take(oversight, 'attestations', submitted, 'accept');
    const fact = {
      id: own.id,
      obligationId: 'tpi-8-1',
      agencyId: null,
      says: 'met',
      title: 'Sudah dijalankan',
      from: '2025-01-01',
      until: '2025-12-31',
    };
    assert.deepEqual([...(await listAttestationFacts(db.sql))], [{ ...fact, withdrawnOn: null }]);
    await take(dinas, 'attestations', accepted, 'withdraw', { answers: { on: '2025-05-01', why: 'Keliru' } });
    assert.deepEqual([...(await listAttestationFacts(db.sql))], [{ ...fact, withdrawnOn: '2025-05-01' }]);
  });

  it('needs evidence before it is submitted', async () => {
    const bare = await create(dinas, 'attestations', statement({ agency: null, evidence: null }));
    assert.deepEqual(problemsOf(await step(dinas, 'attestations', bare, 'submit')), ['evidence:required']);
  });

  it('is made for the own agency only', async () => {
    const response = await officer.api('POST', '/api/v1/attestations', statement({ agency: null }));
    assert.equal(response.statusCode, 403);
  });
});

const duties = profiles().flatMap(obligations);
const regulated = duties.find(({ schedule }) => schedule !== undefined);
const silent = duties.find(({ schedule }) => schedule === undefined);

describe('a local policy', () => {
  const policy = (obligation: string) => ({ obligation, months: 12, period: { from: '2025-01-01', until: null } });

  it('fills a silence of the regulation and nothing else, once at a time', async () => {
    const refused = await admin.api('POST', '/api/v1/local-policies', policy(regulated?.id ?? ''));
    assert.deepEqual(problemsOf(refused), ['obligation:regulated'], refused.body);
    await create(admin, 'local-policies', policy(silent?.id ?? ''));
    const twice = await admin.api('POST', '/api/v1/local-policies', policy(silent?.id ?? ''));
    assert.deepEqual(problemsOf(twice), ['period:taken']);
    assert.deepEqual(
      [...(await listPolicyFacts(db.sql))],
      [{ obligationId: silent?.id, months: 12, from: '2025-01-01', until: null }],
    );
  });
});

describe('holidays', () => {
  it('come in as a sheet and count as no working days', async () => {
    const sheet = 'Tanggal,Nama,Jenis\n2025-08-18,Cuti bersama,Cuti bersama\n2025-12-25,Natal,Libur nasional\n';
    const preview = await admin.upload(
      '/holidays/import',
      {},
      { field: 'sheet', name: 'h.csv', bytes: Buffer.from(sheet) },
    );
    assert.equal(preview.statusCode, 303, preview.body);
    const stored = await admin.post(`${preview.headers.location}/start`, {});
    assert.equal(stored.statusCode, 303, stored.body);
    assert.deepEqual([...(await listHolidays(db.sql))], ['2025-08-18', '2025-12-25']);
  });
});
