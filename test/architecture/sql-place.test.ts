import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** A statement: a tagged template of the driver, or SQL text handed to it. */
const statement = /\b(tx|sql|connection)(<[^`]*>)?`|\.unsafe\(/;

test('the SQL of a module stands in its *.queries.ts', () => {
  const astray = globSync('src/modules/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.queries.ts') && !path.endsWith('.test.ts'))
    .filter((path) => statement.test(readFileSync(join(root, path), 'utf8')));
  assert.deepEqual(astray, []);
});
