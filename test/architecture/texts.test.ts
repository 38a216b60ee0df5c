import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { programTexts } from '../../src/testing/program-texts.ts';

/** Words that are the same in both languages: names, and what Indonesian has taken over. */
const alike = new Set(
  [
    'administrator audit bab chief cio csv data domain final format information internal internet intranet json menu',
    'desktop gb i ii iii iv mbps mobile officer pasal ppid radio rupiah server sni status target tier web',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a text says nothing that could differ: blanks, signs, and words that are alike. */
const isAlike = (text: string) =>
  (
    text
      .replace(/\{\w+\}/g, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).every((word) => alike.has(word));

describe('texts', () => {
  it('are found', () => assert.ok(programTexts.length > 500, String(programTexts.length)));

  it('stand in both languages, and differ', () => {
    const wrong = programTexts.filter(
      ({ id, en }) => (id.trim() === '') !== (en.trim() === '') || (id === en && !isAlike(id)),
    );
    assert.deepEqual(wrong, []);
  });

  it('have the same blanks to fill in both languages', () => {
    const blanks = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    assert.deepEqual(
      programTexts.filter(({ id, en }) => blanks(id) !== blanks(en)),
      [],
    );
  });
});
