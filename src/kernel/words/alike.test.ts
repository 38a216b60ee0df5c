import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { distance, isAlike } from './alike.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

it('counts no slip between equals, the same both ways, and never more than it is asked about', () => {
  fc.assert(
    fc.property(word, word, fc.nat(5), (one, other, most) => {
      const slips = distance(one, other, most);
      assert.equal(slips === 0, one === other || (most < 0 && slips > most));
      assert.equal(slips, distance(other, one, most));
      assert.ok(slips <= most + 1);
    }),
  );
});

it('counts one slip for a letter dropped, added, changed or swapped', () => {
  for (const slip of ['dins', 'dinaas', 'dimas', 'dians']) assert.equal(distance('dinas', slip, 3), 1, slip);
  assert.equal(isAlike('informatika', 'infroma'), true);
  assert.equal(isAlike('pelangi', 'peladen'), false);
  assert.equal(isAlike('abc', 'abd'), false);
});
