import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHtml } from './page-checks.ts';

const pageWith = (rows: string): string => `<!DOCTYPE html>
<html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>
<table><thead><tr><th scope="col">Name</th></tr></thead><tbody>${rows}</tbody></table></main></body></html>`;

const row = (word: string, id = '') => `<tr${id && ` id="${id}"`}><td><a href="/${word}">${word}</a></td></tr>`;
const rows = ['one', 'two', 'three', 'four'].map((word) => row(word)).join('\n');

const rulesBroken = (markup: string) => checkHtml(markup).map((found) => found.replace(/:.*/s, ''));

test('rows that are built alike are looked at together, and one that is not by itself', () => {
  assert.deepEqual(rulesBroken(pageWith(rows)), []);
  assert.deepEqual(rulesBroken(pageWith(`${rows}<tr><td style="color: red">five</td></tr>`)), ['no-inline-style']);
  assert.deepEqual(rulesBroken(pageWith(`${rows}<tr><td>a & b</td></tr>`)), ['no-raw-characters']);
});

test('two of them show what they may not do beside each other', () => {
  const alike = ['one', 'two', 'three'].map((word) => row(word, 'row'));
  assert.ok(rulesBroken(pageWith(alike.join('\n'))).includes('no-dup-id'));
});
