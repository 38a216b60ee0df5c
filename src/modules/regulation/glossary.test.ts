import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { glossary } from './index.ts';

test('AC-GLO-01: a term of another regulation says where it is defined', () => {
  const found = glossary(tpi, [lu], 'sistem penghubung layanan');
  assert.equal(found.answer.en, 'not defined in this regulation; defined in LU Pasal 1 angka 22');
  assert.equal(found.answer.id, 'tidak didefinisikan dalam peraturan ini; didefinisikan dalam LU Pasal 1 angka 22');
  assert.deepEqual(found.here, []);
});

test('AC-GLO-02: definitions that disagree are shown together, with the article they disagree with', () => {
  const found = glossary(tpi, [lu], 'arsitektur');
  assert.deepEqual(
    found.here.map(({ term }) => term.id),
    ['Arsitektur SPBE', 'Referensi Arsitektur', 'Domain Arsitektur'],
  );
  const conflict = found.conflicts.find(({ note }) => note.id === 'TPI-A02');
  assert.deepEqual(
    conflict?.provisions.map(({ ref, parts }) => [ref, parts?.length]),
    [
      ['Pasal 1 angka 13', 5],
      ['Pasal 1 angka 29', 5],
      ['Pasal 6 ayat (4)', 6],
    ],
  );
});

test('a term both define is found in both, by either language', () => {
  const found = glossary(lu, [tpi], ' Data Center ');
  assert.equal(found.answer.en, 'defined in LU Pasal 1 angka 20');
  assert.deepEqual(
    found.elsewhere.map(({ provision }) => provision.id),
    ['tpi-1-n16'],
  );
});

test('a term nobody defines, and an empty question', () => {
  assert.equal(glossary(tpi, [lu], 'blockchain').answer.en, 'not defined in any regulation');
  assert.deepEqual(glossary(tpi, [lu], ' ').here, []);
});
