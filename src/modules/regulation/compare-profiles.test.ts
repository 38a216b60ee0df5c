import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { compareSettings, settingAt } from './compare-profiles.rules.ts';
import { compareProfiles, deltas, profiles } from './index.ts';

const byId = new Map(compareSettings(tpi, lu, deltas()).map((row) => [row.delta.id, row]));
const subject = (name: string) => compareProfiles(tpi, lu, deltas()).find(({ capability }) => capability === name);

test('the list of questions is complete and every key exists in both profiles', () => {
  assert.equal(deltas().length, 127);
  const count = (type: string) => deltas().filter((delta) => delta.type === type).length;
  assert.deepEqual([count('contradiction'), count('variation'), count('one-sided')], [17, 47, 63]);
  for (const { key } of deltas())
    for (const profile of profiles()) assert.notEqual(settingAt(profile, key), undefined, key);
});

test('a contradiction, a variation and a rule of one side are told apart', () => {
  assert.equal(byId.get('D-013')?.verdict, 'contradiction');
  assert.equal(byId.get('D-010')?.verdict, 'different');
  assert.equal(byId.get('D-020')?.verdict, 'only-a');
  assert.equal(byId.get('D-061')?.verdict, 'only-b');
  assert.equal(byId.get('D-038')?.verdict, 'only-b');
});

test('each answer leads to the provisions that give it', () => {
  const row = byId.get('D-013');
  assert.deepEqual(
    row?.provisionsA.map(({ id }) => id),
    ['tpi-8-1'],
  );
  assert.deepEqual(
    row?.provisionsB.map(({ id }) => id),
    ['lu-6-9'],
  );
});

test('subject by subject: alike, contradicting, only here', () => {
  assert.equal(subject('integrity')?.verdict, 'same');
  assert.equal(subject('architecture')?.verdict, 'contradiction');
  assert.equal(subject('annual-report')?.verdict, 'only-a');
  assert.equal(subject('backup-supervision')?.verdict, 'only-b');
});

test('every question stands under exactly one subject', () => {
  const shown = compareProfiles(tpi, lu, deltas()).flatMap(({ differences }) =>
    differences.map(({ delta }) => delta.id),
  );
  assert.deepEqual(
    shown.toSorted(),
    deltas()
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('a regulation compared with itself has no differences', () => {
  const verdicts = new Set(compareProfiles(lu, lu, deltas()).map(({ verdict }) => verdict));
  assert.deepEqual([...verdicts].toSorted(), ['neither', 'same']);
});
