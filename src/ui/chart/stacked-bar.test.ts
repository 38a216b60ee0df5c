import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { same } from '../../kernel/i18n/text.ts';
import { sampleView } from '../gallery/sample-view.ts';
import { segmentsOf, stackedBar } from './stacked-bar.ts';

test('the segments fill the bar without gap or overlap, and every state that occurs can be seen', () => {
  const count = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(count, count, count, count, (met, partly, due, overdue) => {
      const segments = segmentsOf({ met, partly, due, overdue });
      let x = 0;
      for (const segment of segments) {
        assert.ok(Math.abs(segment.x - x) < 1e-6);
        assert.ok(segment.width >= 8);
        x += segment.width;
      }
      assert.ok(segments.length === 0 || Math.abs(x - 1000) < 1e-6);
      assert.equal(segments.length, [met, partly, due, overdue].filter((n) => n > 0).length);
    }),
  );
});

test('no duty at all draws an empty bar, not a division by zero', () => {
  assert.doesNotMatch(stackedBar(sampleView, { title: same('Tidak ada'), counts: {} }).markup, /NaN|<rect/);
});
