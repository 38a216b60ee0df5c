import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { addNotices, type Notice } from './add-notices.ts';

const { db } = await useDatabase();

it('tells a person once of one thing, however often it is said', async () => {
  const person = randomUUID();
  const notice = (key: string): Notice => ({
    person,
    kind: 'waiting',
    about: { register: 'documents', id: randomUUID() },
    href: '/inbox',
    values: { step: { id: 'Sahkan', en: 'Approve' } },
    key,
  });
  const at = new Date();
  await addNotices(db.sql, [notice('a'), notice('b')], at);
  await addNotices(db.sql, [notice('b')], at);
  await addNotices(db.sql, [], at);
  const rows = await db.sql`select key, values from kernel.notices where person_id = ${person} order by key`;
  assert.deepEqual(
    rows.map(({ key, values }) => [key, values.step.id]),
    [
      ['a', 'Sahkan'],
      ['b', 'Sahkan'],
    ],
  );
});

it('keeps nothing of what was rolled back', async () => {
  const person = randomUUID();
  const undone = db.begin(async (tx) => {
    await addNotices(tx, [{ person, kind: 'waiting', about: null, href: '/inbox', values: {}, key: 'x' }], new Date());
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  assert.equal((await db.sql`select from kernel.notices where person_id = ${person}`).length, 0);
});
