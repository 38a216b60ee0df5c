import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../kernel/i18n/days.ts';
import { lu as luProfile, tpi as tpiProfile } from '../../testing/profiles.ts';
import { type GroundEvent, openGrounds } from './grounds.rules.ts';
import { findFinishProblems, findFrozenProblems, findTermProblems, findUnknownCodes } from './initiative.rules.ts';
import { reviewStanding } from './review-standing.rules.ts';
import {
  findDecreeProblems,
  findDeliveryProblems,
  findGroundProblems,
  findPartProblems,
  missingParts,
} from './roadmap.rules.ts';

const tpi = tpiProfile.settings.roadmap;
const lu = luProfile.settings.roadmap;
const term = { from: '2023-01-01', until: '2027-12-31' };
const codesOf = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test('AC-ROAD-01: with six of the seven parts, the missing one is named', () => {
  const parts = (lu.parts ?? []).map(String);
  const [problem] = findPartProblems(missingParts(parts, parts.slice(0, 6)));
  assert.match(problem?.message.en ?? '', /ICT audit/);
  assert.deepEqual(findPartProblems(missingParts(parts, parts)), []);
  assert.deepEqual(missingParts(tpi.parts === null ? null : tpi.parts.map(String), []), []);
});

test('AC-ROAD-03: a new architecture is an open ground of the roadmap in force, under both regulations', () => {
  const event: GroundEvent = { ground: 'regional-architecture', on: '2024-03-01', what: { id: '', en: '' }, href: '/' };
  for (const { review } of [tpi, lu]) {
    const items = review.grounds.items.map(String);
    const since = { enactedOn: '2023-01-10', reviewedOn: null };
    assert.deepEqual(openGrounds([event], items, since, '2024-03-01'), [event]);
    assert.deepEqual(openGrounds([event], items, since, '2024-02-28'), []);
    assert.deepEqual(openGrounds([event], items, { ...since, reviewedOn: '2024-04-01' }, '2024-05-01'), []);
    assert.deepEqual(openGrounds([event], ['strategic-plan'], since, '2024-05-01'), []);
  }
});

test('AC-ROAD-04, AC-CAL-04: the final-year review is not due yet, due in the last year, then missed', () => {
  const { cadence } = lu.review;
  const on = (day: string, held: readonly string[] = []) => reviewStanding(cadence, term, held, day);
  assert.deepEqual([on('2025-07-01').state, on('2025-07-01').text.en], ['not-due', 'No review due yet.']);
  assert.deepEqual([on('2027-01-01').state, on('2027-01-01').due], ['due', '2027-12-31']);
  assert.deepEqual([on('2028-01-01').state, on('2028-01-01').text.en], ['missed', 'Final-year review missed.']);
  assert.equal(on('2028-01-01', ['2025-05-05']).state, 'missed');
  assert.equal(on('2028-01-01', ['2027-05-05']).state, 'met');
});

test('two reviews in five years: one more needed, then one of two held', () => {
  const { cadence } = tpi.review;
  assert.equal(reviewStanding(cadence, term, ['2024-05-01'], '2026-01-01').text.en, 'Reviews still needed: 1.');
  assert.equal(reviewStanding(cadence, term, ['2024-05-01'], '2028-01-01').text.en, '1 of 2 reviews held.');
  assert.equal(reviewStanding(cadence, term, ['2024-05-01', '2026-05-01'], '2028-01-01').state, 'met');
});

test('more reviews never make the standing worse, and a missed one stays missed', () => {
  const rank = { missed: 0, due: 1, 'not-due': 2, met: 3 };
  const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2022-06-01', days));
  fc.assert(
    fc.property(fc.constantFrom(tpi, lu), fc.array(day, { maxLength: 4 }), day, day, (of, held, more, today) => {
      const { cadence } = of.review;
      const before = reviewStanding(cadence, term, held, today);
      const after = reviewStanding(cadence, term, [...held, more], today);
      assert.ok(rank[after.state] >= rank[before.state]);
      if (before.state === 'missed')
        assert.equal(reviewStanding(cadence, term, held, addDays(today, 30)).state, 'missed');
    }),
  );
});

test('the instrument must be in force, on the roadmap, and of the kind the regulation wants', () => {
  const decree = { kind: 'head-decree', subject: 'roadmap', status: 'in-force' };
  const words = { id: 'Peraturan kepala daerah', en: 'Regulation of the head of region' };
  const codes = (of: Partial<typeof decree>, kind: string | null) =>
    codesOf(findDecreeProblems({ ...decree, ...of }, kind, words));
  assert.deepEqual(codes({}, null), []);
  assert.deepEqual(codes({}, 'head-regulation'), ['wrong-instrument']);
  assert.deepEqual(codes({ kind: 'head-regulation' }, 'head-regulation'), []);
  assert.deepEqual(codes({ status: 'draft' }, null), ['not-in-force']);
  assert.deepEqual(codes({ subject: 'architecture' }, null), ['other-subject']);
  assert.deepEqual(codesOf(findDecreeProblems(undefined, null, words)), ['not-in-force']);
});

test('a review needs grounds where the regulation ties reviews to them, else only a change does', () => {
  const codes = (applyTo: string, outcome: string | null) =>
    codesOf(findGroundProblems(applyTo, { grounds: null, outcome }));
  assert.deepEqual(codes(String(tpi.review.grounds.applyTo), null), ['required']);
  assert.deepEqual(codes(String(lu.review.grounds.applyTo), 'kept'), []);
  assert.deepEqual(codes(String(lu.review.grounds.applyTo), 'change'), ['required']);
  assert.deepEqual(findGroundProblems('review', { grounds: ['strategic-plan'], outcome: null }), []);
});

test('a review stays open until its result is delivered, where the regulation names to whom', () => {
  assert.deepEqual(codesOf(findDeliveryProblems('head-of-region', null)), ['not-delivered']);
  assert.deepEqual(findDeliveryProblems('head-of-region', '2026-01-01'), []);
  assert.deepEqual(findDeliveryProblems(null, null), []);
});

test('in an enacted roadmap only what is not in the baseline is edited without a reason', () => {
  const before = { period: term, cost: 5, name: 'a', dependsOn: null };
  assert.deepEqual(findFrozenProblems(before, { ...before, name: 'b' }), []);
  assert.deepEqual(
    findFrozenProblems(before, { ...before, cost: 6, period: { ...term, until: '2026-12-31' } }).map(
      ({ field }) => field,
    ),
    ['period', 'cost'],
  );
});

test('an initiative lies within the term; unknown codes are named; done needs a report of a hundred', () => {
  assert.deepEqual(findTermProblems({ from: '2023-01-01', until: '2027-12-31' }, term), []);
  assert.deepEqual(codesOf(findTermProblems({ from: '2022-12-31', until: '2027-12-31' }, term)), ['outside-term']);
  assert.deepEqual(codesOf(findTermProblems({ from: '2023-01-01', until: null }, term)), ['outside-term']);
  assert.match(
    findUnknownCodes('obligations', ['tpi-1', 'x-9'], (code) => code === 'tpi-1')[0]?.message.en ?? '',
    /x-9/,
  );
  assert.deepEqual(codesOf(findFinishProblems({ progress: 100, evidence: false })), ['not-reported']);
  assert.deepEqual(findFinishProblems({ progress: 100, evidence: true }), []);
  assert.deepEqual(codesOf(findFinishProblems(undefined)), ['not-reported']);
});
