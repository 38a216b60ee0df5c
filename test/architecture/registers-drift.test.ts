import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftMigration } from '../../src/register/draft-migration.ts';
import { inputFields } from '../../src/register/shape/computed.ts';
import { judge } from '../../src/register/validate.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleValues, idOf } from '../../src/testing/example-rows.ts';

const { owner } = await useDatabase();
const registry = everyRegister();
const registers = registry.all().map(({ register }) => register);

/** Every register once more, as its definition alone would have it, in a schema of its own. */
const draftedTable = (name: string) => `drafted.${name.replaceAll('-', '_')}`;
await owner.sql`create schema drafted`;
const drafts = registers.map((register) =>
  draftMigration({ ...register, table: draftedTable(register.name) }, draftedTable).split(/^(?=alter table)/m),
);
for (const [table] of drafts) await owner.sql.unsafe(String(table));
for (const [, ...others] of drafts) for (const other of others) await owner.sql.unsafe(other);

type Told = { readonly name: string; readonly told: string };

const columnsOf = (table: string) => owner.sql<Told[]>`
  select a.attname as name, concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
    case when d.adbin is not null then 'from ' || pg_get_expr(d.adbin, d.adrelid) end) as told
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attname`;

/** Constraints in PostgreSQL's own words, without the not-null marks that newer versions list as well. */
const constraintsOf = (table: string) => owner.sql<(Told & { readonly kind: string })[]>`
  select conname as name, contype as kind, pg_get_constraintdef(oid) as told from pg_constraint
  where conrelid = ${table}::regclass and contype <> 'n'`;

const indexesOf = (table: string) => owner.sql<Told[]>`
  select c.relname as name, regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX .* USING', 'CREATE \\1INDEX USING') as told
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = ${table}::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;

const asReal = (told: string) =>
  registers.reduce(
    (text, { name, table }) => text.replaceAll(`REFERENCES ${draftedTable(name)}(`, `REFERENCES ${table}(`),
    told,
  );

for (const register of registers)
  describe(`the table of ${register.name}`, () => {
    it('has the columns of the definition and no other', async () => {
      assert.deepEqual([...(await columnsOf(register.table))], [...(await columnsOf(draftedTable(register.name)))]);
    });

    it('keeps every rule of the definition', async () => {
      const kept = (await constraintsOf(register.table)).map(({ told }) => told);
      const wanted = (await constraintsOf(draftedTable(register.name))).map(({ told }) => asReal(told));
      assert.deepEqual(
        wanted.filter((rule) => !kept.includes(rule)),
        [],
      );
    });

    it('has the indexes of the definition, or wider ones that begin alike', async () => {
      const kept = (await indexesOf(register.table)).map(({ told }) => told);
      const wanted = (await indexesOf(draftedTable(register.name))).map(({ told }) => told);
      assert.deepEqual(
        wanted.filter((index) => !kept.some((one) => one === index || one.startsWith(index.replace(/\)$/, ',')))),
        [],
      );
    });

    it('names in the definition every rule that people can run into, and no rule that is not there', async () => {
      const constraints = await constraintsOf(register.table);
      // A check that the definition names speaks its words too; the others guard what forms already refuse.
      const told = (name: string) => register.constraints !== undefined && Object.hasOwn(register.constraints, name);
      const met = constraints
        .filter(({ kind, name }) => kind === 'u' || kind === 'x' || (kind === 'c' && told(name)))
        .map(({ name }) => name);
      const unique = (await indexesOf(register.table)).filter(({ told }) => told.includes('UNIQUE'));
      assert.deepEqual(
        [...met, ...unique.map(({ name }) => name)].sort(),
        Object.keys(register.constraints ?? {}).sort(),
      );
    });

    it('may be read and added to by the server, and changed, but nothing is ever deleted', async () => {
      const rights = await owner.sql<{ right: string }[]>`
        select distinct lower(g.privilege_type) as right from pg_class c cross join lateral aclexplode(c.relacl) g
        where c.oid = ${register.table}::regclass and g.grantee in (0, 'padu_app'::regrole) order by 1`;
      assert.deepEqual(
        rights.map(({ right }) => right),
        ['insert', 'select', 'update'],
      );
    });
  });

describe('the definition of', () => {
  for (const register of registers)
    it(`${register.name} gives examples that it would take`, () => {
      const values = exampleValues(register, (name) => idOf(name));
      assert.deepEqual(judge(inputFields(register.fields), values), []);
    });
});
