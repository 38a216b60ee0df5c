import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { dayInWords, numberInWords } from './words.ts';

it('writes numbers the way letters do', () => {
  const words: readonly (readonly [number, string])[] = [
    [0, 'nol'],
    [11, 'sebelas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1000, 'seribu'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
  ];
  for (const [n, text] of words) assert.equal(numberInWords(n), text);
  assert.throws(() => numberInWords(1.5), RangeError);
});

it('gives every number words of its own', () => {
  const n = fc.integer({ min: 0, max: 999_999 });
  fc.assert(fc.property(n, n, (a, b) => (numberInWords(a) === numberInWords(b)) === (a === b)));
});

it('writes a day with its weekday, month and year', () => {
  assert.equal(
    dayInWords('2026-11-28'),
    'Sabtu tanggal dua puluh delapan bulan November tahun dua ribu dua puluh enam',
  );
});
