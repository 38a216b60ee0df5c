import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '../../../kernel/access/access.ts';
import { insertRows } from '../../../testing/example-rows.ts';
import { usePlans } from '../../../testing/plans.ts';
import { budgetLines } from '../budget-lines.register.ts';
import { budgetRealisations } from '../budget-realisations.register.ts';
import { listRkaLines } from '../rka/rka.queries.ts';
import { type RkaLine, rkaRows } from '../rka/rka.rules.ts';
import { levelBelow, levels, type Path, pathOf } from './levels.ts';
import { listCeilings, listPaid, listSums, namePath } from './rollup.queries.ts';
import { overCeiling, rollUp, totalOf } from './rollup.rules.ts';

const world = await usePlans('tanjungpinang-8-2022');
const agencies = [await world.agency('A'), await world.agency('B'), await world.agency('C')];
let year = 1900;

const line = fc.record({
  agency: fc.constantFrom(...agencies),
  activity: fc.constantFrom('2.16.03.2.02.0007', '2.16.03.2.02.0008', '2.16.03.2.01.0001', '2.16.02.2.01.0001'),
  account: fc.constantFrom('5.1.02.02.01.0061', '5.2.02.10.01.0002'),
  volume: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  price: fc.integer({ min: 0, max: 1_000_000_000 }),
  source: fc.constantFrom('apbd', 'grant'),
  status: fc.constantFrom('draft', 'submitted', 'void'),
  paid: fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 2 }),
});

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const amountOf = ({ volume, price }: Line): number =>
  Number((BigInt(Math.round(volume * 100)) * BigInt(price) + 50n) / 100n);

async function fill(lines: readonly Line[]): Promise<string> {
  year += 1;
  const plan = await world.create('budget-plans', { name: `Anggaran ${year}`, year, kind: 'original' });
  const rows = lines.map(({ paid, status, ...values }) => ({
    id: randomUUID(),
    status,
    createdBy: null,
    paid,
    values: { ...values, plan, item: 'Jasa', unit: 'paket', category: 'governance', subActivityName: 'Sub' },
  }));
  await insertRows(world.owner, budgetLines, rows);
  const payments = rows.flatMap(({ id, paid }) =>
    paid.map((amount) => ({
      id: randomUUID(),
      status: 'recorded',
      createdBy: null,
      values: { line: id, date: '2026-01-01', amount, proof: 'SP2D' },
    })),
  );
  await insertRows(world.owner, budgetRealisations, payments);
  return plan;
}

const readerOf = (actor: Actor) => ({ tx: world.db.sql, registry: world.registry, actor, lang: 'id' }) as const;

/** Walks down every way: what is below comes to what is above, in every sum. */
async function reconcile(
  actor: Actor,
  plan: string,
  path: Path,
): Promise<{ amount: number; lines: number; paid: number }> {
  const reader = readerOf(actor);
  const [sums, paid] = await Promise.all([listSums(reader, plan, path), listPaid(reader, plan, path)]);
  const rows = rollUp(sums, { before: null, paid, ceilings: new Map() });
  const level = levelBelow(path);
  if (level.name !== 'line')
    for (const row of rows) {
      const below = await reconcile(actor, plan, [...path, { level, key: row.key }]);
      assert.deepEqual(below, { amount: row.amount, lines: row.lines, paid: row.paid });
    }
  const { amount, lines, paid: all } = totalOf(rows);
  return { amount, lines, paid: all };
}

test('totals reconcile from the whole down to every line, whatever the lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const plan = await fill(lines);
      const counted = lines.filter(({ status }) => status !== 'void');
      assert.deepEqual(await reconcile(world.administrator, plan, []), {
        amount: counted.reduce((sum, one) => sum + amountOf(one), 0),
        lines: counted.length,
        paid: counted.reduce((sum, { paid }) => sum + paid.reduce((a, b) => a + b, 0), 0),
      });
    }),
    { numRuns: 12 },
  );
});

test('whoever sees one agency sees the sums of its lines alone, at every level', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const plan = await fill(lines);
      const [own = ''] = agencies;
      const mine = lines.filter(({ status, agency }) => status !== 'void' && agency === own);
      const clerk = world.someone('agency-officer', own);
      const { amount, lines: seen } = await reconcile(clerk, plan, []);
      assert.equal((await listRkaLines(readerOf(clerk), plan, null)).length, mine.length);
      assert.equal((await listRkaLines(readerOf(clerk), plan, agencies[1] ?? null)).length, 0);
      assert.deepEqual([amount, seen], [mine.reduce((sum, one) => sum + amountOf(one), 0), mine.length]);
      assert.equal((await reconcile(world.someone('helpdesk-agent', own), plan, [])).lines, 0);
    }),
    { numRuns: 8 },
  );
});

test('what is over its ceiling is told, and what was only in the original is there with nothing', async () => {
  const sum = (key: string, amount: number) => ({ key, name: key, lines: 1, amount, outside: 0, line: null });
  const beside = { before: [sum('a', 5), sum('gone', 7)], paid: new Map(), ceilings: new Map([['a', 9]]) };
  const rows = rollUp([sum('a', 10), sum('b', 1)], beside);
  assert.deepEqual(
    rows.map(({ key, amount, before }) => [key, amount, before]),
    [
      ['a', 10, 5],
      ['b', 1, 0],
      ['gone', 0, 7],
    ],
  );
  assert.deepEqual(
    overCeiling(rows).map(({ key }) => key),
    ['a'],
  );
  assert.equal(totalOf(rows).before, 12);
});

test('a way down is read from an address; what is not one is left out', async () => {
  const [agency = ''] = agencies;
  assert.deepEqual(pathOf({ agency: 'nonsense', program: '2.16.03' }), []);
  assert.deepEqual(pathOf({ program: '2.16.03' }), []);
  assert.deepEqual(
    pathOf({ agency, program: '2.16.03' }).map(({ level }) => level.name),
    ['agency', 'program'],
  );
  const plan = await world.create('budget-plans', { name: 'Pagu', year: 2100, kind: 'original' });
  await world.create('budget-ceilings', { plan, agency, amount: 5 });
  const reader = readerOf(world.administrator);
  assert.deepEqual([...(await listCeilings(reader, plan))], [[agency, 5]]);
  assert.deepEqual(await namePath(reader, plan, pathOf({ agency, program: '2.16.03' })), [agency, '2.16.03']);
});

test('the rows of an RKA add up: each heading to what is below it, all of them to the whole', () => {
  const rka = line.map(
    ({ agency, ...one }): RkaLine => ({
      ...one,
      agency,
      programName: null,
      activityName: null,
      subActivityName: 'Sub',
      accountName: null,
      item: 'Jasa',
      specification: null,
      unit: 'paket',
      amount: amountOf({ ...one, agency }),
    }),
  );
  fc.assert(
    fc.property(fc.array(rka, { maxLength: 30 }), (lines) => {
      const rows = rkaRows(lines);
      const whole = lines.reduce((sum, { amount }) => sum + amount, 0);
      for (const { name } of levels.slice(0, -1)) {
        const found = rows.flatMap((row) => (row.level !== 'line' && row.level === name ? [row.amount] : []));
        assert.equal(
          found.reduce((sum, amount) => sum + amount, 0),
          whole,
        );
      }
      assert.equal(rows.filter(({ level }) => level === 'line').length, lines.length);
    }),
  );
});
