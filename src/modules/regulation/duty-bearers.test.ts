import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { dutiesOfAgency, dutiesOfFunction, unmappedFunctions } from './duty-bearers.rules.ts';
import { incomingReferences } from './incoming-references.rules.ts';
import { findProvision, obligations } from './index.ts';
import { searchProvisions } from './search-provisions.rules.ts';

const idsOf = (duties: readonly { readonly id: string }[]) => duties.map(({ id }) => id);

test('AC-ORG-01: a function without holder is reported with the duties that need it', () => {
  const held = new Set(['kominfo', 'ict', 'supervision', 'organisation', 'planning', 'finance'] as const);
  const found = unmappedFunctions(tpi, held).find(({ function: id }) => id === 'cyber-security');
  assert.deepEqual(idsOf(found?.involved ?? []), ['tpi-39-4']);
  assert.equal(unmappedFunctions(tpi, new Set([...held, 'cyber-security'] as const)).length < 7, true);
});

test('AC-ORG-04: an agency that holds two functions has their duties in one list, each once', () => {
  const functions = ['kominfo', 'ict'] as const;
  const groups = dutiesOfAgency(tpi, { functions, owes: true });
  const ids = groups.flatMap(({ duties }) => idsOf(duties));
  assert.equal(new Set(ids).size, ids.length);
  for (const one of [...dutiesOfFunction(tpi, 'kominfo'), ...dutiesOfFunction(tpi, 'ict')])
    assert.ok(ids.includes(one.id));
  assert.ok(ids.includes('tpi-7-2'));
  assert.ok(ids.some((id) => id.startsWith('tpi-52-1')));
  assert.deepEqual(
    groups.map(({ reason }) => (reason.by === 'function' ? reason.function : reason.by)),
    ['kominfo', 'ict', 'every', 'concerned'],
  );
});

test('a unit that is no agency has only the duties of its functions', () => {
  assert.deepEqual(dutiesOfAgency(tpi, { functions: [], owes: false }), []);
  const groups = dutiesOfAgency(lu, { functions: ['supervision'], owes: false });
  assert.deepEqual(
    groups.map(({ reason }) => reason.by),
    ['function'],
  );
});

test('every duty comes to somebody', () => {
  for (const profile of [lu, tpi]) {
    assert.ok(obligations(profile).every(({ actor }) => (actor?.parties.length ?? 0) > 0));
  }
});

test('search finds by words of either language and by reference, the reference first', () => {
  assert.ok(idsOf(searchProvisions(tpi, 'Pusat DATA')).includes('tpi-20-1'));
  assert.equal(searchProvisions(tpi, 'pasal 8')[0]?.ref, 'Pasal 8 ayat (1)');
  assert.ok(idsOf(searchProvisions(tpi, 'data center')).includes('tpi-1-n16'));
  assert.deepEqual(searchProvisions(tpi, '  '), []);
  assert.deepEqual(searchProvisions(tpi, '<script>'), []);
});

test('what refers to a provision is found from it', () => {
  const provision = findProvision(tpi, 'tpi-8-1');
  assert.ok(provision);
  assert.ok(idsOf(incomingReferences(tpi, provision)).includes('tpi-8-2'));
});
