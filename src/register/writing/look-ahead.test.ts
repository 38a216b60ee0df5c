import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { actorWith, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

let asked: string[] = [];
const { signIn } = await bootRegisters(db, [
  { register: samples },
  {
    register: houses,
    ahead: async (tx, { step, values, actor }) => {
      const [free] = await tx.unsafe(`select count(*)::int as n from ${houses.table}`);
      asked.push(`ahead: ${step} ${values.name} by ${actor.assignments[0]?.role}, ${free?.n} rows`);
    },
    check: async (_tx, { step, values }) => {
      asked.push(`check: ${step} ${values.name}`);
      return [];
    },
  },
]);
const admin = await signIn(actorWith('administrator', null));
const viewer = await signIn(actorWith('viewer', null));
const made = await admin.api('POST', '/api/v1/houses', { code: 'A', name: 'House', parent: null });
const { id } = made.json<{ id: string }>();
const versionNow = async () => (await admin.api('GET', `/api/v1/houses/${id}`)).json<{ version: number }>().version;
const edit = async (who: typeof admin, values: object, house = id) =>
  (await who.api('PATCH', `/api/v1/houses/${house}`, values, { 'if-match': `"${await versionNow()}"` })).statusCode;

beforeEach(() => {
  asked = [];
});

it('looks before the change, through the API and the form', async () => {
  assert.equal(await edit(admin, { name: 'First' }), 200);
  assert.deepEqual(asked, ['ahead: edit First by administrator, 1 rows', 'check: edit First']);
  asked = [];
  const form = await admin.post(`/houses/${id}/edit`, {
    code: 'A',
    name: 'Second',
    parent: '',
    _version: String(await versionNow()),
  });
  assert.equal(form.statusCode, 303);
  assert.deepEqual(asked, ['ahead: edit Second by administrator, 1 rows', 'check: edit Second']);
});

it('looks at nothing for those who may not take the step, nor at what is no value', async () => {
  assert.equal(await edit(viewer, { name: 'Third' }), 403);
  assert.equal(await edit(admin, { name: 7 }), 422);
  assert.equal(await edit(admin, { unknown: 'x' }), 422);
  assert.equal(await edit(admin, { name: 'Third' }, crypto.randomUUID()), 404);
  assert.equal(await edit(admin, { name: 'Third' }, 'no-id'), 404);
  assert.deepEqual(asked, []);
});

it('takes no lock: what looks waits for nobody who is changing the row, and keeps nobody waiting', async () => {
  const version = await versionNow();
  let release = () => {};
  const locked = Promise.withResolvers<void>();
  const held = owner.sql.begin(async (tx) => {
    await tx.unsafe(`select from ${houses.table} where id = $1 for update`, [id]);
    locked.resolve();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await locked.promise;
  const editing = admin.api('PATCH', `/api/v1/houses/${id}`, { name: 'Fourth' }, { 'if-match': `"${version}"` });
  for (let n = 0; n < 200 && asked.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual(asked, ['ahead: edit Fourth by administrator, 1 rows'], 'while the row is locked');
  release();
  await held;
  assert.equal((await editing).statusCode, 200);
});
