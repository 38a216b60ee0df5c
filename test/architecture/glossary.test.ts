import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Profile } from '../../src/modules/regulation/index.ts';
import { lu, tpi } from '../../src/testing/profiles.ts';

const root = join(import.meta.dirname, '../..');

/** The rows of every table, cell by cell. */
const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Istilah'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const code = globSync(['src/**/*.ts', '.dependency-cruiser.mjs'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts') && !path.includes('src/testing/'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** The regulations with a column of their own, and where it stands. */
const columns: readonly [profile: Profile, column: number][] = [
  [tpi, 4],
  [lu, 5],
];

const legal = rows.filter((cells) => cells.length === 7);

for (const [profile, column] of columns) {
  const { code: short } = profile.regulation;

  test(`every definition of ${short} has a line with its place and its English name`, () => {
    const missing = profile.provisions
      .flatMap(({ ref, term }) => (term ? [{ ref, term }] : []))
      .filter(({ ref, term }) => {
        return !legal.some((cells) => cells[1] === term.id && cells[2] === term.en && cells[column] === ref);
      });
    assert.deepEqual(missing, []);
  });

  test(`every place of ${short} that the glossary names exists`, () => {
    const refs = new Set(profile.provisions.map(({ ref }) => ref));
    const cited = legal.flatMap((cells) => (cells[column] === '–' ? [] : [cells[column] ?? '']));
    assert.ok(cited.length > 40);
    assert.deepEqual(
      cited.filter((ref) => !refs.has(ref)),
      [],
    );
  });
}

test('every name the glossary says the code uses is in the code', () => {
  const named = rows.flatMap((cells) => cells.slice(3).flatMap((cell) => cell.match(/(?<=`)[A-Za-z-]+(?=`)/g) ?? []));
  assert.ok(named.length > 90);
  const absent = named.filter(
    (name) => !new RegExp(`'${name}'|(?<![\\w'-])${name}:|(const|function|type) ${name}(?![\\w-])`).test(code),
  );
  assert.deepEqual(absent, []);
});
