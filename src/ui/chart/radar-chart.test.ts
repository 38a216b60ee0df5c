import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { same } from '../../kernel/i18n/text.ts';
import { sampleView } from '../gallery/sample-view.ts';
import { pointOn, radarChart } from './radar-chart.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('every value lies on its axis, as far out as it is large, inside the drawing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 20 }), share, (axes, value) => {
      const axis = axes - 1;
      const [tip, point] = [pointOn(axis, axes, 1), pointOn(axis, axes, value)];
      const length = ({ x, y }: { x: number; y: number }) => Math.hypot(x - 160, y - 160);
      assert.ok(Math.abs(length(point) - length(tip) * value) < 1e-6);
      assert.ok(point.x >= 0 && point.x <= 320 && point.y >= 0 && point.y <= 320);
    }),
  );
  assert.ok(pointOn(0, 8, 1).y < pointOn(4, 8, 1).y);
});

test('leaves a gap where a value is missing, and draws nothing of fewer than three axes', () => {
  const draw = (shares: readonly (number | null)[]) =>
    radarChart(sampleView, {
      title: same('Radar'),
      axes: shares.map((_, at) => String(at + 1)),
      rings: 5,
      outlines: [{ name: same('Kini'), shares, look: 'now' }],
    }).markup;
  assert.doesNotMatch(draw([0.2, null, 0.4, 0.5]), /NaN/);
  assert.equal(draw([0.2, null, 0.4, 0.5]).match(/<circle/g)?.length, 3);
  assert.equal(draw([0.2, 0.4]), '');
});
