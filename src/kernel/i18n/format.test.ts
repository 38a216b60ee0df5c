import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  daysBetween,
  formatBytes,
  formatDate,
  formatFixed,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelativeDate,
  formatRelativeInstant,
  isoDateOf,
} from './format.ts';

test('numbers and money stand in the forms of each language', () => {
  assert.equal(formatNumber(1_234_567.891, 'id', 2), '1.234.567,89');
  assert.equal(formatNumber(1_234_567.891, 'en', 2), '1,234,567.89');
  assert.equal(formatFixed(3.4, 'id', 2), '3,40');
  assert.equal(formatPercent(0.625, 'id', 1), '62,5%');
  assert.equal(formatMoney(1_250_000, 'id'), 'Rp\u00a01.250.000');
  assert.equal(formatMoney(-1_250_000n, 'en'), '−Rp\u00a01,250,000');
});

test('a date is written out, and what is no date stays as it is', () => {
  assert.equal(formatDate('2026-11-22', 'id'), '22 November 2026');
  assert.equal(formatDate('2026-08-17', 'id'), '17 Agustus 2026');
  assert.equal(formatDate('2026-08-17', 'en'), '17 August 2026');
  assert.equal(formatDate('kapan-kapan', 'id'), 'kapan-kapan');
});

test('a moment is told in the time zone of the government', () => {
  const instant = new Date('2026-11-21T18:05:00Z');
  assert.equal(formatInstant(instant, 'id', 'Asia/Jakarta'), '22 November 2026, 01.05 WIB');
  assert.equal(isoDateOf(instant, 'Asia/Jakarta'), '2026-11-22');
  assert.equal(isoDateOf(instant, 'UTC'), '2026-11-21');
});

test('distance in time is told in the unit a person would use', () => {
  assert.equal(formatRelativeDate('2026-11-22', '2026-11-22', 'id'), 'hari ini');
  assert.equal(formatRelativeDate('2026-11-23', '2026-11-22', 'id'), 'besok');
  assert.equal(formatRelativeDate('2026-12-22', '2026-11-22', 'en'), 'in 30 days');
  assert.equal(formatRelativeDate('2026-05-22', '2026-11-22', 'id'), '6 bulan yang lalu');
  assert.equal(formatRelativeDate('2022-05-22', '2026-11-22', 'id'), '4 tahun yang lalu');
  const now = new Date('2026-11-22T03:00:00Z');
  assert.equal(formatRelativeInstant(new Date('2026-11-22T02:55:00Z'), now, 'id'), '5 menit yang lalu');
  assert.equal(formatRelativeInstant(new Date('2026-11-22T00:59:00Z'), now, 'id'), '2 jam yang lalu');
  assert.equal(formatRelativeInstant(now, now, 'id'), 'sekarang');
});

test('sizes are told in units of a thousand', () => {
  assert.equal(formatBytes(999, 'id'), '999\u00a0B');
  assert.equal(formatBytes(1_400_000, 'id'), '1,4\u00a0MB');
  assert.equal(formatBytes(150_000, 'en'), '150\u00a0kB');
});

test('days between two dates are whole, and their sign turns with their order', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (one, other) => {
      const from = one.toISOString().slice(0, 10);
      const to = other.toISOString().slice(0, 10);
      assert.equal(daysBetween(from, to) + daysBetween(to, from), 0);
      assert.ok(Number.isInteger(daysBetween(from, to)));
    }),
  );
});
