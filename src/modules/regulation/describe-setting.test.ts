import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingAt } from './compare-profiles.rules.ts';
import { describeSetting } from './describe-setting.rules.ts';
import { deltas, findProfile, type Profile, profiles } from './index.ts';
import { settingLabels } from './setting-labels.ts';

function described(profile: Profile | undefined, key: string): string[] {
  assert.ok(profile);
  const { id, en } = describeSetting(settingAt(profile, key));
  return [id, en];
}

test('answers read as sentences of both languages', () => {
  const tpi = findProfile('tanjungpinang-8-2022');
  assert.deepEqual(described(tpi, 'architecture.review.cadence'), [
    'paling sedikit 2 kali dalam 5 tahun',
    'at least 2 times in 5 years',
  ]);
  assert.deepEqual(described(tpi, 'architecture.firstDue'), ['1 tahun', '1 year']);
  assert.deepEqual(described(tpi, 'teams.coordinationTeam'), ['komite pengarah, CIO', 'steering committee, CIO']);
  assert.deepEqual(described(tpi, 'network.clearances'), ['tidak ada', 'none']);
  assert.deepEqual(described(tpi, 'backup.agencyDuty'), ['tidak disebut', 'not stated']);
  assert.deepEqual(described(tpi, 'roadmap.nationalAlignment'), ['tidak disebut', 'not stated']);
  assert.deepEqual(described(tpi, 'organization.uptCountsAsPd'), ['tidak', 'no']);
});

test('every part of every answer has a label', () => {
  const unnamed = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(unnamed);
    if (typeof value !== 'object' || value === null || 'en' in value) return [];
    return Object.entries(value).flatMap(([key, part]) => [...(key in settingLabels ? [] : [key]), ...unnamed(part)]);
  };
  for (const profile of profiles()) {
    assert.deepEqual(
      deltas().flatMap(({ key }) => unnamed(settingAt(profile, key))),
      [],
    );
  }
});
