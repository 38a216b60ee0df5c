import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith, bootRegisters } from '../testing/boot.ts';
import { useDatabase } from '../testing/database.ts';
import { houses, samples } from '../testing/sample-register.ts';
import { draftMigration } from './draft-migration.ts';
import { parentsFirst } from './parents-first.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));
// A register whose rows have no name of their own may hold the same row twice.
const unkeyed = { ...houses, key: 'id' } as const;
await owner.sql`alter table sample.houses drop constraint houses_code_key`;

const { signIn } = await bootRegisters(db, [{ register: unkeyed }, { register: samples }]);
const admin = await signIn(actorWith('administrator', null));

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
  const check = (text: string) =>
    admin.upload('/houses/import', {}, { field: 'sheet.upload', name: 'houses.csv', bytes: Buffer.from(text) });

  it('shows the first rows as they were read before they are kept', async () => {
    const { body } = await check('Code;Name\nA1;House of one\n');
    assert.match(body, /seperti yang dibaca Padu/);
    assert.match(body, /House of one/);
  });

  it('sent twice brings its rows in once', async () => {
    const sheet = Buffer.from('code;name\nB1;One\nB2;Two\n');
    const trial = await admin.upload('/houses/import', {}, { field: 'sheet.upload', name: 'houses.csv', bytes: sheet });
    assert.equal(trial.statusCode, 200, trial.body);
    const file = /name="sheet" value="([^"]+)"/.exec(trial.body)?.[1] ?? '';
    const again = () => admin.post('/houses/import', { sheet: file, keep: 'yes' });
    const answers = await Promise.all([again(), again()]);
    assert.deepEqual(
      answers.map(({ headers }) => headers.location),
      ['/houses?imported=2', '/houses?imported=2'],
    );
    const [found] = await db.sql`select count(*) as n from sample.houses`;
    assert.equal(found?.n, 2);
  });
});
