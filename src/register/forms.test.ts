import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actorWith, type Browser, bootRegisters } from '../testing/boot.ts';
import { useDatabase } from '../testing/database.ts';
import { houses, samples } from '../testing/sample-register.ts';
import { draftMigration } from './draft-migration.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));
const { signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

const paper = { field: 'papers.upload', name: 'note.txt', bytes: Buffer.from('text') };
const countFiles = async () => Number((await db.sql`select count(*) as n from kernel.files`)[0]?.n);

let admin: Browser;
let house: string;

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  house = (await admin.api('POST', '/api/v1/houses', { code: 'A', name: 'A' })).json<{ id: string }>().id;
});

describe('a form with a file', () => {
  it('sent twice makes one row', async () => {
    const form = { _once: 'with-file', reference: 'FILE', title: 'Once', house, secrecy: 'open' };
    const [one, two] = await Promise.all([
      admin.upload('/samples', form, paper),
      admin.upload('/samples', form, paper),
    ]);
    assert.equal(one.statusCode, 303, one.body);
    assert.equal(one.headers.location, two.headers.location, two.body);
  });

  it('is not read from somebody who may not take the step', async () => {
    const { id } = (
      await admin.api('POST', '/api/v1/samples', { reference: 'X', title: 'X', house, secrecy: 'open', fragile: false })
    ).json<{ id: string }>();
    const reader = await signIn(actorWith('leader', house));
    const held = await countFiles();
    assert.equal((await reader.upload(`/samples/${id}/edit`, { _version: '1' }, paper)).statusCode, 403);
    assert.equal(await countFiles(), held);
  });
});

describe('the texts of a form', () => {
  it('are limited together, as those of a form without files are', async () => {
    const long = 'x'.repeat(600_000);
    for (const fields of [{ about: long, title: long }, { about: long + long }]) {
      const answer = await admin.upload('/samples', fields, paper);
      assert.equal(answer.statusCode, 413, answer.body.slice(0, 200));
    }
  });
});

describe('a form in JSON', () => {
  it('is refused with words, whatever it holds', async () => {
    for (const value of [[5], { 0: 7 }, 5, true, null, [null]]) {
      const payload = { reference: value, title: value, _once: value };
      const answer = await admin.raw({ method: 'POST', url: '/samples', payload });
      assert.ok(answer.statusCode < 500, `${JSON.stringify(value)}: ${answer.statusCode}`);
    }
    const list = await admin.raw({ method: 'POST', url: '/samples', payload: ['a'] });
    assert.ok(list.statusCode < 500);
  });
});
