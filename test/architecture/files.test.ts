import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
// What others make us lay out as they do stands in bench/peers.
const files = globSync(['{src,test,tools}/**/*.{ts,js}', 'bench/*.ts'], { cwd: root });
const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length - 1;

describe('source files', () => {
  it('have at most 400 lines', () => {
    assert.deepEqual(
      files.filter((file) => lines(file) > 400),
      [],
    );
  });

  it('are mostly small: nine of ten under 200 lines', () => {
    assert.ok(files.filter((file) => lines(file) < 200).length / files.length > 0.9);
  });

  it('stand in folders named after what is in them', () => {
    const vague = ['utils', 'util', 'common', 'types', 'services', 'helpers', 'lib', 'misc', 'shared', 'core'];
    const folders = new Set(files.flatMap((file) => dirname(file).split(sep)));
    assert.deepEqual(
      vague.filter((name) => folders.has(name)),
      [],
    );
  });

  it('have names in kebab-case', () => {
    assert.deepEqual(
      files.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|js)$/.test(basename(file))),
      [],
    );
  });
});
