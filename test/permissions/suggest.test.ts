import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/kernel/access/access.ts';
import { sqlName } from '../../src/register/bind.ts';
import type { Register } from '../../src/register/register.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { someAtATime } from './ask.ts';
import { askers, isReadByState, mayRead, oneOfEachKind, openWorld, rowId, rowsOf, rowsToRead, world } from './world.ts';

const database = await useDatabase(world);
const { owner } = database;
const { registers, browserOf } = await openWorld(database);

/** So many rows are offered at once. */
const most = 12;

const word = ({ name }: Register) => `kataketik${name.replaceAll('-', '')}`;

for (const register of registers) {
  const ids = [...new Set(askers.flatMap((asker) => rowsToRead(register, asker).map((row) => rowId(register, row))))];
  const [field = ''] = register.search;
  await owner.begin(async (tx) => {
    await tx.unsafe(`alter table ${register.table} disable trigger trap`);
    await tx.unsafe(`update ${register.table} set ${sqlName(field)} = $1 where id = any($2::uuid[])`, [
      word(register),
      ids,
    ]);
    await tx.unsafe(`alter table ${register.table} enable trigger trap`);
  });
}

/** The rows an asker may read; what others made is theirs as far as the agency goes. */
const open = (register: Register, asker: Role | null): ReadonlySet<string> =>
  new Set(
    rowsOf(register)
      .filter(({ state }) => isReadByState(register) || state === register.states[0])
      .filter((row) =>
        mayRead(
          register,
          asker,
          row.maker === asker ? row : { ...row, relation: row.relation === 'made' ? 'other' : row.relation },
        ),
      )
      .map((row) => rowId(register, row)),
  );

describe('what is offered while somebody types is exactly what they may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async () => {
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        const answer = await browserOf.get(asker)?.get(`/${register.name}/suggest?q=${word(register)}`);
        const expected = open(register, asker);
        if (answer?.statusCode === 403) return assert.equal(expected.size, 0, String(asker));
        assert.equal(answer?.statusCode, 200, answer?.body);
        const { items } = answer.json<{ items: { key: string }[] }>();
        assert.equal(items.length, Math.min(expected.size, most), String(asker));
        if (register.key === 'id') assert.ok(items.every(({ key }) => expected.has(key)));
      });
    });
});
