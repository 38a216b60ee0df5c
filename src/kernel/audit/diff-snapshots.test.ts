import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffSnapshots, type Snapshot } from './diff-snapshots.ts';

const snapshot = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue(), { noNullPrototype: true });

const present = (row: Snapshot) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

test('a change is named with what was and what is', () => {
  assert.deepEqual(diffSnapshots({ name: 'A', tags: [1] }, { name: 'B', tags: [1], place: 'x' }), [
    { field: 'name', before: 'A', after: 'B' },
    { field: 'place', before: null, after: 'x' },
  ]);
});

test('the differences lead from one snapshot to the other, and back', () => {
  fc.assert(
    fc.property(snapshot, snapshot, (before, after) => {
      const changes = diffSnapshots(before, after);
      const forth = changes.map(({ field, after: value }) => [field, value]);
      const back = changes.map(({ field, before: value }) => [field, value]);
      assert.deepEqual(present({ ...before, ...Object.fromEntries(forth) }), present(after));
      assert.deepEqual(present({ ...after, ...Object.fromEntries(back) }), present(before));
    }),
  );
});

test('nothing differs from itself, and an empty column is no change', () => {
  fc.assert(
    fc.property(snapshot, (row) => {
      assert.deepEqual(diffSnapshots(row, structuredClone(row)), []);
      assert.deepEqual(diffSnapshots(row, { ...row, later: null }), []);
    }),
  );
});
