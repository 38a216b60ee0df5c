import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allRoles } from '../../kernel/access/access.ts';
import { actorWith, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { exampleValues, insertRows, liftRules } from '../../testing/example-rows.ts';
import { exampleId } from '../../testing/fill-registers.ts';
import { unzip } from '../../testing/unzip.ts';
import type { Register } from '../register.ts';
import { childrenOf } from '../rows/within.ts';

const { db, owner } = await useDatabase();
const registry = everyRegister();
const registers = registry.all().map(({ register }) => register);
/** What nobody adds to or edits takes nothing in. */
const takesIn = ({ create, steps }: Register) => Object.keys(create).length > 0 || steps.edit !== undefined;

// One row each, so that every key means one row, as the rules between rows would have it.
await liftRules(owner, registers);
const insideOf = (register: Register) => childrenOf(registry.all(), register).map(({ name }) => name);
const stateOf = ({ steps, states }: Register) => steps.edit?.from[0] ?? states[0] ?? '';
const everybody = actorWith('administrator', null);
const exampleOf = (register: Register) => exampleId(register, stateOf(register));
for (const register of registers) {
  const values = exampleValues(register, (name) => exampleOf(registry.get(name).register));
  await insertRows(owner, register, [
    { id: exampleOf(register), status: stateOf(register), createdBy: everybody.id, values },
  ]);
}

const { signIn } = await bootRegisters(db, registry.all());
/** Every role at the agency the example rows belong to: some may edit what is their unit's alone. */
const agencyId = exampleOf(registry.get('agencies').register);
const person = await signIn({
  ...everybody,
  assignments: allRoles.map((role) => ({ role, agencyId, subtree: [agencyId] })),
});

/** Brings a sheet in and asks for what its trial found: every row as it was. */
async function comesBack(register: string, format: string, bytes: Buffer, rows: number): Promise<void> {
  const opened = await person.upload(`/${register}/import`, {}, { field: 'sheet.upload', name: `x.${format}`, bytes });
  assert.equal(opened.statusCode, 303, opened.body.slice(0, 500));
  const found = await outcomesOf(String(opened.headers.location).split('/').at(-1) ?? '');
  const unchanged = { state: 'ready', questions: [], outcome: 'skipped', problems: [], changes: [] };
  for (const one of found) assert.deepEqual({ ...one }, unchanged);
  assert.equal(found.length, rows);
}

const outcomesOf = (batch: string) =>
  db.sql`select b.state, b.plan -> 'questions' as questions, r.outcome, r.problems, r.changes
    from work.batches b left join work.batch_rows r on r.batch_id = b.id where b.id = ${batch}`;

describe('what leaves comes back without a loss', { concurrency: 2 }, () => {
  for (const register of registers.filter(takesIn))
    for (const format of ['xlsx', 'csv'])
      it(`${register.name} as ${format}`, async () => {
        const further = format === 'xlsx' ? insideOf(register) : [];
        const query = further.map((name) => `inside=${name}`).join('&');
        const sheet = await person.get(`/${register.name}/export.${format}?${query}`);
        assert.equal(sheet.statusCode, 200);
        await comesBack(register.name, format, sheet.rawPayload, 1 + further.length);
      });
});

describe('rows inside leave with those around them', { concurrency: 2 }, () => {
  for (const register of registers.filter((one) => takesIn(one) && insideOf(one).length > 0)) {
    const inside = insideOf(register);
    const query = inside.map((name) => `inside=${name}`).join('&');
    it(`${register.name} as an archive of CSV files, each of which comes back`, async () => {
      const archive = await person.get(`/${register.name}/export.csv?${query}`);
      assert.match(String(archive.headers['content-disposition']), /\.zip"$/);
      const files = await unzip(archive.rawPayload);
      assert.deepEqual(
        files.map(({ name }) => name),
        [register.name, ...inside].map((name) => `${name}.csv`),
      );
      for (const { name, bytes } of files)
        if (takesIn(registry.get(name.replace('.csv', '')).register))
          await comesBack(name.replace('.csv', ''), 'csv', bytes, 1);
    });
    it(`${register.name} as JSON, within its row`, async () => {
      type Row = { id: string; inside: Record<string, { id: string }[]> };
      const [row] = (await person.get(`/${register.name}/export.json?${query}`)).json<Row[]>();
      assert.equal(row?.id, exampleOf(register));
      assert.deepEqual(Object.keys(row?.inside ?? {}), inside);
      for (const name of inside)
        assert.deepEqual(
          row?.inside[name]?.map(({ id }) => id),
          [exampleOf(registry.get(name).register)],
        );
      assert.ok(!('inside' in register.fields), 'a field would be hidden by what is inside');
    });
  }
});
