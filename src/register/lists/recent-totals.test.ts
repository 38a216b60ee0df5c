import assert from 'node:assert/strict';
import { it } from 'node:test';
import { recentTotals } from './recent-totals.ts';

const counter = (...answers: readonly number[]) => {
  let asked = 0;
  const count = async () => ({ total: answers[Math.min(asked++, answers.length - 1)] ?? 0 });
  return { count, asked: () => asked };
};

it('counts a short list each time', async () => {
  const { count, asked } = counter(3, 4);
  assert.deepEqual(await recentTotals('short', [1], 0, count), { total: 3 });
  assert.deepEqual(await recentTotals('short', [1], 1, count), { total: 4 });
  assert.equal(asked(), 2);
});

it('counts a long list once in five seconds, for each who asks apart, and together for those who ask at once', async () => {
  const { count, asked } = counter(20_000, 20_001, 5);
  assert.deepEqual(await recentTotals('long', ['mine'], 0, count), { total: 20_000 });
  assert.deepEqual(await recentTotals('long', ['mine'], 4999, count), { total: 20_000 });
  const other = counter(7);
  assert.deepEqual(await recentTotals('long', ['yours'], 1, other.count), { total: 7 });
  const both = await Promise.all([1, 2].map(() => recentTotals('long', ['mine'], 5000, count)));
  assert.deepEqual(both, [{ total: 20_001 }, { total: 20_001 }]);
  assert.equal(asked(), 2);
  // It became short: from then on it is counted each time.
  assert.deepEqual(await recentTotals('long', ['mine'], 10_001, count), { total: 5 });
  await recentTotals('long', ['mine'], 10_002, count);
  assert.equal(asked(), 4);
});

it('forgets a count that failed', async () => {
  await assert.rejects(
    recentTotals('broken', [], 0, () => Promise.reject(new Error('gone'))),
    /gone/,
  );
  assert.deepEqual(await recentTotals('broken', [], 0, counter(2).count), { total: 2 });
});
