import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { parentsFirst } from '../parents-first.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

const { site, signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);
const admin = await signIn(actorWith('administrator', null));
const officer = await signIn(actorWith('dinas-officer', null));

/** Uploads a sheet. @returns where its batch is */
async function upload(
  browser: Browser,
  register: string,
  lines: readonly string[],
  wishes: Record<string, string> = {},
) {
  const file = { field: 'sheet.upload', name: `${register}.csv`, bytes: Buffer.from(lines.join('\n')) };
  const response = await browser.upload(`/${register}/import`, wishes, file);
  assert.equal(response.statusCode, 303, response.body);
  return String(response.headers.location);
}

const batchOf = async (url: string) => {
  const [batch] = await db.sql`select * from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
  return batch ?? {};
};

const counts = async (url: string) => {
  const { state, created, updated, skipped, refused } = await batchOf(url);
  return [state, created, updated, skipped, refused];
};

const start = (browser: Browser, url: string) => browser.post(`${url}/start`, {});

async function bring(
  browser: Browser,
  register: string,
  lines: readonly string[],
  wishes: Record<string, string> = {},
) {
  const url = await upload(browser, register, lines, wishes);
  const { statusCode, body } = await start(browser, url);
  assert.equal(statusCode, 303, body);
  return url;
}

const houseBy = async (code: string) => (await db.sql`select * from sample.houses where code = ${code}`)[0];

describe('the order of rows', () => {
  const row = (at: number, parent: string | null) => ({ row: at, values: { code: `H${at}`, parent } });

  it('puts what stands above first, through twenty thousand levels', () => {
    const deepestFirst = Array.from({ length: 20_000 }, (_, at) => row(at, at === 19_999 ? null : `H${at + 1}`));
    assert.deepEqual(
      parentsFirst(houses, deepestFirst).map(({ row: at }) => at),
      deepestFirst.map(({ row: at }) => at).reverse(),
    );
  });

  it('ends where rows stand above each other in a circle', () => {
    const circle = [row(0, 'H1'), row(1, 'H2'), row(2, 'H0'), row(3, 'H3')];
    assert.equal(parentsFirst(houses, circle).length, 4);
  });
});

describe('an import', () => {
  it('shows what would happen and stores nothing before it is run', async () => {
    const url = await upload(admin, 'houses', [
      'Code,Name,Parent',
      'A,House A,',
      'A.1,Child,A',
      'c 2,Bad code,A',
      'C3,,A',
      'C4,Orphan,ZZ',
      'A,Twice,',
      'C5,Under a bad row,C3',
    ]);
    assert.deepEqual(await counts(url), ['ready', 2, 0, 0, 5]);
    const { body } = await admin.get(url);
    for (const part of [
      'ZZ&quot; tidak ditemukan',
      'C3&quot; ada di baris 5',
      'A&quot; sudah ada di baris 2',
      'Wajib diisi.',
    ])
      assert.ok(body.includes(part), part);
    assert.equal(await houseBy('A'), undefined);
  });

  it('brings valid rows in, parents before children, and gives the others back with their reasons', async () => {
    const url = await bring(admin, 'houses', ['Code,Name,Parent', 'B.1,Child,B', 'B,Parent,', 'x y,Bad,B']);
    assert.deepEqual(await counts(url), ['partly', 2, 0, 0, 1]);
    const parent = await houseBy('B');
    assert.equal((await houseBy('B.1'))?.parent, parent?.id);
    const sheet = await admin.get(`${url}/refused.xlsx`);
    assert.equal(sheet.statusCode, 200);
    const again = await admin.upload(
      '/houses/import',
      {},
      {
        field: 'sheet.upload',
        name: 'refused.xlsx',
        bytes: sheet.rawPayload,
      },
    );
    assert.deepEqual(await counts(String(again.headers.location)), ['ready', 0, 0, 0, 1]);
  });

  it('matches by key: creates, updates, skips', async () => {
    await bring(admin, 'houses', ['Code,Name', 'M1,One', 'M2,Two']);
    const url = await upload(admin, 'houses', ['Code,Name', 'M1,One', 'm2,Zwei', 'M3,Three']);
    assert.deepEqual(await counts(url), ['ready', 1, 1, 1, 0]);
    assert.match((await admin.get(url)).body, /<del>Two<\/del> → <ins>Zwei<\/ins>/);
    await admin.post(`${url}/recheck`, { existing: 'skip', rows: 'valid' });
    assert.deepEqual(await counts(url), ['ready', 1, 0, 2, 0]);
    await admin.post(`${url}/recheck`, { existing: 'refuse', rows: 'all' });
    assert.deepEqual(await counts(url), ['ready', 1, 0, 1, 1]);
    await start(admin, url);
    assert.deepEqual(await counts(url), ['ready', 1, 0, 1, 1]);
    await admin.post(`${url}/recheck`, { existing: 'update', rows: 'all' });
    await start(admin, url);
    assert.deepEqual((await counts(url)).slice(0, 4), ['done', 1, 1, 1]);
    assert.equal((await houseBy('M2'))?.name, 'Zwei');
  });

  it('run twice at once changes each row once', async () => {
    const url = await upload(admin, 'houses', ['code;name', 'T1;One', 'T2;Two']);
    await Promise.all([start(admin, url), start(admin, url)]);
    assert.deepEqual(await counts(url), ['done', 2, 0, 0, 0]);
    const [found] =
      await db.sql`select count(*) as n from kernel.actions where request_id = ${`batch:${url.slice(9)}`}`;
    assert.equal(found?.n, 2);
  });

  it('judges with the rights its maker has: who may add but not change, adds', async () => {
    await bring(admin, 'houses', ['Code,Name', 'R1,One']);
    const url = await upload(officer, 'houses', ['Code,Name', 'R1,Changed', 'R2,New']);
    assert.deepEqual(await counts(url), ['ready', 1, 0, 0, 1]);
  });

  it('is nobody else’s business, though an administrator sees that it was', async () => {
    const url = await upload(officer, 'houses', ['Code,Name', 'SECRET1,Hidden words']);
    const other = await signIn(actorWith('dinas-officer', null));
    for (const path of ['', '/refused.xlsx']) assert.equal((await other.get(`${url}${path}`)).statusCode, 404);
    for (const what of ['start', 'cancel', 'undo', 'answers', 'recheck'])
      assert.equal((await other.post(`${url}/${what}`, {})).statusCode, 404, what);
    const seen = await admin.get(url);
    assert.equal(seen.statusCode, 200);
    assert.ok(!seen.body.includes('SECRET1') && !seen.body.includes('Hidden words'));
    assert.equal((await admin.post(`${url}/start`, {})).statusCode, 404);
    assert.equal((await admin.post(`${url}/cancel`, {})).statusCode, 303);
    assert.deepEqual((await counts(url))[0], 'cancelled');
  });

  it('refuses hostile files with a code', async () => {
    const file = { field: 'sheet', name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 broken') };
    const response = await admin.upload('/houses/import', {}, file);
    assert.ok(response.statusCode >= 400 && response.statusCode < 500, String(response.statusCode));
  });
});

describe('what a sheet leaves open', () => {
  it('is asked once a column, and never guessed', async () => {
    await bring(admin, 'houses', ['Code,Name', 'Q,House']);
    const url = await upload(admin, 'samples', [
      'Reference;Title;Colour;House;Secrecy;Fragile;Made;Weight',
      'Q-1;Clear;red;Q;open;ya;22/11/2026;12,5',
      'Q-2;Doubtful;blue;Q;open;tidak;03/04/2026;7',
      'Q-3;Too fine;blue;Q;open;tidak;03/04/2026;1.234',
    ]);
    assert.equal((await batchOf(url)).state, 'asking');
    const { body } = await admin.get(url);
    assert.match(body, /Kolom &quot;Colour&quot; berisi apa/);
    assert.match(body, /03\/04\/2026 berarti 3 April 2026/);
    assert.match(body, /03\/04\/2026 berarti 4 Maret 2026/);
    await admin.post(`${url}/answers`, { 'heading.2': 'tags', 'reading.6': 'day-first' });
    assert.equal((await batchOf(url)).state, 'asking');
    await admin.post(`${url}/answers`, { 'reading.7': 'decimal-point' });
    // Read as the answer says, the third weight has more decimals than are kept: it is refused, not rounded.
    assert.deepEqual(await counts(url), ['ready', 2, 0, 0, 1]);
    await start(admin, url);
    const rows =
      await db.sql`select made, weight, tags, fragile from sample.samples where reference like 'Q-%' order by reference`;
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        { made: '2026-11-22', weight: 12.5, tags: ['red'], fragile: true },
        { made: '2026-04-03', weight: 7, tags: ['blue'], fragile: false },
      ],
    );
  });
});

describe('undoing an import', () => {
  const undo = (url: string) => admin.post(`${url}/undo`, { reason: 'salah lembar' });

  it('takes new rows away and gives changed ones their entries back', async () => {
    await bring(admin, 'houses', ['Code,Name', 'U1,Before']);
    const url = await bring(admin, 'houses', ['Code,Name,Parent', 'U1,After,', 'U2,New,U1', 'U3,Newer,U2']);
    assert.deepEqual(await counts(url), ['done', 2, 1, 0, 0]);
    const { statusCode, body } = await undo(url);
    assert.equal(statusCode, 303, body);
    assert.equal((await batchOf(url)).undone, 3);
    assert.equal((await houseBy('U1'))?.name, 'Before');
    assert.equal(await houseBy('U2'), undefined);
    assert.equal(await houseBy('U3'), undefined);
  });

  it('leaves and names what was changed or used since', async () => {
    const url = await bring(admin, 'houses', ['Code,Name', 'V1,Touched', 'V2,Used', 'V3,Free', 'V4,Befriended']);
    const [one, two, four] = [await houseBy('V1'), await houseBy('V2'), await houseBy('V4')];
    await admin.api('PATCH', `/api/v1/houses/${one?.id}`, { name: 'Touched again' }, { 'if-match': '"1"' });
    await admin.api('POST', '/api/v1/houses', { code: 'V2.1', name: 'Child', parent: two?.id });
    const friend = { reference: 'V', title: 'x', house: one?.id, secrecy: 'open', fragile: false, friends: [four?.id] };
    assert.equal((await admin.api('POST', '/api/v1/samples', friend)).statusCode, 201);
    await undo(url);
    assert.equal((await batchOf(url)).undone, 1);
    const page = (await admin.get(url)).body;
    assert.match(page, /Sudah diubah sesudah batch ini/);
    assert.match(page, /Sudah dipakai baris lain/);
    for (const code of ['V1', 'V2', 'V4']) assert.ok(await houseBy(code), code);
    assert.equal(await houseBy('V3'), undefined);
    assert.equal((await undo(url)).statusCode, 409);
  });

  it('is not open to a maker who may no longer change rows', async () => {
    const someone = actorWith('dinas-officer', null);
    const browser = await signIn(someone);
    const url = await bring(browser, 'houses', ['Code,Name', 'W1,One']);
    await signIn({ ...someone, assignments: [] });
    assert.equal((await browser.post(`${url}/undo`, {})).statusCode, 403);
    assert.ok(await houseBy('W1'));
  });
});

it('keeps the proof of what was taken away', async () => {
  const { verifyLog } = await import('../../kernel/audit/verify-log.ts');
  const { findRegisterTables } = await import('../../kernel/audit/find-register-tables.ts');
  const { loadSigner } = await import('../../kernel/log/signer.ts');
  const { sequencePending } = await import('../../kernel/log/sequence.ts');
  const signer = await loadSigner(`${site.filesDir}-keys`, 'padu.example/log');
  await sequencePending(db, signer);
  const report = await verifyLog(db, await findRegisterTables(db.sql), signer.verifierKey);
  assert.deepEqual(report.findings, []);
});
