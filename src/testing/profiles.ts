import assert from 'node:assert/strict';
import { findProfile, type Profile } from '../modules/regulation/index.ts';

function getProfile(id: string): Profile {
  const profile = findProfile(id);
  assert.ok(profile, id);
  return profile;
}

/** Peraturan Wali Kota Tanjungpinang 8/2022. */
export const tpi = getProfile('tanjungpinang-8-2022');

/** Peraturan Bupati Lampung Utara 44/2022. */
export const lu = getProfile('lampung-utara-44-2022');
