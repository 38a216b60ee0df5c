import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodedError } from '../../kernel/errors/errors.ts';
import type { Values } from '../../register/registry.ts';
import { refusalOf } from '../../testing/organization.ts';
import { lineOf, type TestPlans, usePlans } from '../../testing/plans.ts';
import { loadBudgetFacts } from './series/series.queries.ts';
import { seriesOf } from './series/series.rules.ts';

const tpi = await usePlans('tanjungpinang-8-2022');
const lu = await usePlans('lampung-utara-44-2022');

/** A government with its Dinas, another agency, and somebody of each role that has part in the budget. */
async function people(world: TestPlans) {
  const dinas = await world.agency('KOMINFO');
  const other = await world.agency('DINKES');
  await world.create('function-holdings', {
    function: 'kominfo',
    agency: dinas,
    period: { from: '2017-01-01', until: null },
    basis: 'Perda',
  });
  return {
    dinas,
    other,
    officer: world.someone('dinas-officer', dinas),
    planner: world.someone('planning-officer', other),
    treasurer: world.someone('finance-officer', other),
    leader: world.someone('leader', null),
    clerk: world.someone('agency-officer', other),
  };
}

const here = await people(tpi);
const there = await people(lu);

/** A budget with one submitted line, submitted itself. */
async function submitted(world: TestPlans, year: number, who: typeof here, more: Values = {}) {
  const plan = await world.create('budget-plans', { name: `Anggaran ${year}`, year, kind: 'original' }, who.officer);
  const line = await world.create('budget-lines', lineOf(plan, who.other, more));
  await world.step('budget-lines', line, 'submit');
  await world.step('budget-plans', plan, 'submit', { actor: who.officer });
  return { plan, line };
}

test('AC-PB-01: coordinated by planning but not by finance, enactment is refused, naming finance', async () => {
  const { plan } = await submitted(tpi, 2025, here);
  await tpi.step('budget-plans', plan, 'verify-planning', { actor: here.planner });
  assert.equal(await tpi.statusOf('budget-plans', plan), 'submitted');
  const enact = () => tpi.step('budget-plans', plan, 'enact', { actor: here.leader });
  await assert.rejects(enact(), ({ code, title }: CodedError) => {
    assert.equal(code, 'not-asked');
    assert.match(title.en, /Not verified yet by: Finance function\./);
    return true;
  });
  await tpi.step('budget-plans', plan, 'verify-finance', { actor: here.treasurer });
  assert.equal(await tpi.statusOf('budget-plans', plan), 'verified');
  await enact();
  assert.equal(await tpi.statusOf('budget-plans', plan), 'enacted');
});

test('what was submitted before it was kept whom a budget waits for is not enacted unverified', async () => {
  const { plan } = await submitted(tpi, 2027, here);
  await tpi.owner.sql`update budget.budget_plans set awaits = null where id = ${plan}`;
  const enact = () => tpi.step('budget-plans', plan, 'enact', { actor: here.leader });
  assert.deepEqual(await refusalOf(enact()), ['name:unverified']);
});

test('what was verified before it was returned counts no more', async () => {
  const { plan } = await submitted(tpi, 2026, here);
  await tpi.step('budget-plans', plan, 'verify-finance', { actor: here.treasurer });
  await tpi.step('budget-plans', plan, 'return', { actor: here.planner, answers: { why: 'Pagu berubah' } });
  await tpi.step('budget-plans', plan, 'submit', { actor: here.officer });
  await tpi.step('budget-plans', plan, 'verify-planning', { actor: here.planner });
  assert.equal(await tpi.statusOf('budget-plans', plan), 'submitted');
});

