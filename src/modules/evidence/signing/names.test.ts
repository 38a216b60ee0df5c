import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesMatch } from './names.rules.ts';

test('a certificate is held against the name in a document without degrees and capitals', () => {
  assert.ok(namesMatch('Dr. Rina Contoh, S.Kom., M.T.', 'RINA CONTOH'));
  assert.ok(namesMatch('Ir. Bayu Samudra, M.T.I.', 'Bayu Samudra'));
  assert.ok(namesMatch('Rina Contoh', 'Rina Contoh Lestari'));
  assert.ok(!namesMatch('Rina Contoh', 'Budi Contoh'));
  assert.ok(!namesMatch('Rina Contoh', ''));
  assert.ok(!namesMatch('', 'Rina Contoh'));
});
