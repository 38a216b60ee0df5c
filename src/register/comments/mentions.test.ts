import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Mentionable, mentionsIn, piecesOf } from './mentions.rules.ts';

const people: readonly Mentionable[] = [
  { id: 'sri', name: 'Sri Wahyuni, S.Kom.', login: 'sri' },
  { id: 'sri-dewi', name: 'Sri Dewi', login: null },
  { id: 'budi', name: 'Budi', login: 'dinas' },
  { id: 'other-budi', name: 'Budi', login: null },
];

describe('mentions', () => {
  it('are read by name, by name without titles, by sign-in name, in any case', () => {
    const found = (text: string) => mentionsIn(text, people).people;
    assert.deepEqual(found('Mohon dicek @Sri Wahyuni, S.Kom. besok'), ['sri']);
    assert.deepEqual(found('@sri wahyuni mohon dicek'), ['sri']);
    assert.deepEqual(found('(@SRI)'), ['sri']);
    assert.deepEqual(found('@Sri Dewi, @dinas.'), ['sri-dewi', 'budi']);
    assert.deepEqual(found('@Budi'), ['budi', 'other-budi']);
  });

  it('are not found inside addresses, words or prices', () => {
    assert.deepEqual(mentionsIn('surel a@sri.go.id, 5 @ Rp 100, a@ b', people), { people: [], unknown: [] });
  });

  it('that name nobody are told', () => {
    assert.deepEqual(mentionsIn('@Sriyanto dan @joko.w. ya', people).unknown, ['@Sriyanto', '@joko.w']);
  });

  it('lose no letter of the text, whatever it is', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('@sri', '@Budi', ' ', '@', '\n', '@Sri Wahyuni, S.Kom.'));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        assert.equal(
          piecesOf(text, people)
            .map((piece) => piece.text)
            .join(''),
          text,
        );
      }),
    );
  });
});
