import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { allRoles, type Role } from '../../kernel/access/access.ts';
import { actorWith, type Browser } from '../../testing/boot.ts';
import { problemsOf, useEvidence } from '../../testing/evidence.ts';
import { linksTo } from './document.queries.ts';
import { type Classification, classifications } from './document-classes.ts';
import { loadEvidenceFacts } from './index.ts';

const { db, signIn, admin, dinas, create, read, step, take, file, agency } = await useEvidence();
const own = await agency('DISKOMINFO');
const other = await agency('BAPPEDA');
const officer = await signIn(actorWith('agency-officer', own));
const head = await signIn(actorWith('agency-head', own));

const paper = (number: string, more: Record<string, unknown> = {}) => ({
  number,
  title: `Judul ${number}`,
  kind: 'security-report',
  agency: own,
  date: '2025-01-15',
  classification: 'public',
  openness: 'public',
  location: 'Arsip 1',
  ...more,
});

const classed = (classification: Classification) =>
  classification === 'public' ? {} : { classification, openness: 'excluded', exclusion: 'Pasal 17 UU 14/2008' };

/** Written by the officer, made final by the head. */
async function final(number: string, more: Record<string, unknown> = {}) {
  const draft = await create(officer, 'documents', paper(number, more));
  return take(head, 'documents', await take(officer, 'documents', draft, 'submit'), 'finalise');
}

const levels = Object.keys(classifications) as Classification[];

/** Who reads a document of the own agency, written by somebody else. */
const near: Readonly<Record<Classification, readonly Role[]>> = {
  public: allRoles,
  restricted: [
    'administrator',
    'leader',
    'cio',
    'dinas-officer',
    'agency-head',
    'agency-officer',
    'oversight-officer',
    'organisation-officer',
    'planning-officer',
    'finance-officer',
    'internal-assessor',
    'external-assessor',
    'ict-auditor',
    'ppid',
  ],
  confidential: ['leader', 'cio', 'oversight-officer', 'agency-head', 'agency-officer'],
  secret: ['leader', 'agency-head'],
};
const local: readonly Role[] = [
  'agency-head',
  'agency-officer',
  'organisation-officer',
  'planning-officer',
  'finance-officer',
];
const far = (level: Classification) =>
  level === 'public' ? allRoles : near[level].filter((role) => !local.includes(role));

