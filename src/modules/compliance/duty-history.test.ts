import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agency, attestation, deliveredTo, factsOf, instrument, paper } from '../../testing/compliance-facts.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import type { Profile } from '../regulation/index.ts';
import { historyOf } from './duty-history.rules.ts';
import { evaluateOne } from './evaluate.rules.ts';
import { type Facts, noFacts } from './facts.ts';

const story = (profile: Profile, facts: Facts, id: string, until: string) =>
  historyOf(profile, facts, id, until).map(({ from, outcome }) => `${from} ${outcome.state}`);

test('a deadline passes on the day after it, without any record of that day', () => {
  assert.deepEqual(story(tpi, noFacts, 'tpi-60', '2026-01-01'), ['2022-05-12 due', '2023-05-13 overdue']);
});

test('a rolling duty is met by each paper and late two years after the last', () => {
  const audit = (date: string) => paper({ kind: 'infrastructure-audit-report', date });
  const facts = factsOf({ documents: [audit('2023-02-01'), audit('2025-06-01')] });
  assert.deepEqual(story(tpi, facts, 'tpi-47-1', '2025-12-31'), [
    '2022-05-12 due',
    '2023-02-01 met',
    '2025-02-02 overdue',
    '2025-06-01 met',
  ]);
});

test('every new year counts for what is asked of every year', () => {
  const deliveries = [deliveredTo('head-of-region', '2023-10-01')];
  const facts = factsOf({ documents: [paper({ kind: 'evaluation-report', date: '2023-10-01', deliveries })] });
  assert.deepEqual(story(tpi, facts, 'tpi-56-1', '2025-02-01'), [
    '2022-05-12 due',
    '2023-10-01 met',
    '2024-01-01 due',
    '2025-01-01 overdue',
  ]);
});

test('a statement holds until it lapses or is withdrawn', () => {
  const span = { obligationId: 'tpi-27-3', from: '2024-01-01', until: '2024-12-31' };
  assert.deepEqual(story(tpi, factsOf({ attestations: [attestation(span)] }), 'tpi-27-3', '2025-06-01'), [
    '2022-05-12 due',
    '2024-01-01 met',
    '2025-01-01 due',
  ]);
  const withdrawn = factsOf({ attestations: [attestation({ ...span, withdrawnOn: '2024-05-02' })] });
  assert.deepEqual(story(tpi, withdrawn, 'tpi-27-3', '2025-06-01').at(-1), '2024-05-02 due');
});

test('a duty of parts follows its parts, and nothing is told of days to come', () => {
  const facts = factsOf({
    agencies: [agency('A')],
    documents: [
      paper({ kind: 'data-register', date: '2023-01-01', agencyId: 'A' }),
      paper({ kind: 'data-register', date: '2030-01-01', agencyId: 'A' }),
    ],
  });
  assert.deepEqual(story(lu, facts, 'lu-43-1', '2024-01-01'), ['2022-07-01 due', '2023-01-01 partly']);
  assert.deepEqual(story(lu, facts, 'lu-43-1', '2022-06-01'), []);
});

test('what a history leaves out makes no difference: each of its entries is what the whole would say', () => {
  const facts = factsOf({
    instruments: [
      instrument({ kind: 'head-regulation', subject: 'architecture', date: '2023-01-01', validUntil: '2027-12-31' }),
      instrument({ kind: 'head-regulation', subject: 'risk-guideline', date: '2023-06-01' }),
    ],
    documents: [
      paper({ kind: 'architecture-review', date: '2025-02-01' }),
      paper({ kind: 'evaluation-report', date: '2023-10-01' }),
    ],
  });
  for (const { id } of tpi.provisions.filter(({ kind }) => kind === 'obligation')) {
    for (const { from, outcome } of historyOf(tpi, facts, id, '2026-11-22')) {
      assert.deepEqual(outcome, evaluateOne(tpi, facts, from, id), `${id} ${from}`);
    }
  }
});
