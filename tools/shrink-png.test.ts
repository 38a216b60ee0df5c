import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { pngOf } from '../src/kernel/contents/png.ts';
import { shrinkPng } from './shrink-png.ts';

/** The points of a picture in 256 colours, as red, green and blue again. */
function pointsOf(png: Buffer, width: number, height: number): readonly number[] {
  const partOf = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [table, rows] = [partOf('PLTE'), inflateSync(partOf('IDAT'))];
  return Array.from({ length: width * height }, (_, point) => {
    const index = rows[Math.floor(point / width) * (width + 1) + 1 + (point % width)] ?? 0;
    return [...table.subarray(index * 3, index * 3 + 3)];
  }).flat();
}

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      points: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
    }),
  );

test('a picture of up to 256 colours comes out as it was', () => {
  fc.assert(
    fc.property(picture, ({ width, height, points }) => {
      assert.deepEqual(pointsOf(shrinkPng(pngOf(width, height, points)), width, height), [...points]);
    }),
  );
});

test('further colours become the nearest of those that occur most', () => {
  const grey = Array.from({ length: 256 }, (_, n) => [n, n, n, n, n, n]).flat();
  const points = Uint8Array.from([...grey, 10, 10, 11]);
  const out = pointsOf(shrinkPng(pngOf(513, 1, points)), 513, 1);
  assert.deepEqual(out.slice(-3), [10, 10, 10]);
});
