import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../kernel/access/access.ts';
import { offeredSteps } from '../../register/desks/steps.ts';
import { readInbox } from '../../register/inbox/inbox.ts';
import { getRow } from '../../register/read.ts';
import { lineOf, type TestPlans, usePlans } from '../../testing/plans.ts';
import { budgetPlans } from './budget-plans.register.ts';

const today = { day: '2026-11-22', timeZone: 'Asia/Jakarta' };
const everything = { tab: 'waiting', register: budgetPlans.name, limit: 50, offset: 0 } as const;

/** A government with a budget in coordination, and what each of its people is offered: on its page, and in the inbox. */
async function coordinated(world: TestPlans) {
  const dinas = await world.agency('KOMINFO');
  const period = { from: '2017-01-01', until: null };
  await world.create('function-holdings', { function: 'kominfo', agency: dinas, period, basis: 'Perda' });
  const officer = world.someone('dinas-officer', dinas);
  const plan = await world.create('budget-plans', { name: 'Anggaran 2027', year: 2027, kind: 'original' }, officer);
  const line = await world.create('budget-lines', lineOf(plan, dinas));
  await world.step('budget-lines', line, 'submit');
  await world.step('budget-plans', plan, 'submit', { actor: officer });

  const offered = async (actor: Actor) => {
    const reader = { tx: world.db.sql, registry: world.registry, actor, lang: 'en' } as const;
    const steps = await offeredSteps(reader, budgetPlans, await getRow(reader, budgetPlans, plan));
    const { items } = await readInbox(reader, today, everything);
    const waiting = items.filter(({ id }) => id === plan).map(({ name }) => name);
    return { steps, waiting };
  };
  const take = (actor: Actor, step: string) => world.step('budget-plans', plan, step, { actor });
  return {
    officer,
    planner: world.someone('planning-officer', dinas),
    treasurer: world.someone('finance-officer', dinas),
    leader: world.someone('leader', null),
    offered,
    take,
  };
}

const nothingBut = (...steps: readonly string[]) => ({ steps: [...steps, 'return'], waiting: steps });
const enactment = { steps: ['return', 'enact'], waiting: ['enact'] };

test('TPI: each verifier is offered their own step, once; enacting is offered when both have taken it', async () => {
  const { officer, planner, treasurer, leader, offered, take } = await coordinated(
    await usePlans('tanjungpinang-8-2022'),
  );
  assert.deepEqual(await offered(planner), nothingBut('verify-planning'));
  assert.deepEqual(await offered(treasurer), nothingBut('verify-finance'));
  assert.deepEqual(await offered(leader), nothingBut());
  await take(planner, 'verify-planning');
  assert.deepEqual(await offered(planner), nothingBut());
  await assert.rejects(take(planner, 'verify-planning'), { code: 'not-asked' });
  assert.deepEqual(await offered(leader), nothingBut());
  await take(treasurer, 'verify-finance');
  for (const one of [planner, treasurer, leader]) assert.deepEqual(await offered(one), enactment);
  assert.deepEqual(await offered(officer), nothingBut());
});

test('LU: planning and finance are offered the agreement of the budget team, and no verification of their own', async () => {
  const { officer, planner, treasurer, offered, take } = await coordinated(await usePlans('lampung-utara-44-2022'));
  assert.deepEqual(await offered(planner), nothingBut('coordinate-team'));
  assert.deepEqual(await offered(treasurer), nothingBut('coordinate-team'));
  assert.deepEqual(await offered(officer), nothingBut());
  await assert.rejects(take(planner, 'verify-planning'), { code: 'not-asked' });
  await take(planner, 'coordinate-team');
  assert.deepEqual(await offered(treasurer), enactment);
});
