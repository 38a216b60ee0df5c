import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Fields } from '../field.ts';
import { choice, yesNo } from '../fields/choice.ts';
import { text } from '../fields/text.ts';
import { isShown, judgeShown, onlyWhen, settle, settleStep } from './when.ts';

const words = (word: string) => ({ id: word, en: word });
const plain = (name: string) => text({ label: words(name), max: 100 });

/** A chain of fields, each asked for on the word of the one before, and one that hangs on two. */
const fields: Fields = {
  kind: choice({ label: words('Kind'), options: { a: words('A'), b: words('B'), c: words('C') } }),
  urgent: yesNo({ label: words('Urgent') }),
  first: onlyWhen({ kind: ['a', 'b'] }, choice({ label: words('First'), options: { x: words('X'), y: words('Y') } })),
  second: onlyWhen({ first: ['x'] }, plain('Second')),
  both: onlyWhen({ urgent: [true], kind: ['b'] }, plain('Both')),
};
const names = Object.keys(fields);

const rows = fc.record({
  kind: fc.constantFrom('a', 'b', 'c', null),
  urgent: fc.constantFrom(true, false, null),
  first: fc.constantFrom('x', 'y', null),
  second: fc.constantFrom('kata', null),
  both: fc.constantFrom('kata', null),
});
/** What somebody sends of a row: some of its entries. */
const inputs = rows.chain((row) =>
  fc.subarray(names).map((sent) => Object.fromEntries(sent.map((name) => [name, row[name as keyof typeof row]]))),
);

describe('fields that are only asked for under a condition', () => {
  it('are kept only while they are asked for; settling once is enough', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const kept = settle(fields, row);
        for (const name of names) {
          if (!isShown(fields, name, kept)) assert.equal(kept[name], null, name);
          // What is asked for is never touched.
          if (isShown(fields, name, row)) assert.equal(kept[name], row[name as keyof typeof row]);
        }
        assert.deepEqual(settle(fields, kept), kept);
        assert.deepEqual(Object.keys(kept), Object.keys(row));
      }),
    );
  });

  it('are never shown on the word of one that is not shown itself', () => {
    fc.assert(
      fc.property(rows, (row) => {
        if (isShown(fields, 'second', row)) assert.ok(isShown(fields, 'first', row) && row.first === 'x');
        if (isShown(fields, 'both', row)) assert.ok(row.urgent === true && row.kind === 'b');
        assert.ok(isShown(fields, 'kind', row) && isShown(fields, 'urgent', row));
      }),
    );
  });

  it('a step writes what came and clears what it hides, and nothing else: as if the whole row were saved', () => {
    fc.assert(
      fc.property(rows, inputs, (row, input) => {
        const before = settle(fields, row);
        const written = settleStep(fields, before, input);
        assert.deepEqual({ ...before, ...written }, settle(fields, { ...before, ...input }));
        for (const [name, value] of Object.entries(written))
          assert.ok(name in input || (value === null && before[name] !== null), name);
      }),
    );
  });

  it('must be filled exactly when they are asked for, whoever sends the whole row', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const kept = settle(fields, row);
        const missing = judgeShown(fields, kept, names).map(({ field }) => field);
        const wanted = names.filter(
          (name) => fields[name]?.when?.required && isShown(fields, name, kept) && kept[name] === null,
        );
        assert.deepEqual(missing, wanted);
        // Whoever touched none of it is not asked.
        assert.deepEqual(judgeShown(fields, kept, []), []);
      }),
    );
  });
});
