import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsAs } from '../../kernel/access/access.ts';
import { actorWith, refusalOf, slotsUnder, testNow, useOrganization } from '../../testing/organization.ts';
import { loadActor } from './actor.queries.ts';

const { db, create, step, person, agency } = await useOrganization(slotsUnder('tanjungpinang-8-2022'));
const week = { from: '2026-11-20', until: '2026-11-27' };
const since = { from: '2026-01-01', until: null };
const load = async (id: string, now = testNow) => {
  const actor = await loadActor('Asia/Jakarta')(db.sql, id, now);
  if (!actor) throw new Error('nobody');
  return actor;
};
const rolesOf = async (id: string, now = testNow) => (await load(id, now)).assignments.map(({ role }) => role);

const own = await agency('OWN');
const [absent, deputy] = [await person('Absent'), await person('Deputy')];
await create('role-assignments', { person: absent, role: 'planning-officer', agency: own, period: since });
await create('role-assignments', { person: absent, role: 'viewer', period: since });
await create('role-assignments', { person: deputy, role: 'agency-officer', agency: own, period: since });
const head = actorWith('agency-head');
const superior = { ...head, assignments: [{ role: 'agency-head' as const, agencyId: own, subtree: [own] }] };
const entries = { person: absent, substitute: deputy, agency: own, period: week, reason: 'Cuti' };
const standIn = await create('substitutions', entries, await load(absent));

test('a substitution counts once somebody who is neither of the two has confirmed it', async () => {
  assert.deepEqual(await rolesOf(deputy), ['agency-officer']);
  for (const [actor, code] of [
    [await load(absent), 'forbidden'],
    [{ ...superior, id: deputy }, 'four-eyes'],
    [{ ...superior, id: absent }, 'four-eyes'],
  ] as const)
    assert.deepEqual(await refusalOf(step('substitutions', standIn, 'confirm', { actor })), [code]);
  await step('substitutions', standIn, 'confirm', { actor: superior });
  assert.deepEqual(await rolesOf(deputy), ['agency-officer', 'planning-officer']);
  assert.deepEqual(await rolesOf(deputy, new Date('2026-11-27T17:00:00Z')), ['agency-officer']);
});

test('it is recorded for oneself, for a time that ends, and for somebody else', async () => {
  const self = await load(absent);
  assert.deepEqual(await refusalOf(create('substitutions', { ...entries, substitute: absent }, self)), [
    'substitute:itself',
  ]);
  assert.deepEqual(await refusalOf(create('substitutions', { ...entries, person: deputy, substitute: absent }, self)), [
    'person:not-self',
  ]);
  assert.deepEqual(await refusalOf(create('substitutions', { ...entries, period: since }, self)), ['period:open-end']);
});

test('the role of an administrator never goes along, nor what a substitute has from another', async () => {
  const [admin, third] = [await person('Admin'), await person('Third')];
  await create('role-assignments', { person: admin, role: 'administrator', period: since });
  const all = { agency: null, period: week, reason: 'Dinas luar' };
  for (const [from, to] of [
    [admin, third],
    [deputy, third],
  ])
    await step('substitutions', await create('substitutions', { ...all, person: from, substitute: to }), 'confirm', {
      actor: actorWith('leader'),
    });
  assert.deepEqual(await rolesOf(third), ['agency-officer']);
});

test('the substitute votes as the person stood in for; the two are one pair of eyes, and the history says so', async () => {
  const keeper = actorWith('organisation-officer');
  const matrix = async (drafter = keeper) => {
    const id = await create('rasci-matrices', { name: `Matriks ${Math.random()}`, period: since }, drafter);
    await step('rasci-matrices', id, 'fill', {});
    return id;
  };
  const id = await matrix();
  const tasks = await db.sql`select id from organization.rasci_activities where matrix = ${id}`;
  for (const { id: activity } of tasks)
    for (const letter of ['A', 'R'])
      await create('rasci-entries', { matrix: id, activity, letter, agency: letter === 'A' ? own : await other() });
  await step('rasci-matrices', id, 'submit', { actor: keeper });
  const vote = { verdict: 'approve' };
  assert.deepEqual(countsAs(await load(deputy)), [deputy, absent]);
  await step('rasci-matrices', id, 'adopt', { actor: await load(deputy), vote });
  const [action] = await db.sql`select actor_id, answers from kernel.actions where row_id = ${id} and step = 'vote'`;
  assert.deepEqual([action?.actor_id, action?.answers.actingFor], [deputy, absent]);
  assert.deepEqual(await refusalOf(step('rasci-matrices', id, 'adopt', { actor: await load(absent), vote })), [
    'four-eyes',
  ]);
});

let party = '';
async function other(): Promise<string> {
  party ||= await agency('OTHER');
  return party;
}
