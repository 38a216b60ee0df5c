import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { archiveName, madeAtOf } from './archive-name.ts';
import { dispensable } from './retention.rules.ts';

const day = 86_400_000;
const begin = Date.UTC(2026, 0, 1);
const storedOn = (days: readonly number[]) => days.map((n) => ({ name: `d${n}`, at: new Date(begin + n * day) }));

it('keeps the newest of each of the last days, weeks and months', () => {
  const year = storedOn(Array.from({ length: 365 }, (_, n) => n));
  const gone = new Set(dispensable(year, { days: 7, weeks: 4, months: 12 }, null));
  const kept = year.map(({ name }) => name).filter((name) => !gone.has(name));
  // The last seven days, Sundays before them, the last day of each month.
  assert.deepEqual(kept.slice(-7), ['d358', 'd359', 'd360', 'd361', 'd362', 'd363', 'd364']);
  assert.ok(['d360', 'd353', 'd346'].every((name) => kept.includes(name)));
  assert.ok(['d30', 'd58', 'd333'].every((name) => kept.includes(name)));
  assert.equal(kept.length, 7 + 2 + 11);
});

const stored = fc
  .uniqueArray(fc.nat(2000), { minLength: 1, maxLength: 60 })
  .map((hours) => hours.map((n) => ({ name: `h${n}`, at: new Date(begin + n * 3_600_000) })));
const keep = fc.record({ days: fc.nat(9), weeks: fc.nat(5), months: fc.nat(13) });

it('never lets go of the newest, nor of the one proved last, and keeps no more than it is told to', () => {
  fc.assert(
    fc.property(stored, keep, fc.nat(59), (archives, rule, n) => {
      const proven = archives[n % archives.length]?.name ?? null;
      const gone = dispensable(archives, rule, proven);
      const newest = archives.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
      assert.ok(!gone.includes(newest?.name ?? '') && !gone.includes(proven ?? ''));
      assert.ok(archives.length - gone.length <= 2 + rule.days + rule.weeks + rule.months);
    }),
  );
});

it('changes nothing when applied a second time', () => {
  fc.assert(
    fc.property(stored, keep, (archives, rule) => {
      const gone = dispensable(archives, rule, null);
      const left = archives.filter(({ name }) => !gone.includes(name));
      assert.deepEqual(dispensable(left, rule, null), []);
    }),
  );
});

it('reads from a name whose archive it is and when it was made, and nothing from other names', () => {
  const at = new Date('2026-11-28T03:12:00.123Z');
  const name = archiveName('padu.example.go.id/log', at);
  assert.equal(name, 'padu-padu.example.go.id-20261128T031200123Z.padu');
  assert.deepEqual(madeAtOf(name, 'padu.example.go.id/log'), at);
  assert.equal(madeAtOf(name, 'other.go.id/log'), undefined);
  assert.equal(madeAtOf(`.${name}.1a2b.part`, 'padu.example.go.id/log'), undefined);
});
