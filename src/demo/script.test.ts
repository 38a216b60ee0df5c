import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDayAfter, workday } from './days.ts';
import { pdfLetter } from './letter.ts';
import { demoProfiles, readData } from './read-data.ts';
import { scriptOf } from './script.ts';

const keys: Readonly<Record<string, string>> = {
  agencies: 'code',
  positions: 'code',
  people: 'number',
  teams: 'name',
  'external-parties': 'name',
  'legal-instruments': 'reference',
  holidays: 'date',
};
const slots = { keyOf: (register: string) => keys[register] ?? 'id', dutyOf: (id: string) => id };

for (const profile of demoProfiles())
  test(`${profile}: the same script every time, in the order of the days, and nothing that is to come`, () => {
    const files = readData(profile);
    const all = scriptOf(files, slots, '2026-11-22');
    assert.deepEqual(scriptOf(files, slots, '2026-11-22'), all);
    const days = all.map(({ on }) => on);
    assert.deepEqual(days, [...days].sort());
    const early = scriptOf(files, slots, '2024-06-30');
    assert.deepEqual(early, all.slice(0, early.length));
    assert.ok(early.every(({ on }) => on <= '2024-06-30'));
  });

test('no two rows of a script share a name', () => {
  for (const profile of demoProfiles()) {
    const names = scriptOf(readData(profile), slots, '9999-12-31').flatMap(({ row, step }) =>
      step === null ? [row] : [],
    );
    assert.equal(new Set(names).size, names.length);
  }
});

test('days of the demonstration', () => {
  assert.equal(lastDayAfter('2026-02-09', 12), '2027-02-08');
  assert.equal(workday('2026-11-21'), '2026-11-23');
  assert.equal(workday('2026-11-22'), '2026-11-23');
  assert.equal(workday('2026-11-20'), '2026-11-20');
});

test('a letter is a PDF whose table of places is right', () => {
  const letter = { government: 'Kota', issuer: 'X', number: '1', date: '2026-01-01', title: 'Judul (contoh) – \\ 1' };
  const file = pdfLetter(letter).toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  assert.equal(file.slice(table, table + 4), 'xref');
  const places = [...file.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place));
  assert.deepEqual(
    places.map((place) => file.slice(place, place + 5)),
    [1, 2, 3, 4, 5, 6].map((n) => `${n} 0 o`),
  );
});
