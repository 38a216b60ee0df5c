import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../kernel/i18n/days.ts';
import { useDatabase } from '../../testing/database.ts';
import { stepFor } from './reminder-step.rules.ts';
import { type Reminder, remind } from './reminders.ts';

const { db, owner } = await useDatabase();
const person = randomUUID();
await owner.sql`insert into identity.people (id, version, status, created_at, name, number)
  values (${person}, 1, 'active', now(), 'Siti', 'S-1')`;
await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
  values (${randomUUID()}, 1, 'active', now(), ${person}, 'siti')`;

it('reminds 30, 7 and 1 days before, and never of what has passed', () => {
  assert.deepEqual([31, 30, 8, 7, 2, 1, 0, -1].map(stepFor), [null, 30, 30, 7, 7, 1, 1, null]);
});

it('tells each reminder once whatever days it runs on, and all three when it runs daily', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(
        Array.from({ length: 36 }, (_, n) => n),
        { minLength: 1 },
      ),
      async (days) => {
        await owner.sql`truncate kernel.notices`;
        const due = '2026-12-31';
        const what = { id: 'Tinjau rencana', en: 'Review the plan' };
        const source = async (): Promise<readonly Reminder[]> => [{ person, id: 'x', due, what, href: '/compliance' }];
        const run = remind('Asia/Jakarta', [source]);
        for (const left of days.toSorted((a, b) => b - a)) {
          const now = new Date(`${addDays(due, -left)}T04:30:00+07:00`);
          await run(db, {}, now);
          await run(db, {}, now);
        }
        const rows = await owner.sql`select key from kernel.notices order by key`;
        const expected = new Set(days.map(stepFor).flatMap((step) => (step === null ? [] : [`x ${step}`])));
        assert.deepEqual(
          rows.map(({ key }) => key),
          [...expected].sort(),
        );
      },
    ),
    { numRuns: 20 },
  );
});

it('asks only about people who can sign in', async () => {
  const asked: string[][] = [];
  const source = async (_: unknown, { people }: { people: readonly { id: string }[] }) => {
    asked.push(people.map(({ id }) => id));
    return [];
  };
  await remind('Asia/Jakarta', [source])(db, {}, new Date());
  await owner.sql`update identity.accounts set status = 'disabled'`;
  await remind('Asia/Jakarta', [source])(db, {}, new Date());
  assert.deepEqual(asked, [[person], []]);
});
