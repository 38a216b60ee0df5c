import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findProfile } from '../regulation/index.ts';
import { evaluateOne } from './evaluate.rules.ts';
import { type Facts, noFacts } from './facts.ts';

const lu = findProfile('lampung-utara-44-2022');
if (!lu) throw new Error('no profile');
const reviewed: Facts = { ...noFacts, accessReviews: [{ id: 'r', name: 'Peninjauan', finishedOn: '2026-01-10' }] };
const stateOn = (day: string, facts = reviewed) => evaluateOne(lu, facts, day, 'lu-40-c');

it('is due until the first review, and never a breach: the regulation names no span', () => {
  assert.equal(stateOn('2026-01-09').state, 'due');
  assert.equal(stateOn('2026-01-09', noFacts).state, 'due');
});

it('is met from the day a review is finished to its due day, by that review', () => {
  const first = stateOn('2026-01-10');
  assert.equal(first.state, 'met');
  assert.deepEqual(first.evidence, [{ kind: 'access-reviews', id: 'r', title: 'Peninjauan', date: '2026-01-10' }]);
  assert.equal(first.nextDue, '2026-07-10');
  assert.equal(stateOn('2026-07-10').state, 'met');
});

it('is due again the day after', () => {
  const lapsed = stateOn('2026-07-11');
  assert.equal(lapsed.state, 'due');
  assert.equal(lapsed.since, '2026-07-10');
});
