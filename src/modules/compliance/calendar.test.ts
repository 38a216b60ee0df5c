import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agency, factsOf, instrument, paper, record } from '../../testing/compliance-facts.ts';
import { findProfile, type Profile } from '../regulation/index.ts';
import { calendarOf } from './calendar.rules.ts';
import { evaluate } from './evaluate.rules.ts';
import { type Facts, noFacts } from './facts.ts';

const tpi = findProfile('tanjungpinang-8-2022');
const lu = findProfile('lampung-utara-44-2022');
assert.ok(tpi && lu);

const calendar = (profile: Profile, facts: Facts, asOf: string, from: string, until: string) =>
  calendarOf({ profile, facts, items: evaluate(profile, facts, asOf), asOf, holidays: new Set() }, from, until);

const term = { date: '2023-01-01', validFrom: '2023-01-01', validUntil: '2027-12-31' };

test('AC-CAL-01: the deadlines of TPI appear with their articles', () => {
  const found = calendar(tpi, noFacts, '2022-06-01', '2022-05-12', '2030-12-31').filter(
    ({ kind }) => kind === 'deadline',
  );
  assert.deepEqual(
    found.map(({ due, ref }) => [due, ref]),
    [
      ['2023-05-12', 'Pasal 60'],
      ['2025-05-12', 'Pasal 61'],
    ],
  );
});

test('AC-CAL-02: LU sets no deadline after enactment', () => {
  const found = calendar(lu, noFacts, '2022-08-01', '2022-07-01', '2030-12-31');
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'deadline'),
    [],
  );
});

test('AC-ARCH-02: exactly two planned architecture reviews, unchanged by an ad hoc one', () => {
  const instruments = [instrument({ kind: 'head-regulation', subject: 'architecture', ...term })];
  const reviews = (facts: Facts) =>
    calendar(lu, facts, '2024-01-01', '2023-01-01', '2027-12-31')
      .filter(({ kind, provisionId }) => kind === 'review' && provisionId === 'lu-6-9')
      .map(({ from, due }) => [from, due]);
  const expected = [
    ['2025-01-01', '2025-12-31'],
    ['2027-01-01', '2027-12-31'],
  ];
  assert.deepEqual(reviews(factsOf({ instruments })), expected);
  const documents = [paper({ kind: 'architecture-review', date: '2023-09-01' })];
  assert.deepEqual(reviews(factsOf({ instruments, documents })), expected);
});

test('AC-CAL-04: the five-year plan has one roadmap review and two architecture reviews', () => {
  const instruments = [
    instrument({ kind: 'head-regulation', subject: 'architecture', ...term }),
    instrument({ kind: 'head-regulation', subject: 'roadmap', ...term }),
  ];
  const found = calendar(lu, factsOf({ instruments }), '2024-01-01', '2023-01-01', '2027-12-31');
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'review').map(({ provisionId, due }) => [provisionId, due.slice(0, 4)]),
    [
      ['lu-6-9', '2025'],
      ['lu-6-9', '2027'],
      ['lu-7-5', '2027'],
    ],
  );
});

test('lu-20-9: the day each application is to be looked after is planned, for the agencies whose it is', () => {
  const application = (id: string, agencyId: string, nextMaintenance: string | null, status = 'in-use') =>
    record('applications', { id, status, agencyId, values: { nextMaintenance } });
  const records = [
    application('a', 'A', '2026-03-01'),
    application('b', 'B', '2026-03-01'),
    application('c', 'A', '2027-03-01'),
    application('d', 'A', '2026-04-01', 'retired'),
    application('e', 'A', null),
  ];
  const facts = factsOf({ agencies: [agency('A'), agency('B')], records });
  const planned = calendar(lu, facts, '2026-01-15', '2026-01-01', '2026-12-31').filter(
    ({ provisionId, kind }) => provisionId === 'lu-20-9' && kind === 'interval',
  );
  assert.deepEqual(
    planned.map(({ due, agencies }) => [due, agencies]),
    [['2026-03-01', ['A', 'B']]],
  );
});

test('windows that close and evidence that runs out are in the calendar, with the last working day before', () => {
  const instruments = [
    instrument({ kind: 'head-regulation', subject: 'risk-guideline', date: '2023-01-01', validUntil: '2026-10-31' }),
  ];
  const found = calendar(tpi, factsOf({ instruments }), '2026-01-01', '2026-01-01', '2026-12-31');
  const expiry = found.find(({ provisionId }) => provisionId === 'tpi-38-5');
  assert.deepEqual(
    [expiry?.kind, expiry?.due, expiry?.actBy, expiry?.remindOn],
    ['expiry', '2026-10-31', '2026-10-30', '2026-10-23'],
  );
  assert.ok(found.some(({ provisionId, due }) => provisionId === 'tpi-56-1' && due === '2026-12-31'));
  assert.deepEqual(
    found.map(({ due }) => due).toSorted(),
    found.map(({ due }) => due),
  );
});
