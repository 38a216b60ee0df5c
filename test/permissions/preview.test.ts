import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { contentPath } from '../../src/kernel/files/store.ts';
import { fileColumns } from '../../src/register/held-files.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { idOf } from '../../src/testing/example-rows.ts';
import { someAtATime } from './ask.ts';
import { mayRead, oneOfEachKind, openWorld, rowId, rowsToRead, world } from './world.ts';

const database = await useDatabase(world);
const { owner } = database;
const { registers, browserOf, filesDir } = await openWorld(database);
const holding = registers.filter((register) => fileColumns(register).length > 0);

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const hash = 'ab'.repeat(32);
const file = idOf('picture');
const stranger = idOf('picture of another row');
await mkdir(dirname(contentPath(filesDir, hash)), { recursive: true });
await writeFile(contentPath(filesDir, hash), png);
for (const id of [file, stranger])
  await owner.sql`insert into kernel.files (id, sha256, bytes, media_type, name, created_by, created_at)
    values (${id}, ${hash}, ${png.length}, 'image/png', 'peta.png', ${id}, now())`;
for (const register of holding) {
  const [column = ''] = fileColumns(register);
  await owner.begin(async (tx) => {
    await tx.unsafe(`alter table ${register.table} disable trigger trap`);
    await tx.unsafe(`update ${register.table} set ${column} = array[$1::uuid]`, [file]);
    await tx.unsafe(`alter table ${register.table} enable trigger trap`);
  });
}

describe('a file is looked at exactly by those who may read its row', () => {
  it('in more than one register', () => assert.ok(holding.length > 1));
  for (const [nth, register] of holding.entries())
    it(register.name, async () => {
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        for (const row of rowsToRead(register, asker)) {
          const allowed = mayRead(register, asker, row);
          const base = `/${register.name}/${rowId(register, row)}/files`;
          for (const door of ['preview', 'preview/picture']) {
            const seen = await browserOf.get(asker)?.get(`${base}/${file}/${door}`);
            const refused = seen?.statusCode === 404 || seen?.statusCode === 403;
            assert.equal(
              seen?.statusCode,
              allowed ? 200 : seen?.statusCode,
              `${asker} ${row.relation} ${row.level} ${door}`,
            );
            assert.equal(refused, !allowed, `${asker} ${row.relation} ${row.level} ${door}`);
            const other = await browserOf.get(asker)?.get(`${base}/${stranger}/${door}`);
            assert.ok(other?.statusCode === 404 || other?.statusCode === 403, `${asker} ${door}: not held`);
          }
        }
      });
    });
});
