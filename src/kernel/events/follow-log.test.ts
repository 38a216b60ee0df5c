import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { useDatabase } from '../../testing/database.ts';
import type { LoggedAction } from './consumer.queries.ts';
import { type Consumer, followOnce } from './follow-log.ts';

const { db, owner } = await useDatabase();
await owner.sql`create schema seen`;
await owner.sql`create table seen.rows (index bigint)`;
await owner.sql`grant usage on schema seen to padu_app`;
await owner.sql`grant select, insert on seen.rows to padu_app`;

let size = 0;
/** Puts some actions at their place in the log, as the sequencer does. */
async function happen(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const id = randomUUID();
    await owner.sql`
      insert into kernel.actions
        (id, register, row_id, step, version, actor_kind, at, request_id, data, salt, commitment)
      values (${id}, 'samples', ${randomUUID()}, 'create', 1, 'system', now(), 'test', '{}', ${randomBytes(32)}, ${randomBytes(32)})`;
    await owner.sql`insert into log.entries (index, action, leaf) values (${size++}, ${id}, '{}')`;
  }
}

const notes = (name: string, before: (actions: readonly LoggedAction[]) => void = () => undefined): Consumer => ({
  name,
  handle: async (tx, actions) => {
    await tx`insert into seen.rows ${tx(actions.map(({ index }) => ({ index })))}`;
    before(actions);
  },
});
const seen = async () => (await owner.sql`select index from seen.rows order by index`).map(({ index }) => index);

it('begins with what comes from then on, in order and without a gap', async () => {
  await happen(3);
  assert.equal(await followOnce(db, notes('a'), new Date()), 0, 'what was before is not told');
  await happen(700);
  assert.equal(await followOnce(db, notes('a'), new Date()), 500);
  assert.equal(await followOnce(db, notes('a'), new Date()), 200);
  assert.equal(await followOnce(db, notes('a'), new Date()), 0);
  assert.deepEqual(
    await seen(),
    Array.from({ length: 700 }, (_, n) => n + 3),
  );
});

it('tells each thing once however many processes follow and wherever they fail', async () => {
  await owner.sql`truncate seen.rows`;
  const first = size;
  await followOnce(db, notes('b'), new Date());
  const writing = happen(300);
  let done = 0;
  let faults = 0;
  /** A consumer that breaks in the middle, after it has written, more often than not. */
  const shaky = notes('b', () => {
    if (Math.random() < 0.6) throw new Error('broken off');
  });
  const follow = async () => {
    while (done < 300) {
      try {
        const told = await followOnce(db, shaky, new Date());
        done += told;
        if (told === 0) await sleep(5);
      } catch {
        faults += 1;
      }
    }
  };
  await Promise.all([writing, follow(), follow(), follow()]);
  assert.ok(faults > 0);
  assert.deepEqual(
    await seen(),
    Array.from({ length: 300 }, (_, n) => first + n),
  );
});
