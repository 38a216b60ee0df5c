import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeEdits, sameValue } from './merge-edits.rules.ts';

const names = ['title', 'date', 'tags', 'files', 'term'] as const;
const lists: ReadonlySet<string> = new Set(['tags', 'files']);

const single = fc.constantFrom<unknown>(null, 'a', 'b', 'c', 1, { from: '2026-01-01', until: null });
const list = fc.option(fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }));
const row = fc.record(
  Object.fromEntries(names.map((name) => [name, lists.has(name) ? list : single])) as Record<
    (typeof names)[number],
    fc.Arbitrary<unknown>
  >,
);
/** Fields of the row as it was found, some of them erased since. */
const known = fc.subarray([...names]);
const part = (values: object, of: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => of.includes(name)));

const cases = fc.tuple(row, row, row, known);

describe('two edits of one row', () => {
  it('lose nothing: every field is theirs unless I changed it', () => {
    fc.assert(
      fc.property(cases, fc.subarray([...names]), ([full, theirs, all, of], posted) => {
        const [base, mine] = [part(full, of), part(all, posted)];
        const { values, clashes } = mergeEdits({ base, theirs, mine });
        for (const name of names) {
          const changed = name in mine && !(name in base && sameValue(all[name], full[name]));
          if (!changed) assert.ok(!(name in values) && (!clashes.includes(name) || !(name in base)), name);
          else if (!sameValue(all[name], theirs[name])) assert.ok(name in values || clashes.includes(name), name);
        }
      }),
    );
  });

  it('keep both where they do not clash', () => {
    fc.assert(
      fc.property(cases, ([base, theirs, mine]) => {
        const { values, clashes } = mergeEdits({ base, theirs, mine });
        const result: Record<string, unknown> = { ...theirs, ...values };
        for (const name of names) {
          if (clashes.includes(name) || lists.has(name)) continue;
          if (!sameValue(mine[name], base[name])) assert.ok(sameValue(result[name], mine[name]), name);
          if (!sameValue(theirs[name], base[name])) assert.ok(sameValue(result[name], theirs[name]), name);
        }
      }),
    );
  });

  it('come to the same whoever saves first', () => {
    fc.assert(
      fc.property(cases, ([full, one, other, of]) => {
        const base = part(full, of);
        const ahead = mergeEdits({ base, theirs: one, mine: other });
        const behind = mergeEdits({ base, theirs: other, mine: one });
        assert.deepEqual(ahead.clashes.toSorted(), behind.clashes.toSorted());
        const ends: Record<string, unknown>[] = [
          { ...one, ...ahead.values },
          { ...other, ...behind.values },
        ];
        for (const name of names)
          if (!ahead.clashes.includes(name)) assert.ok(sameValue(ends[0]?.[name], ends[1]?.[name]), name);
      }),
    );
  });

  it('add up in lists: what either added is there, what either took out is gone', () => {
    fc.assert(
      fc.property(list, list, list, (base, theirs, mine) => {
        const { values, clashes } = mergeEdits({
          base: { tags: base },
          theirs: { tags: theirs },
          mine: { tags: mine },
        });
        assert.deepEqual(clashes, []);
        const merged = ('tags' in values ? values.tags : theirs) as readonly string[] | null;
        for (const one of ['x', 'y', 'z']) {
          const [was, now, own] = [base, theirs, mine].map((held) => held?.some((other) => other === one) === true);
          assert.equal(merged?.includes(one) === true, was ? now && own : now || own, one);
        }
      }),
    );
  });

  it('write nothing where I changed nothing, and tell what the other changed', () => {
    const base = { title: 'a', date: '2026-01-01', tags: ['x'] };
    const merged = mergeEdits({
      base,
      theirs: { ...base, title: 'b', tags: ['y', 'x'] },
      mine: { title: 'a', tags: ['x'] },
    });
    assert.deepEqual(merged, { values: {}, kept: ['title', 'tags'], clashes: [] });
  });

  it('ask where what was found is erased', () => {
    const merged = mergeEdits({ base: {}, theirs: { title: 'x' }, mine: { title: 'a' } });
    assert.deepEqual(merged, { values: {}, kept: [], clashes: ['title'] });
  });
});
