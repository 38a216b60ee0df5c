import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addDuration,
  addMonths,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  lastDayOf,
  workingDayOnOrBefore,
} from './dates.rules.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const holidays = new Set(['2025-08-18', '2025-12-25', '2025-12-26']);

test('durations are counted in whole days, months and years', () => {
  assert.equal(addDuration('2022-05-12', 'P1Y'), '2023-05-12');
  assert.equal(addDuration('2022-05-12', 'P3Y'), '2025-05-12');
  assert.equal(addDuration('2024-01-31', 'P1M'), '2024-02-29');
  assert.equal(addDuration('2024-02-29', 'P1Y'), '2025-02-28');
  assert.equal(addDuration('2024-02-28', 'P2W'), '2024-03-13');
  assert.equal(addDuration('2024-12-31', 'P1D'), '2025-01-01');
  assert.equal(lastDayOf('2023-05-01', 'P5Y'), '2028-04-30');
  assert.equal(addMonths('2025-07-01', -6), '2025-01-01');
  assert.throws(() => addDuration('2024-01-01', 'P1Y6M'), RangeError);
});

test('adding and counting days are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      assert.equal(daysBetween(day, addDays(day, count)), count);
    }),
  );
});

test('working days skip weekends and the holidays of the government', () => {
  assert.equal(isWorkingDay('2025-08-18', holidays), false);
  assert.equal(addWorkingDays('2025-08-15', 1, holidays), '2025-08-19');
  assert.equal(addWorkingDays('2025-08-19', -1, holidays), '2025-08-15');
  assert.equal(addWorkingDays('2025-12-24', 3, holidays), '2025-12-31');
  assert.equal(workingDayOnOrBefore('2025-08-18', holidays), '2025-08-15');
  assert.equal(workingDayOnOrBefore('2025-08-20', holidays), '2025-08-20');
});

test('so many working days later, exactly so many working days have passed', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
      const end = addWorkingDays(day, count, holidays);
      const passed = Array.from({ length: daysBetween(day, end) }, (_none, index) => addDays(day, index + 1));
      assert.equal(passed.filter((one) => isWorkingDay(one, holidays)).length, count);
    }),
  );
});