test('the flow is that of the regulation: LU coordinates in the budget team, TPI has the Dinas submit', async () => {
  const { plan } = await submitted(lu, 2025, there);
  assert.deepEqual(await refusalOf(lu.step('budget-plans', plan, 'verify-planning', { actor: there.planner })), [
    'not-asked',
  ]);
  await lu.step('budget-plans', plan, 'coordinate-team', { actor: there.treasurer });
  assert.equal(await lu.statusOf('budget-plans', plan), 'verified');
  const own = await tpi.create('budget-plans', { name: 'Bukan Dinas', year: 2030, kind: 'original' });
  const line = await tpi.create('budget-lines', lineOf(own, here.other));
  assert.deepEqual(await refusalOf(tpi.step('budget-plans', own, 'submit', { actor: here.planner })), [
    'name:draft-lines',
    'name:other-author',
  ]);
  await tpi.step('budget-lines', line, 'strike', { answers: { why: 'Salah' } });
  assert.deepEqual(await refusalOf(tpi.step('budget-plans', own, 'submit', { actor: here.officer })), [
    'name:no-lines',
  ]);
});

test('a year has one original budget; a revised one changes it and copies its lines once', async () => {
  assert.deepEqual(await refusalOf(tpi.create('budget-plans', { name: 'Lagi', year: 2025, kind: 'original' })), [
    'year:taken',
  ]);
  const [original] = await tpi.db.sql`select id from budget.budget_plans where year = 2025`;
  const revision = { name: 'Perubahan 2025', year: 2025, kind: 'revision', changes: original?.id };
  assert.deepEqual(await refusalOf(tpi.create('budget-plans', { ...revision, name: 'P', year: 2024 })), [
    'changes:other-year',
  ]);
  const plan = await tpi.create('budget-plans', revision);
  await tpi.step('budget-plans', plan, 'copy-lines');
  await tpi.step('budget-plans', plan, 'copy-lines');
  const lines = await tpi.db.sql`select original, amount from budget.budget_lines where plan = ${plan}`;
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.amount, 2_000_000);
  const [first] = await tpi.db.sql`select id from budget.budget_lines where plan = ${original?.id}`;
  assert.equal(lines[0]?.original, first?.id);
  const foreign = lineOf(plan, here.other, { original: lines[0]?.id ?? first?.id });
  assert.deepEqual(await refusalOf(tpi.create('budget-lines', { ...foreign, original: null })), []);
});

test('AC-PB-04, lu-14-2: an agency buys no core switch, but rooms, and a special device with its reason; the Dinas may', async () => {
  const plan = await lu.create('budget-plans', { name: 'Anggaran 2027', year: 2027, kind: 'original' });
  const buy = (agency: string, category: string, reason: string | null = null) =>
    refusalOf(lu.create('budget-lines', lineOf(plan, agency, { item: 'Core switch', category, reason })));
  assert.deepEqual(await buy(there.other, 'infrastructure'), ['category:only-rooms']);
  assert.deepEqual(await buy(there.dinas, 'infrastructure'), []);
  assert.deepEqual(await buy(there.other, 'network-room'), []);
  assert.deepEqual(await buy(there.other, 'special-device'), ['reason:required']);
  assert.deepEqual(await buy(there.other, 'special-device', 'Alat uji laboratorium'), []);
});

test('AC-PB-03: an application line without a request in sync is not submitted under LU', async () => {
  const plan = await lu.create('budget-plans', { name: 'Anggaran 2028', year: 2028, kind: 'original' });
  const line = await lu.create('budget-lines', lineOf(plan, there.other, { category: 'application' }));
  assert.deepEqual(await refusalOf(lu.step('budget-lines', line, 'submit')), ['request:required']);
  const open = await tpi.create('budget-plans', { name: 'Anggaran 2028', year: 2028, kind: 'original' });
  const free = await tpi.create('budget-lines', lineOf(open, here.other, { category: 'application' }));
  await tpi.step('budget-lines', free, 'submit');
});

