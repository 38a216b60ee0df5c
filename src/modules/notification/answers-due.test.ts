import assert from 'node:assert/strict';
import { it } from 'node:test';
import { owedDue } from '../../register/inbox/owed-due.ts';
import { useEvaluations } from '../../testing/evaluations.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { remind } from './reminders.ts';

const { db, owner, people, second, started } = await useEvaluations();
const registry = everyRegister();

it('reminds those who may hand in, of the answers of their agency, before and after the day, in one notice', async () => {
  await started({ selfUntil: '2026-06-30' }, { 1: second });
  const named = [people.officer, people.other, people.coordinator, people.leader].map(({ actor }) => actor.id);
  for (const id of named)
    await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
      values (gen_random_uuid(), 1, 'active', now(), ${id}, ${id})`;
  const run = remind('Asia/Jakarta', [owedDue(registry)]);
  for (const day of ['2026-05-01', '2026-06-01', '2026-06-24', '2026-06-29', '2026-07-03', '2026-07-04'])
    await run(db, {}, new Date(`${day}T05:00:00+07:00`));
  const told = async (person: string) =>
    (
      await owner.sql`select kind, values from kernel.notices where person_id = ${person} and kind in ('due-soon', 'overdue')
        order by key`
    ).map(({ kind, values }) => `${kind} ${/\(\d+\)/.exec(JSON.stringify(values))}`);
  assert.deepEqual(await told(people.officer.actor.id), [
    'due-soon (15)',
    'due-soon (15)',
    'due-soon (15)',
    'overdue (15)',
  ]);
  assert.equal((await told(people.other.actor.id)).length, 4);
  assert.deepEqual(await told(people.leader.actor.id), []);
});
