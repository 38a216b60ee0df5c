import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { DrawnStep } from './steps.rules.ts';
import { findGaps, planTable, type TaskRow } from './table.rules.ts';

const kinds = ['person', 'system', 'decision'] as const;
const name = fc.constantFrom('Terima', 'Periksa', 'terima', 'Cetak', 'Kirim');
const role = fc.option(fc.constantFrom('Loket', 'Kepala'));

const steps: fc.Arbitrary<readonly DrawnStep[]> = fc.uniqueArray(
  fc.record({
    element: fc.integer({ min: 1, max: 12 }).map((n) => `Task_${n}`),
    name: fc.oneof(name, fc.constant('')),
    kind: fc.option(fc.constantFrom(...kinds)),
    role,
  }),
  { selector: ({ element }) => element, maxLength: 10 },
);

const rows: fc.Arbitrary<readonly TaskRow[]> = fc
  .uniqueArray(
    fc.record({
      element: fc.option(fc.integer({ min: 1, max: 12 }).map((n) => `Task_${n}`)),
      name,
      kind: fc.constantFrom(...kinds),
      role,
      step: fc.integer({ min: 1, max: 99 }),
    }),
    { selector: ({ element }) => element ?? Symbol('typed'), maxLength: 10 },
  )
  .map((some) => some.map((row, at) => ({ ...row, id: `row-${at}`, version: 1 })));

/** The table after a plan was carried out. */
function carryOut(drawn: readonly DrawnStep[], before: readonly TaskRow[]): readonly TaskRow[] {
  const plan = planTable(drawn, before);
  const gone = new Set(plan.remove.map(({ id }) => id));
  const changed = new Map(plan.change.map(({ row, values }) => [row.id, values]));
  const kept = before.filter(({ id }) => !gone.has(id)).map((row) => ({ ...row, ...changed.get(row.id) }));
  return [...kept, ...plan.create.map((values, at) => ({ ...values, id: `new-${at}`, version: 1 }))];
}

test('once a drawing is saved the table says what it says; only what was merely typed is still to be drawn', () => {
  fc.assert(
    fc.property(steps, rows, (drawn, before) => {
      const after = carryOut(drawn, before);
      assert.deepEqual(
        findGaps(drawn, after).filter(({ kind }) => kind !== 'not-drawn'),
        [],
      );
      const left = after.filter(({ element }) => element === null);
      assert.deepEqual(
        findGaps(drawn, after).map((gap) => gap.name),
        left.map((row) => row.name),
      );
      for (const row of left)
        assert.ok(
          before.some((one) => isDeepStrictEqual(one, row)),
          'a typed row stays as it was',
        );
    }),
  );
});

test('saving the same drawing again changes nothing', () => {
  fc.assert(
    fc.property(steps, rows, (drawn, before) => {
      const again = planTable(drawn, carryOut(drawn, before));
      assert.deepEqual([again.create, again.change, again.remove], [[], [], []]);
    }),
  );
});

test('a row is never lost to another shape: each is kept, changed or removed once', () => {
  fc.assert(
    fc.property(steps, rows, (drawn, before) => {
      const { change, remove } = planTable(drawn, before);
      const ids = [...change.map(({ row }) => row.id), ...remove.map(({ id }) => id)];
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(carryOut(drawn, before).filter(({ element }) => element !== null).length, drawn.length);
    }),
  );
});

test('a typed task that is drawn under its name keeps its row; a renamed shape keeps what its row names', () => {
  const typed: TaskRow = {
    id: 'a',
    version: 3,
    element: null,
    name: 'Periksa Berkas',
    kind: 'person',
    role: 'Loket',
    step: 7,
  };
  const tied: TaskRow = { ...typed, id: 'b', element: 'Task_b', name: 'Cetak' };
  const plan = planTable(
    [
      { element: 'Task_x', name: 'periksa  berkas', kind: null, role: null },
      { element: 'Task_b', name: 'Cetak kartu', kind: 'system', role: 'Kepala' },
    ],
    [typed, tied],
  );
  assert.deepEqual(plan.create, []);
  assert.deepEqual(plan.change, [
    { row: typed, values: { step: 1, name: 'periksa  berkas', kind: 'person', role: 'Loket', element: 'Task_x' } },
    { row: tied, values: { step: 2, name: 'Cetak kartu', kind: 'system', role: 'Kepala', element: 'Task_b' } },
  ]);
});
