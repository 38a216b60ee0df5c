import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/kernel/access/access.ts';
import { search } from '../../src/modules/search/index.ts';
import { sqlName } from '../../src/register/bind.ts';
import { fileColumns } from '../../src/register/held-files.ts';
import type { Register } from '../../src/register/register.ts';
import { recentRecords } from '../../src/register/search/recent-records.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { governmentUnder } from '../../src/testing/every-register.ts';
import { idOf } from '../../src/testing/example-rows.ts';
import { someAtATime } from './ask.ts';
import {
  askers,
  isReadByState,
  mayRead,
  oneOfEachKind,
  openWorld,
  type Placed,
  rowId,
  rowsOf,
  rowsToRead,
  world,
} from './world.ts';

const database = await useDatabase(world);
const { owner, db } = database;
const recent = recentRecords(db, () => undefined);
const { registers, browserOf } = await openWorld(database, (site) =>
  search({ ...site, recent, government: governmentUnder('tanjungpinang-8-2022') }),
);

/** Found only by these words: those of the row itself, and those of a file it holds. */
const rowWord = (register: Register) => `katabaris${register.name.replaceAll('-', '')}`;
const fileWord = (register: Register) => `kataberkas${register.name.replaceAll('-', '')}`;

/** The rows put to anybody: one per relation and level; what is made, once per asker. */
const put = (register: Register, asker: Role | null): readonly Placed[] => rowsToRead(register, asker);

for (const register of registers) {
  const hash = idOf('content', register.name).replaceAll('-', '').padEnd(64, '0');
  const file = idOf('file', register.name);
  await owner.sql`insert into kernel.files (id, sha256, bytes, media_type, name, created_by, created_at)
    values (${file}, ${hash}, 1, 'text/plain', 'a.txt', ${file}, now())`;
  await owner.sql`insert into kernel.file_texts (sha256, status, pages, words, read_at)
    values (${hash}, 'ok', array[${fileWord(register)}], array_to_tsvector(array[${fileWord(register)}]), now())`;
  const ids = [...new Set(askers.flatMap((asker) => put(register, asker).map((row) => rowId(register, row))))];
  const held = fileColumns(register).map((column) => `, ${column} = array['${file}'::uuid]`);
  const [field = ''] = register.search;
  await owner.begin(async (tx) => {
    await tx.unsafe(`alter table ${register.table} disable trigger trap`);
    await tx.unsafe(`update ${register.table} set ${sqlName(field)} = $1 ${held.join('')} where id = any($2::uuid[])`, [
      rowWord(register),
      ids,
    ]);
    await tx.unsafe(`alter table ${register.table} enable trigger trap`);
  });
  for (const asker of askers)
    await owner.sql`insert into work.recent_records (person_id, register, row_id, at)
      select ${idOf('actor', asker ?? 'none')}, ${register.name}, id, now() from unnest(${put(register, asker).map((row) => rowId(register, row))}::uuid[]) id`;
}
await owner.sql`analyze`;

type Found = { readonly items: readonly { readonly id: string }[] };

const mostOnPage = 50;
const mostInPalette = 4;

/** Every row with those words that an asker may read; what others made is theirs as far as the agency goes. */
const open = (register: Register, asker: Role | null): readonly string[] =>
  rowsOf(register)
    .filter(({ state }) => isReadByState(register) || state === register.states[0])
    .filter((row) =>
      mayRead(
        register,
        asker,
        row.maker === asker ? row : { ...row, relation: row.relation === 'made' ? 'other' : row.relation },
      ),
    )
    .map((row) => rowId(register, row));

/** Every row of a register that an answer names. */
const named = (register: Register, body: string): readonly string[] => [
  ...new Set([...body.matchAll(new RegExp(`/${register.name}/([0-9a-f-]{36})`, 'g'))].map(([, id]) => id ?? '')),
];

/** All that is open, or as many of it as there is room for; nothing else. */
function checkFound(found: readonly string[], expected: readonly string[], most: number, told: string): void {
  assert.deepEqual(
    found.filter((id) => !expected.includes(id)),
    [],
    `${told}: closed`,
  );
  assert.equal(new Set(found).size, Math.min(most, expected.length), `${told}: how many`);
}

describe('search finds exactly what one may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async () => {
      const words = [rowWord(register), ...(fileColumns(register).length > 0 ? [fileWord(register)] : [])];
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        const browser = browserOf.get(asker);
        assert.ok(browser);
        const expected = open(register, asker);
        for (const word of words) {
          const inRegister = `q=${word}&in=${register.name}`;
          const api = await browser.api('GET', `/api/v1/search?${inRegister}&limit=${mostOnPage}`);
          const told = `${asker} ${word}`;
          checkFound(
            api.json<Found>().items.map(({ id }) => id),
            expected,
            mostOnPage,
            `${told} API`,
          );
          checkFound(
            named(register, (await browser.get(`/search?${inRegister}`)).body),
            expected,
            mostOnPage,
            `${told} page`,
          );
          const palette = (await browser.get(`/search?as=results&q=${word}`)).body;
          checkFound(named(register, palette), expected, mostInPalette, `${told} palette`);
        }
      });
    });
});

describe('what was opened last is offered only while it is open', () => {
  it('for everybody', async () => {
    await someAtATime(askers, async (asker) => {
      const body = (await browserOf.get(asker)?.get('/search'))?.body ?? '';
      for (const register of registers) {
        const closed = named(register, body).filter((id) => !open(register, asker).includes(id));
        assert.deepEqual(closed, [], `${asker} ${register.name}`);
      }
      const anything = registers.some((register) => open(register, asker).length > 0);
      assert.equal(/<li class="hit">/.test(body), anything, String(asker));
    });
  });
});