describe('the security classification', () => {
  const made: Partial<
    Record<Classification, { id: string; file: string; link: string; delivery: string; follower: string }>
  > = {};

  before(async () => {
    for (const level of levels) {
      const attached = await file(officer, `berkas-${level}.txt`);
      const { id } = await final(`D-${level}`, { ...classed(level), files: [attached] });
      const follower = await create(officer, 'documents', paper(`F-${level}`, { follows: [id] }));
      const link = await create(officer, 'document-links', {
        document: id,
        record: `agencies/${own}`,
        why: `W-${level}`,
      });
      const values = { document: id, recipient: 'head-of-region', date: '2025-02-01', note: `N-${level}` };
      const delivery = await create(officer, 'deliveries', values);
      made[level] = { id, file: attached, link: link.id, delivery: delivery.id, follower: follower.id };
    }
  });

  const doors = (level: Classification, who: Browser) => {
    const { id, link, delivery, follower } = made[level] ?? { id: '', link: '', delivery: '', follower: '' };
    const status = async (url: string) => (await who.get(url)).statusCode === 200;
    const api = async (url: string) => (await who.api('GET', url)).statusCode === 200;
    const shows = async (url: string, text: string) => (await who.get(url)).body.includes(text);
    return {
      page: () => status(`/documents/${id}`),
      history: () => status(`/documents/${id}/history`),
      api: () => api(`/api/v1/documents/${id}`),
      'api history': () => api(`/api/v1/documents/${id}/history`),
      list: () => shows(`/documents?q=D-${level}`, `Judul D-${level}`),
      'list api': async () =>
        (await who.api('GET', `/api/v1/documents?q=D-${level}`)).json<{ total: number }>().total === 1,
      export: () => shows('/documents/export.csv', `D-${level}`),
      'link label': () => shows(`/documents/${follower}`, `Judul D-${level}`),
      link: () => status(`/document-links/${link}`),
      'link list': () => shows('/document-links', `W-${level}`),
      delivery: () => status(`/deliveries/${delivery}`),
      'delivery api': () => api(`/api/v1/deliveries/${delivery}`),
      'delivery export': () => shows('/deliveries/export.csv', `N-${level}`),
      'links of the record': async () =>
        (await linksTo(db.sql, 'agencies', own, who.actor)).some(({ documentId }) => documentId === id),
    };
  };

  /** The names of the doors that are open to a role at an agency. */
  const openTo = async (level: Classification, role: Role, unit: string) => {
    const all = Object.entries(doors(level, await signIn(actorWith(role, unit))));
    const open = await Promise.all(all.map(([, tryIt]) => tryIt()));
    return all.flatMap(([name], i) => (open[i] ? [name] : []));
  };

  for (const level of levels)
    for (const unit of ['own', 'other'])
      it(`${level}, at the ${unit} agency: every door opens to the same people`, async () => {
        const every = Object.keys(doors(level, admin));
        const readers = unit === 'own' ? near[level] : far(level);
        for (const role of allRoles)
          assert.deepEqual(
            await openTo(level, role, unit === 'own' ? own : other),
            readers.includes(role) ? every : [],
            role,
          );
      });

  it('opens files, attaches links and takes deliveries only where the document is open', async () => {
    const { id, file: attached, link } = made.secret ?? { id: '', file: '', link: '' };
    assert.equal((await dinas.get(`/documents/${id}/files/${attached}`)).statusCode, 404);
    assert.equal((await dinas.get(`/documents/${id}/finalise`)).statusCode, 404);
    const delivered = { document: id, recipient: 'head-of-region', date: '2025-02-01' };
    assert.deepEqual(problemsOf(await dinas.api('POST', '/api/v1/deliveries', delivered)), [
      'document:unknown-reference',
    ]);
    assert.equal(
      (await dinas.api('PATCH', `/api/v1/document-links/${link}`, { why: 'x' }, { 'if-match': '"1"' })).statusCode,
      404,
    );
    const closed = { document: made.public?.id, record: `documents/${id}`, why: 'x' };
    assert.deepEqual(problemsOf(await dinas.api('POST', '/api/v1/document-links', closed)), [
      'record:unknown-reference',
    ]);
  });

  it('keeps titles of closed documents out of what compliance reads', async () => {
    const { documents } = await loadEvidenceFacts(db.sql);
    const title = (level: Classification) => documents.find(({ id }) => id === made[level]?.id)?.title;
    assert.equal(title('public'), 'Judul D-public');
    assert.equal(title('secret'), 'Laporan penerapan keamanan SPBE (rahasia)');
  });

  it('lets nobody hang rows on a document of another agency', async () => {
    const stranger = await signIn(actorWith('agency-officer', other));
    const values = { document: made.public?.id, recipient: 'head-of-region', date: '2025-02-01' };
    assert.equal((await stranger.api('POST', '/api/v1/deliveries', values)).statusCode, 403);
  });
});

