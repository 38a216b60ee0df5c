import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type Asked, compareWith, mostAlike, type Other } from './likeness.rules.ts';

/** The same by sets of text, slowly: what the fast way must agree with. */
function runsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const padded = words === '' ? '' : `  ${words} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function shareOf(one: Set<string>, other: Set<string>): number {
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((run) => other.has(run)).length / all;
}

const words = fc.array(fc.constantFrom('surat', 'Cuti', 'pegawai', 'e-', 'SI', '2026', 'layanan', 'É', '!'), {
  maxLength: 6,
});
const text = words.map((some) => some.join(' '));
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));

/** An application with the ids it names, from which the counts are made. */
type Named = { name: string; purpose: string; processes: readonly string[]; datasets: readonly string[] };
const named: fc.Arbitrary<Named> = fc.record({ name: text, purpose: text, processes: ids, datasets: ids });

const askedOf = ({ processes, datasets, ...words }: Named): Asked => ({
  ...words,
  processes: processes.length,
  datasets: datasets.length,
});
const shared = (own: readonly string[], other: readonly string[]) => ({
  shared: other.filter((id) => own.includes(id)).length,
  all: other.length,
});
const otherOf = (asked: Named, { processes, datasets, ...words }: Named): Other => ({
  ...words,
  processes: shared(asked.processes, processes),
  datasets: shared(asked.datasets, datasets),
});
const compare = (asked: Named, other: Named) => compareWith(askedOf(asked))(otherOf(asked, other));

const slowly = (asked: Named, other: Named): number => {
  const parts = [
    [40, asked.name, shareOf(runsOf(asked.name), runsOf(other.name))],
    [30, asked.purpose, shareOf(runsOf(asked.purpose), runsOf(other.purpose))],
    [15, asked.processes, shareOf(new Set(asked.processes), new Set(other.processes))],
    [15, asked.datasets, shareOf(new Set(asked.datasets), new Set(other.datasets))],
  ] as const;
  const weighed = parts.filter(([, own]) => own.length > 0);
  const whole = weighed.reduce((sum, [weight]) => sum + weight, 0);
  return whole === 0
    ? 0
    : Math.round((weighed.reduce((sum, [weight, , share]) => sum + weight * share, 0) / whole) * 100);
};

it('agrees with comparing sets of three letters', () => {
  fc.assert(
    fc.property(named, named, (asked, other) => {
      assert.equal(compare(asked, other).percent, slowly(asked, other));
    }),
  );
});

it('says one hundred of itself, and keeps its judgement however many were compared before', () => {
  fc.assert(
    fc.property(named, fc.array(named), (asked, others) => {
      const kept = compareWith(askedOf(asked));
      const judged = others.map((other) => kept(otherOf(asked, other)).percent);
      assert.deepEqual(
        others.map((other) => kept(otherOf(asked, other)).percent),
        judged,
      );
      if (/[a-z0-9]/i.test(asked.name) && asked.purpose === '') assert.equal(kept(otherOf(asked, asked)).percent, 100);
    }),
  );
});

it('finds exactly the most alike, however they are ordered', () => {
  fc.assert(
    fc.property(named, fc.array(named, { maxLength: 30 }), (asked, others) => {
      const held = others.map((other) => otherOf(asked, other));
      const found = mostAlike(askedOf(asked), held, { from: 30, most: 5 }).map(({ likeness }) => likeness.percent);
      const all = others
        .map((other) => slowly(asked, other))
        .filter((percent) => percent >= 30)
        .sort((a, b) => b - a);
      assert.deepEqual(found, all.slice(0, 5));
    }),
  );
});

it('explains itself', () => {
  const asked = { name: 'Aplikasi Cuti Pegawai', purpose: '', processes: ['a', 'b'], datasets: [] };
  const other = { name: 'aplikasi cuti pegawai', purpose: 'Cuti', processes: ['b'], datasets: ['d'] };
  assert.deepEqual(compare(asked, other), {
    percent: Math.round((40 * 1 + 15 * 0.5) / 0.55),
    parts: [
      { of: 'name', percent: 100 },
      { of: 'processes', percent: 50 },
    ],
  });
});
