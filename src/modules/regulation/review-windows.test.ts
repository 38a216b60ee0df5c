import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../../kernel/i18n/days.ts';
import { findProfile } from './load-profile.ts';
import { type Cadence, reviewStandings, reviewWindows } from './review-windows.rules.ts';

function cadenceOf(profile: string): Cadence {
  const found = findProfile(profile);
  assert.ok(found);
  return found.settings.architecture.review.cadence;
}
const tpi = cadenceOf('tanjungpinang-8-2022');
const lu = cadenceOf('lampung-utara-44-2022');

test('AC-ARCH-01: two reviews in a term; one short is due until its last day, and a breach after it', () => {
  const term = { from: '2023-05-01', until: '2028-04-30' };
  const [late] = reviewStandings(tpi, term, ['2025-03-01'], '2028-05-01');
  assert.deepEqual([late?.done, late?.wanted, late?.state], [1, 2, 'overdue']);
  const [early] = reviewStandings(tpi, term, ['2025-03-01'], '2026-01-01');
  assert.deepEqual([early?.missing, early?.state, early?.until], [1, 'due', '2028-04-30']);
});

test('AC-ARCH-02: one review around the middle, one in the final year; a review on need changes neither', () => {
  const term = { from: '2023-01-01', until: '2027-12-31' };
  assert.deepEqual(
    reviewWindows(lu.milestones ?? [], term).map(({ milestone, from, until }) => [milestone, from, until]),
    [
      ['mid-term', '2025-01-01', '2025-12-31'],
      ['final-year', '2027-01-01', '2027-12-31'],
    ],
  );
  const before = reviewStandings(lu, term, [], '2026-06-01');
  assert.deepEqual(reviewStandings(lu, term, ['2023-08-01'], '2026-06-01'), before);
  assert.deepEqual(
    before.map(({ state }) => state),
    ['overdue', 'not-yet'],
  );
});

test('a review that comes late still serves, until the next window opens', () => {
  const term = { from: '2023-01-01', until: '2027-12-31' };
  const stateOn = (held: string) => reviewStandings(lu, term, [held], '2027-06-01').map(({ state }) => state);
  assert.deepEqual(stateOn('2026-12-31'), ['met', 'due']);
  assert.deepEqual(stateOn('2027-01-01'), ['overdue', 'met']);
});

test('a review never makes a standing worse, and none is asked for outside the term', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days));
  fc.assert(
    fc.property(
      fc.constantFrom(tpi, lu),
      day,
      fc.array(day, { maxLength: 5 }),
      day,
      day,
      (cadence, from, done, more, on) => {
        const term = { from, until: addDays(addMonths(from, 60), -1) };
        const before = reviewStandings(cadence, term, done, on);
        const after = reviewStandings(cadence, term, [...done, more], on);
        for (const [at, one] of before.entries()) {
          assert.ok((after[at]?.missing ?? 0) <= one.missing);
          assert.ok(one.from >= term.from && one.until <= term.until && one.from <= one.until);
          assert.equal(one.state === 'met', one.missing === 0);
        }
      },
    ),
  );
});