describe('a document', () => {
  it('that is excluded needs a reason; a secret one must be excluded', async () => {
    const excluded = paper('X-1', { openness: 'excluded' });
    assert.deepEqual(problemsOf(await officer.api('POST', '/api/v1/documents', excluded)), ['exclusion:required']);
    const secret = paper('X-2', { classification: 'secret' });
    assert.deepEqual(problemsOf(await officer.api('POST', '/api/v1/documents', secret)), ['openness:contradiction']);
    const page = await officer.post('/documents', { ...paper('X-3', { openness: 'excluded' }) } as Record<
      string,
      string
    >);
    assert.equal(page.statusCode, 422);
    assert.match(page.body, /Alasan pengecualian: Wajib diisi/);
  });

  it('needs something to look at and another person to become final', async () => {
    const empty = await create(head, 'documents', paper('E-1', { location: null }));
    assert.deepEqual(problemsOf(await step(head, 'documents', empty, 'submit')), ['files:required']);
    const draft = await create(head, 'documents', paper('E-2'));
    const submitted = await take(head, 'documents', draft, 'submit');
    const same = await step(head, 'documents', submitted, 'finalise');
    assert.equal(same.json<{ code: string }>().code, 'four-eyes');
    assert.equal((await take(dinas, 'documents', submitted, 'finalise')).status, 'final');
  });

  it('keeps the files of earlier versions, still counts while a new one is reviewed, and says what changed', async () => {
    const draft = await officer.upload('/documents', paper('V-1', { location: '' }) as Record<string, string>, {
      field: 'files.upload',
      name: 'satu.txt',
      bytes: Buffer.from('versi satu'),
    });
    assert.equal(draft.statusCode, 303, draft.body);
    const id = draft.headers.location?.split('/')[2]?.split('?')[0] ?? '';
    const one = await read(officer, 'documents', id);
    const [old] = one.files as string[];
    const done = await take(head, 'documents', await take(officer, 'documents', one, 'submit'), 'finalise');
    const values = { files: [await file(officer, 'dua.txt')] };
    assert.deepEqual(problemsOf(await step(officer, 'documents', done, 'revise', { values })), ['change:required']);
    const answers = { change: 'Angka bab 3 diperbaiki' };
    const revised = await take(officer, 'documents', done, 'revise', { values, answers });
    assert.ok((await loadEvidenceFacts(db.sql)).documents.some((fact) => fact.id === id));
    assert.equal((await step(officer, 'documents', revised, 'finalise')).statusCode, 403);
    await take(head, 'documents', revised, 'finalise');
    assert.equal((await officer.get(`/documents/${id}/files/${old}`)).body, 'versi satu');
    const history = (await officer.get(`/documents/${id}/history`)).body;
    for (const text of [`/documents/${id}/files/${old}`, 'satu.txt', 'dua.txt', 'Angka bab 3 diperbaiki'])
      assert.ok(history.includes(text), text);
  });

  it('no longer counts from the day it is withdrawn; one that was never final never did', async () => {
    const done = await final('T-1');
    const answers = { on: '2025-06-01', why: 'Salah hitung' };
    await take(head, 'documents', done, 'withdraw', { answers });
    const draft = await create(officer, 'documents', paper('T-2'));
    await take(head, 'documents', draft, 'withdraw', { answers });
    const { documents } = await loadEvidenceFacts(db.sql);
    assert.equal(documents.find(({ id }) => id === done.id)?.withdrawnOn, '2025-06-01');
    assert.ok(!documents.some(({ id }) => id === draft.id));
  });

  it('is delivered when final, between its date and today, to an agency or a named recipient', async () => {
    const draft = await create(officer, 'documents', paper('K-1'));
    const deliver = (document: string, more: Record<string, unknown>) =>
      officer.api('POST', '/api/v1/deliveries', { document, recipient: 'agency', date: '2025-02-01', ...more });
    assert.deepEqual(problemsOf(await deliver(draft.id, { agency: other })), ['document:not-final']);
    const { id } = await final('K-2', { follows: [draft.id] });
    assert.deepEqual(problemsOf(await deliver(id, {})), ['agency:recipient']);
    assert.deepEqual(problemsOf(await deliver(id, { agency: other, date: '2024-12-31' })), ['date:out-of-range']);
    assert.equal((await deliver(id, { agency: other })).statusCode, 201);
    const fact = (await loadEvidenceFacts(db.sql)).documents.find((one) => one.id === id);
    assert.deepEqual(fact?.deliveries, [{ recipient: null, agencyId: other, date: '2025-02-01' }]);
    assert.deepEqual(fact?.links, [draft.id]);
  });

  it('is tied to a record by the address of its page, once', async () => {
    const { id } = await final('L-1');
    const form = { document: id, record: `https://padu.go.id/agencies/${other}?saved`, why: 'Bukti' };
    assert.equal((await admin.post('/document-links', form)).statusCode, 303);
    assert.equal((await admin.post('/document-links', form)).statusCode, 422);
    const found = await linksTo(db.sql, 'agencies', other, admin.actor);
    assert.deepEqual(
      found.map(({ documentId, why }) => [documentId, why]),
      [[id, 'Bukti']],
    );
  });
});

describe('a document sent back', () => {
  type Line = {
    readonly id: string;
    readonly step: string;
    readonly asked: { readonly id: string };
    readonly owed: boolean;
  };
  const waiting = async (who: Browser, id: string) =>
    (await who.api('GET', '/api/v1/inbox?filter[register]=documents&limit=200'))
      .json<{ items: Line[] }>()
      .items.filter((line) => line.id === id);

  it('waits for whoever submitted it, and for nobody else, until it is submitted again', async () => {
    const colleague = await signIn(actorWith('agency-officer', own));
    const draft = await create(officer, 'documents', paper('KEMBALI-1'));
    assert.deepEqual(await waiting(officer, draft.id), []);
    const submitted = await take(officer, 'documents', draft, 'submit');
    assert.equal((await waiting(head, draft.id)).length, 1);
    const returned = await take(head, 'documents', submitted, 'return', { answers: { note: 'Lengkapi lampirannya.' } });
    const [line, ...more] = await waiting(officer, draft.id);
    assert.deepEqual(
      [line?.step, line?.asked.id, line?.owed, more.length],
      ['submit', 'Perbaiki, lalu: Ajukan', true, 0],
    );
    for (const other of [colleague, head, dinas]) assert.deepEqual(await waiting(other, draft.id), []);
    const edited = await officer.api(
      'PATCH',
      `/api/v1/documents/${draft.id}`,
      { title: 'Sudah dilengkapi' },
      { 'if-match': `"${returned.version}"` },
    );
    assert.equal(edited.statusCode, 200, edited.body);
    assert.equal((await waiting(officer, draft.id)).length, 1);
    await take(officer, 'documents', await read(officer, 'documents', draft.id), 'submit');
    assert.deepEqual(await waiting(officer, draft.id), []);
    assert.equal((await waiting(head, draft.id)).length, 1);
  });
});