test('money is whole rupiah, and codes have their form', async () => {
  const plan = await tpi.create('budget-plans', { name: 'Anggaran 2029', year: 2029, kind: 'original' });
  const line = (more: Values) => refusalOf(tpi.create('budget-lines', lineOf(plan, here.other, more)));
  assert.deepEqual(await line({ price: 1000.5 }), ['price:type']);
  assert.deepEqual(await line({ price: 'seribu' }), ['price:type']);
  assert.deepEqual(await line({ price: -1 }), ['price:minimum']);
  assert.deepEqual(await line({ activity: '2.16.3' }), ['activity:pattern']);
  assert.deepEqual(await line({ account: 'belanja' }), ['account:pattern']);
  assert.deepEqual(await line({ amount: 5 }), ['amount:read-only']);
  assert.deepEqual(await line({ volume: 1_000_000, price: 1_000_000_000_000 }), ['amount:too-large']);
});

test('lines are open to their own agency, and closed once the budget is submitted', async () => {
  const plan = await tpi.create('budget-plans', { name: 'Anggaran 2031', year: 2031, kind: 'original' });
  assert.deepEqual(await refusalOf(tpi.create('budget-lines', lineOf(plan, here.dinas), here.clerk)), ['forbidden']);
  const line = await tpi.create('budget-lines', lineOf(plan, here.other), here.clerk);
  await tpi.step('budget-lines', line, 'submit', { actor: here.clerk });
  await tpi.step('budget-plans', plan, 'submit', { actor: here.officer });
  assert.deepEqual(await refusalOf(tpi.step('budget-lines', line, 'withdraw', { actor: here.clerk })), ['plan:closed']);
  assert.deepEqual(await refusalOf(tpi.create('budget-lines', lineOf(plan, here.other))), ['plan:closed']);
  await tpi.create('budget-ceilings', { plan, agency: here.other, amount: 1 });
  assert.deepEqual(await refusalOf(tpi.create('budget-ceilings', { plan, agency: here.other, amount: 2 })), [
    'agency:taken',
  ]);
});

test('payments are made on enacted lines, in their year, and never beyond them', async () => {
  const [paid] = await tpi.db.sql`select l.id from budget.budget_lines l join budget.budget_plans p on p.id = l.plan
    where p.year = 2025 and p.kind = 'original'`;
  const pay = (line: string, date: string, amount: number) =>
    refusalOf(tpi.create('budget-realisations', { line, date, amount, proof: `SP2D ${amount}` }));
  const line = String(paid?.id);
  assert.deepEqual(await pay(line, '2025-05-05', 1_500_000), []);
  assert.deepEqual(await pay(line, '2025-06-05', 600_000), ['amount:too-much']);
  assert.deepEqual(await pay(line, '2024-06-05', 1), ['date:other-year']);
  const [draft] = await tpi.db.sql`select l.id from budget.budget_lines l join budget.budget_plans p on p.id = l.plan
    where p.year = 2028`;
  assert.deepEqual(await pay(String(draft?.id), '2028-01-01', 1), ['line:not-enacted']);
});

test('AC-FUND-01, AC-FUND-02, AC-PB-02: grants are not counted, and a year without the APBD is marked missing', async () => {
  for (const [year, source] of [
    [2022, 'apbd'],
    [2023, 'grant'],
    [2024, 'apbd'],
  ] as const) {
    const { plan } = await submitted(lu, year, there, { source });
    await lu.step('budget-plans', plan, 'coordinate-team', { actor: there.treasurer });
    await lu.step('budget-plans', plan, 'enact', { actor: there.leader });
  }
  const facts = (await loadBudgetFacts(lu.db.sql, 'Asia/Jakarta')).map(({ year, apbd, outside }) => [
    year,
    apbd,
    outside,
  ]);
  assert.deepEqual(facts, [
    [2022, 2_000_000, 0],
    [2023, 0, 2_000_000],
    [2024, 2_000_000, 0],
  ]);
  const plans = facts.map(([year = 0, apbd = 0]) => ({ year, apbd, status: 'enacted' }));
  const missing = (yearly: boolean) => seriesOf(plans, 2024, yearly).flatMap((one) => (one.missing ? [one.year] : []));
  assert.deepEqual([missing(true), missing(false)], [[2023], []]);
});
