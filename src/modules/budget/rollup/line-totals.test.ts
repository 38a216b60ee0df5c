import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Transaction } from '../../../kernel/db/db.ts';
import { insertRows } from '../../../testing/example-rows.ts';
import { usePlans } from '../../../testing/plans.ts';
import { budgetLines } from '../budget-lines.register.ts';

const world = await usePlans('tanjungpinang-8-2022');
const { owner } = world;
const agencies = [await world.agency('A'), await world.agency('B')];
const plans = [2031, 2032].map((year) => ({ name: `Anggaran ${year}`, year, kind: 'original' }));
const ids = [await world.create('budget-plans', plans[0] ?? {}), await world.create('budget-plans', plans[1] ?? {})];

const line = fc.record({
  plan: fc.constantFrom(...ids),
  agency: fc.constantFrom(...agencies),
  source: fc.constantFrom('apbd', 'grant'),
  status: fc.constantFrom('draft', 'submitted', 'void'),
  volume: fc.integer({ min: 0, max: 1000 }),
  price: fc.integer({ min: 0, max: 1_000_000_000 }),
});

/** What may happen to lines, several at once: written, changed in whatever counts, taken away, and what is undone with its transaction. */
const event = fc.oneof(
  fc.record({ does: fc.constant('write' as const), lines: fc.array(line, { minLength: 1, maxLength: 6 }) }),
  fc.record({ does: fc.constant('change' as const), which: fc.nat(9), to: line, undone: fc.boolean() }),
  fc.record({ does: fc.constant('remove' as const), which: fc.nat(9), undone: fc.boolean() }),
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const rest = {
  activity: '2.16.03.2.02.0007',
  subActivityName: 'Sub',
  account: '5.1.02.02.01.0061',
  item: 'Jasa',
  unit: 'paket',
  category: 'governance',
};

/** Runs and gives up again what was done, where it is to be undone. */
async function within(undone: boolean, run: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const undo = new Error('undo');
  const done = owner.begin(async (tx) => {
    await run(tx);
    if (undone) throw undo;
  });
  await done.catch((error) => {
    if (error !== undo) throw error;
  });
}

const chosen = (which: number) => (tx: Transaction) =>
  tx`select id from budget.budget_lines where abs(hashtext(id::text)) % 10 <= ${which}`;

async function happen(one: Event): Promise<void> {
  if (one.does === 'write') {
    const rows = one.lines.map(({ status, ...values }) => ({
      id: randomUUID(),
      status,
      createdBy: null,
      values: { ...rest, ...values },
    }));
    return insertRows(owner, budgetLines, rows);
  }
  const some = chosen(one.which);
  if (one.does === 'remove')
    return within(one.undone, (tx) => tx`delete from budget.budget_lines where id in (${some(tx)})`);
  const { plan, agency, source, status, volume, price } = one.to;
  return within(
    one.undone,
    (
      tx,
    ) => tx`update budget.budget_lines set plan = ${plan}, agency = ${agency}, source = ${source}, status = ${status},
      volume = ${volume}, price = ${price} where id in (${some(tx)})`,
  );
}

/** Where what is kept differs from what the lines come to. */
const differences = () => owner.sql`
  select * from (select plan, agency, source, lines, amount from budget.line_totals where lines <> 0 or amount <> 0) kept
  full join (
    select plan, agency, source, count(*) as n, sum(amount) as sum
    from budget.budget_lines where status <> 'void' group by 1, 2, 3
  ) counted using (plan, agency, source)
  where lines is distinct from n or amount is distinct from sum`;

test('what is kept of the lines is always what they come to, whatever is written, changed, removed and undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
      for (const one of events) {
        await happen(one);
        assert.deepEqual([...(await differences())], [], one.does);
      }
    }),
    { numRuns: 25 },
  );
});

test('follows the steps of lines, and is kept by the database alone', async () => {
  const [plan = ''] = ids;
  const values = { ...rest, plan, agency: agencies[0], source: 'apbd', volume: 2, price: 1_000 };
  const kept = async () => {
    const [row] = await owner.sql<{ amount: string }[]>`select coalesce(sum(amount), 0)::text as amount
      from budget.line_totals where plan = ${plan} and agency = ${agencies[0] ?? ''} and source = 'apbd'`;
    return Number(row?.amount);
  };
  const before = await kept();
  const id = await world.create('budget-lines', values);
  await world.step('budget-lines', id, 'edit', { values: { price: 5_000 } });
  assert.equal(await kept(), before + 10_000);
  await world.step('budget-lines', id, 'submit');
  assert.equal(await kept(), before + 10_000);
  await world.step('budget-lines', id, 'strike', { answers: { why: 'Tidak jadi' } });
  assert.equal(await kept(), before);
  await assert.rejects(world.db.sql`update budget.line_totals set amount = 0`, /permission denied/);
});
