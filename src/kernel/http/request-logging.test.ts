import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { loggableError } from './request-logging.ts';

const { db } = await useDatabase();

it('says where and what kind of error, and never repeats what was entered', async () => {
  const failing = [
    async () => db.sql`select ${'Siti Rahmawati'}::text::uuid`,
    async () =>
      db.begin(async (tx) => {
        const row = { name: 'siti@contoh.go.id', value: Buffer.alloc(32) };
        await tx`insert into kernel.secrets ${tx(row)}`;
        await tx`insert into kernel.secrets ${tx(row)}`;
      }),
  ];
  for (const one of failing) {
    const error = await one().then(
      () => assert.fail('it should fail'),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof Error);
    const text = JSON.stringify(loggableError(new Error('outer', { cause: error })));
    assert.doesNotMatch(text, /siti/i);
    assert.match(text, /database error (22P02|23505)/);
    assert.match(text, /request-logging\.test\.ts/);
  }
});
