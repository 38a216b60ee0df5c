import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checksOf } from '../../src/modules/compliance/profile-checks.ts';
import { profiles } from '../../src/modules/regulation/index.ts';

const root = join(import.meta.dirname, '../..');

/** How many acceptance examples each part of the two regulations has in our reading of them; they are numbered from 1. */
const examples: Readonly<Record<string, number>> = {
  ARCH: 6,
  ROAD: 4,
  PB: 4,
  BP: 2,
  DC: 4,
  DCN: 4,
  NET: 4,
  HW: 2,
  SW: 2,
  APP: 10,
  REPO: 2,
  CAT: 4,
  INTG: 2,
  OSS: 2,
  CLR: 2,
  FUND: 2,
};

/** The titles of all tests beside the code and of their groups, however they are quoted. */
const titles = globSync('src/**/*.test.ts', { cwd: root })
  .flatMap((path) => [
    ...readFileSync(join(root, path), 'utf8').matchAll(/\b(?:describe|it|test)\(\s*(['"`])(.*?)\1/gs),
  ])
  .map(([, , title = '']) => title)
  .join('\n');

test('every duty that Padu itself enforces is named by the test that shows it', () => {
  const enforced = profiles().flatMap((profile) =>
    [...checksOf(profile)].flatMap(([id, { kind }]) => (kind === 'enforced' ? [id] : [])),
  );
  assert.ok(enforced.length > 0);
  assert.deepEqual(
    enforced.filter((id) => !titles.includes(id)),
    [],
  );
});

test('every example of the chain is a test that names it', () => {
  const all = Object.entries(examples).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, at) => `AC-${part}-${String(at + 1).padStart(2, '0')}`),
  );
  assert.deepEqual(
    all.filter((id) => !titles.includes(id)),
    [],
  );
});
