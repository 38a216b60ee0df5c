import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type Actor, allRoles, covers, type Grant, reachOf, type Scope } from '../../src/kernel/access/access.ts';
import { newBind } from '../../src/register/bind.ts';
import type { ReadGrant, Register } from '../../src/register/register.ts';
import { scopeSql } from '../../src/register/scope.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { idOf } from '../../src/testing/example-rows.ts';
import { houses, samples } from '../../src/testing/sample-register.ts';

const { owner } = await useDatabase();

const agencies = ['a', 'b', 'c'].map((name) => idOf('agency', name));
const people = ['x', 'y'].map((name) => idOf('person', name));
const records = ['r', 's'].map((name) => idOf('record', name));
const levels = ['open', 'closed'];

type Placed = { id: string; house: string | null; secrecy: string; file: string | null; created_by: string | null };

/** Every way a row can stand: of each agency and none, at each level, of each record and none, made by each person and by no one. */
const rows: readonly Placed[] = [...agencies, null].flatMap((house) =>
  levels.flatMap((secrecy) =>
    [...records, null].flatMap((file) =>
      [...people, null].map((created_by) => ({
        id: idOf('row', house ?? '-', secrecy, file ?? '-', created_by ?? '-'),
        house,
        secrecy,
        file,
        created_by,
      })),
    ),
  ),
);
await owner.sql.unsafe(`create schema sample;
  create table sample.samples (id uuid, house uuid, secrecy text, file uuid, created_by uuid);
  create table sample.papers (id uuid, sample uuid, created_by uuid)`);
await owner.sql`insert into sample.samples ${owner.sql(rows)}`;
await owner.sql`insert into sample.papers select id, id, null from sample.samples`;

const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'appointed', 'all');
const roles = allRoles.slice(0, 4);
const grant: fc.Arbitrary<Grant> = fc.dictionary(fc.constantFrom(...roles), scope);
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...people),
  kind: fc.constant('person' as const),
  name: fc.constant('somebody'),
  assignments: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      agencyId: fc.option(fc.constantFrom(...agencies)),
      subtree: fc.uniqueArray(fc.constantFrom(...agencies)),
      records: fc.uniqueArray(fc.constantFrom(...records)),
    }),
    { maxLength: 3 },
  ),
});

async function idsIn(register: Register, read: ReadGrant, asker: Actor): Promise<readonly string[]> {
  const bind = newBind();
  const sql = `select id from ${register.table} t where ${scopeSql(register, read, asker, 't', bind)} order by id`;
  return (await owner.sql.unsafe(sql, bind.values as never[])).map(({ id }) => String(id));
}

type Of = (row: Placed) => string | null;

const coveredBy =
  (of: Grant, asker: Actor, agencyOf: Of, recordOf: Of = () => null) =>
  (row: Placed) =>
    covers(reachOf(asker, of), asker, { agencyId: agencyOf(row), recordId: recordOf(row), createdBy: row.created_by });

const ids = (some: readonly Placed[]) => some.map(({ id }) => id).sort();

it('opens in SQL exactly what it covers in memory, whatever the grant and whoever asks', async () => {
  await fc.assert(
    fc.asyncProperty(grant, grant, actor, async (open, closed, asker) => {
      const plain = rows.filter(coveredBy(open, asker, ({ house }) => house));
      assert.deepEqual(await idsIn(samples, open, asker), ids(plain));

      const unanchored = rows.filter(coveredBy(open, asker, () => null));
      assert.deepEqual(await idsIn({ ...samples, anchor: null }, open, asker), ids(unanchored));

      const itself = rows.filter(coveredBy(open, asker, ({ id }) => id));
      assert.deepEqual(await idsIn({ ...houses, table: samples.table }, open, asker), ids(itself));

      const filed = rows.filter(
        coveredBy(
          open,
          asker,
          ({ house }) => house,
          ({ file }) => file,
        ),
      );
      assert.deepEqual(await idsIn({ ...samples, record: 'file' }, open, asker), ids(filed));

      const read = { by: 'secrecy', levels: { open, closed } };
      const levelled = rows.filter((row) =>
        coveredBy(row.secrecy === 'open' ? open : closed, asker, ({ house }) => house)(row),
      );
      assert.deepEqual(await idsIn(samples, read, asker), ids(levelled));

      const papers = { ...samples, name: 'papers', table: 'sample.papers', anchor: null };
      const through = await idsIn(papers, { through: 'sample', of: { ...samples, read } }, asker);
      assert.deepEqual(through, ids(levelled));
    }),
    { numRuns: 150 },
  );
});
