import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Move, scoringDays } from './stage-days.rules.ts';

const moves: readonly Move[] = [
  { from: null, to: 'preparation', on: '2026-02-01' },
  { from: 'preparation', to: 'self-assessment', on: '2026-03-01' },
  { from: 'self-assessment', to: 'internal-assessment', on: '2026-04-01' },
  { from: 'internal-assessment', to: 'document-review', on: '2026-05-01' },
  { from: 'document-review', to: 'interview', on: '2026-06-01' },
  { from: 'interview', to: 'result', on: '2026-07-01' },
];

it('lasts from the first day of a side to the day it was left, or while it runs to the day planned', () => {
  const inReview = moves.slice(0, 4);
  assert.deepEqual(scoringDays('internal', inReview, '2026-05-20', null), { from: '2026-04-01', until: '2026-05-01' });
  assert.deepEqual(scoringDays('external', inReview, '2026-05-20', null), { from: '2026-05-01', until: '2026-05-20' });
  assert.deepEqual(scoringDays('external', inReview, '2026-05-20', '2026-06-30'), {
    from: '2026-05-01',
    until: '2026-06-30',
  });
  assert.deepEqual(scoringDays('external', inReview, '2026-08-01', '2026-06-30'), {
    from: '2026-05-01',
    until: '2026-08-01',
  });
  assert.deepEqual(scoringDays('external', moves, '2026-08-01', '2026-09-30'), {
    from: '2026-05-01',
    until: '2026-07-01',
  });
});

it('has no days for a side that never scored, and goes on where a stage was unlocked', () => {
  assert.equal(scoringDays('internal', moves.slice(0, 2), '2026-03-05', null), null);
  assert.equal(scoringDays('external', moves.slice(0, 3), '2026-04-05', null), null);
  const unlocked: readonly Move[] = [...moves, { from: 'result', to: 'interview', on: '2026-07-10' }];
  assert.deepEqual(scoringDays('external', unlocked, '2026-07-12', null), { from: '2026-05-01', until: '2026-07-12' });
});
