import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const words: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./drawing-words.json', import.meta.url), 'utf8'),
);
const drawn = fileURLToPath(import.meta.resolve('bpmn-js/package.json'));
const folders = [dirname(drawn), dirname(createRequire(drawn).resolve('diagram-js/package.json'))];

/** Every text the library has translated: what it hands to `translate`, and the names in its menus. */
function textsOf(source: string): readonly string[] {
  const found = [
    ...source.matchAll(/translate\(\s*'([A-Za-z][^']+)'\s*[,)]/g),
    ...source.matchAll(/\blabel: '([A-Z][^']+)'/g),
    ...source.matchAll(/_ERR_MSG = '([^']+)'/g),
    ...source.matchAll(/label = '(Empty [^']+)'/g),
  ];
  return found.flatMap(([, text]) => text ?? []);
}

test('the editor says nothing that has no Indonesian word, and no word is left over', () => {
  const files = folders.flatMap((cwd) => globSync('lib/features/**/*.js', { cwd }).map((file) => join(cwd, file)));
  const sources = files.map((file) => readFileSync(file, 'utf8'));
  const wanted = new Set(sources.flatMap(textsOf));
  // Put together from parts in the library.
  for (const side of ['left', 'center', 'right', 'top', 'middle', 'bottom']) wanted.add(`Align elements ${side}`);
  wanted.add('Empty pool/participant (removes content)');
  assert.ok(wanted.size > 120, String(wanted.size));
  const without = (some: Iterable<string>, others: ReadonlySet<string>) => [...some].filter((one) => !others.has(one));
  const known = new Set(Object.keys(words));
  assert.deepEqual([without(wanted, known), without(known, wanted)], [[], []]);
});

test('each word differs from the English one and keeps its blanks', () => {
  for (const [english, indonesian] of Object.entries(words)) {
    assert.notEqual(english, indonesian);
    assert.deepEqual(indonesian.match(/\{\w+\}/g), english.match(/\{\w+\}/g));
  }
});
