import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseTilePath, tileNumber, tilePath } from './tile-path.ts';

test('tile numbers are written in groups of three digits', () => {
  assert.equal(tileNumber(0), '000');
  assert.equal(tileNumber(273), '273');
  assert.equal(tileNumber(1000), 'x001/000');
  assert.equal(tileNumber(1_234_067), 'x001/x234/067');
});

test('what is written is read back', () => {
  const tile = fc
    .tuple(fc.nat(63), fc.nat(), fc.integer({ min: 1, max: 256 }))
    .map(([level, n, width]) => ({ level, n, width }));
  fc.assert(
    fc.property(tile, fc.boolean(), (drawn, entries) => {
      const request = { entries, tile: entries ? { ...drawn, level: 0 } : drawn };
      assert.deepEqual(parseTilePath(tilePath(request)), request);
    }),
  );
});

test('no other spelling is a tile', () => {
  const wrong = ['0', '0/0', '00/000', '64/000', '0/x000/001', '0/000.p/0', '0/000.p/256', '0/000.p/01', '0/000/'];
  for (const path of [...wrong, '-1/000', '0/x001', 'entries/1', 'Entries/000', '0/000.p/1/..', '']) {
    assert.equal(parseTilePath(path), undefined, path);
  }
});
