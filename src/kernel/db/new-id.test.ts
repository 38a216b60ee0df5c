import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { newId } from './new-id.ts';

/** Every instant that the 48 bits of RFC 9562 hold. */
const instant = fc.date({ min: new Date(0), max: new Date(2 ** 48 - 1), noInvalidDate: true });

it('gives UUIDs of version 7 that carry their millisecond', () => {
  fc.assert(
    fc.property(instant, (now) => {
      const id = newId(now);
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.equal(Number.parseInt(id.slice(0, 13).replace('-', ''), 16), now.getTime());
    }),
  );
});

it('orders ids by time, as text and so as PostgreSQL does', () => {
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      fc.pre(one.getTime() < other.getTime());
      assert.ok(newId(one) < newId(other));
    }),
  );
});

it('never gives the same id twice in one millisecond', () => {
  const now = new Date();
  const ids = Array.from({ length: 10_000 }, () => newId(now));
  assert.equal(new Set(ids).size, ids.length);
});
