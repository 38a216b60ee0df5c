import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { printable } from './print-list.page.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

const { signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

let admin: Browser;
let house: string;
let full: string;
let plain: string;

const formula = '=1+1\nsecond line, "quoted"; and more';

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  const make = async (register: string, values: object) =>
    (await admin.api('POST', `/api/v1/${register}`, values)).json<{ id: string }>().id;
  house = await make('houses', { code: 'A', name: 'House A', parent: null });
  const common = { house, secrecy: 'open', fragile: false };
  full = await make('samples', {
    ...common,
    reference: 'FULL',
    title: formula,
    about: "'=2+2",
    weight: 1.25,
    count: 7,
    price: 1_250_000,
    made: '2026-01-31',
    term: { from: '2026-01-01', until: '2026-12-31' },
    vintage: 2026,
    tags: ['red', 'blue'],
    fragile: true,
    friends: [house],
  });
  plain = await make('samples', { ...common, reference: 'PLAIN', title: 'Plain' });
});

const workbook = async (url: string) => (await readXlsx((await admin.get(url)).rawPayload)).sheets;

/** Brings a sheet in. @returns the counts of its trial: created, updated, skipped, refused */
async function bring(format: string, bytes: Buffer) {
  const file = { field: 'sheet.upload', name: `x.${format}`, bytes };
  const opened = await admin.upload('/samples/import', {}, file);
  assert.equal(opened.statusCode, 303, opened.body);
  const url = String(opened.headers.location);
  const [batch] = await db.sql`select * from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
  return { url, counts: [batch?.state, batch?.created, batch?.updated, batch?.skipped, batch?.refused] };
}

describe('the page where one exports', () => {
  it('carries the list along, and ticks the columns one looks at', async () => {
    const { body } = await admin.get(`/samples/export?q=FULL&filter[secrecy]=open&ids=${full}&sort=-title`);
    assert.deepEqual(checkHtml(body), []);
    assert.match(body, /1 baris yang Anda pilih/);
    for (const [name, value] of Object.entries({ q: 'FULL', 'filter[secrecy]': 'open', ids: full, sort: '-title' }))
      assert.ok(body.includes(`name="${name}" value="${value}"`), name);
    const ticked = [...body.matchAll(/name="columns" value="(\w+)" checked/g)].map(([, name]) => name);
    assert.deepEqual(ticked, samples.list);
    await admin.post('/samples/columns', { order: 'title,reference', column: ['title', 'reference'] });
    const mine = (await admin.get('/samples/export')).body;
    assert.deepEqual(
      [...mine.matchAll(/name="columns" value="(\w+)" checked/g)].map(([, name]) => name),
      ['title', 'reference'],
    );
    assert.match((await admin.get('/samples?q=FULL')).body, /href="\/samples\/export\?q=FULL"/);
  });
});

describe('what leaves', () => {
  it('is the rows and columns asked for, in their order', async () => {
    const csv = (query: string) => admin.get(`/samples/export.csv?${query}`);
    const one = await csv(`ids=${plain}&columns=title&columns=reference&for=reading`);
    assert.equal(one.body, '\uFEFFTitle,Reference\r\nPlain,PLAIN\r\n');
    const both = (await csv('columns=reference,status&sort=-reference')).body.split('\r\n');
    assert.deepEqual(
      both.slice(1, 3).map((line) => line.split(',')[0]),
      ['PLAIN', 'FULL'],
    );
    assert.match(both[0] ?? '', /^\uFEFFReference,Status,ID Padu,Versi Padu$/);
    assert.ok(both[1]?.endsWith(`${plain},1`));
  });

  it('runs no formula, and in JSON is as it was entered', async () => {
    const csv = (await admin.get(`/samples/export.csv?ids=${full}&columns=title,about`)).body;
    assert.ok(csv.includes(`"'=1+1\nsecond line, ""quoted""; and more"`), csv);
    const [sheet] = await workbook(`/samples/export.xlsx?ids=${full}&columns=title`);
    assert.equal(sheet?.rows[1]?.[0], `'${formula}`);
    const answer = await admin.get(`/samples/export.json?ids=${full}`);
    assert.match(String(answer.headers['content-type']), /^application\/json/);
    const [row] = answer.json<Record<string, unknown>[]>();
    assert.equal(row?.title, formula);
    assert.deepEqual([row?.id, row?.version, row?.weight, row?.friends], [full, 1, 1.25, [house]]);
    assert.deepEqual((await admin.get('/samples/export.json?q=nothing-like-it')).json(), []);
  });

  it('offers in a workbook what its columns may hold', async () => {
    const [main, choices] = await workbook('/samples/export.xlsx?columns=fragile,secrecy,house,weight,made');
    assert.deepEqual(choices?.rows, [
      ['Fragile', 'Secrecy', 'House'],
      ['Ya', 'Open', 'A'],
      ['Tidak', 'Closed', null],
    ]);
    const rules = main?.dataValidations?.map(({ range, formula1, errorStyle }) => [range, formula1, errorStyle]);
    assert.deepEqual(
      rules?.map(([range]) => range),
      ['A2:A503', 'B2:B503', 'C2:C503'],
    );
    assert.equal(rules?.[2]?.[1], "'Pilihan'!$C$2:$C$2");
    assert.equal(rules?.[2]?.[2], 'warning');
    const row = main?.rows.find(([fragile]) => fragile === 'Ya');
    assert.equal(row?.[3], 1.25);
    assert.ok(row?.[4] instanceof Date);
  });

  it('comes back unchanged, and with what was edited in it', async () => {
    for (const format of ['xlsx', 'csv']) {
      const sheet = (await admin.get(`/samples/export.${format}`)).rawPayload;
      assert.deepEqual((await bring(format, sheet)).counts, ['ready', 0, 0, 2, 0], format);
    }
    const edited = (await admin.get('/samples/export.csv?columns=title')).body.replace('Plain,', 'Edited,');
    const { url, counts } = await bring('csv', Buffer.from(edited));
    assert.deepEqual(counts, ['ready', 0, 1, 1, 0]);
    assert.equal((await admin.post(`${url}/start`, {})).statusCode, 303);
    const row = (await admin.api('GET', `/api/v1/samples/${plain}`)).json<{ title: string; reference: string }>();
    assert.deepEqual([row.title, row.reference], ['Edited', 'PLAIN']);
    const stale = await bring('csv', Buffer.from(edited.replace('Edited,', 'Again,')));
    assert.deepEqual(stale.counts, ['ready', 0, 0, 1, 1]);
  });

  it('stands on one page to print, which says when it is not all', async () => {
    const page = (await admin.get('/samples/print?q=FULL&columns=reference,fragile,status')).body;
    assert.deepEqual(checkHtml(page), []);
    assert.ok(page.includes('FULL') && !page.includes('PLAIN'));
    assert.doesNotMatch(page, /Halaman ini memuat/);
    await owner.sql`insert into sample.houses (id, version, status, created_at, code, name)
      select gen_random_uuid(), 1, 'open', now(), 'Z' || n, 'House' from generate_series(1, ${printable}) n`;
    assert.match((await admin.get('/houses/print')).body, /Halaman ini memuat 1\.000 dari 1\.001 baris/);
  });
});
