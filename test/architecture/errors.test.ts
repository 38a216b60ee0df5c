import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { catalogue } from '../../src/kernel/errors/errors.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith(join('src', 'testing')))
  .filter((file) => file !== join('src', 'kernel', 'errors', 'errors.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'));

describe('the catalogue of errors', () => {
  it('has no code that nothing throws', () => {
    const unused = Object.keys(catalogue).filter((code) => !sources.some((source) => source.includes(`'${code}'`)));
    assert.deepEqual(unused, []);
  });

  it('has every code that is thrown', () => {
    const thrown = sources.flatMap((source) =>
      [...source.matchAll(/new CodedError\(\s*'([^']+)'/g)].map(([, code]) => code),
    );
    assert.ok(thrown.length > 50);
    assert.deepEqual(
      thrown.filter((code) => code === undefined || !Object.hasOwn(catalogue, code)),
      [],
    );
  });

  it('says in both languages what happened and what to do, with the same blanks to fill', () => {
    const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [code, { title, mend, status }] of Object.entries(catalogue)) {
      assert.ok(status >= 400 && status < 600, code);
      for (const { id, en } of [title, mend]) {
        assert.match(id, /\S/, code);
        assert.match(en, /\S/, code);
        assert.notEqual(id, en, code);
        assert.deepEqual(blanks(id), blanks(en), code);
      }
    }
  });
});
