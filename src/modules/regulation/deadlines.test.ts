import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlines, findProfile, type Profile } from './index.ts';

function dated(id: string, promulgated?: string): (readonly [string, string])[] {
  const profile = findProfile(id);
  assert.ok(profile);
  const regulation = { ...profile.regulation, ...(promulgated ? { promulgated } : {}) };
  const moved: Profile = { ...profile, regulation };
  return deadlines(moved).map(({ due, provision }) => [provision.ref, due] as const);
}

test('AC-CAL-01: Tanjungpinang has two deadlines after promulgation', () => {
  assert.deepEqual(dated('tanjungpinang-8-2022'), [
    ['Pasal 60', '2023-05-12'],
    ['Pasal 61', '2025-05-12'],
  ]);
});

test('AC-CAL-02: Lampung Utara has none', () => {
  assert.deepEqual(dated('lampung-utara-44-2022'), []);
});

test('a deadline moves with the promulgation, and a 29 February falls on the 28th', () => {
  assert.deepEqual(dated('tanjungpinang-8-2022', '2024-02-29'), [
    ['Pasal 60', '2025-02-28'],
    ['Pasal 61', '2027-02-28'],
  ]);
});
