import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edgeOf, edgeRoot, emptyEdge, growEdge } from './edge.ts';
import { emptyRoot, leafHash, nodeHash, rootOf } from './merkle.ts';
import { consistencyRanges, inclusionRanges } from './proof-ranges.ts';
import { rangeHash, rangeTiles, type TileReader } from './range-hash.ts';
import { edgeTiles, splitHashes, type Tile, tileIsIn, tileWidth } from './tile.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

// The entries and roots of the Certificate Transparency test tree.
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots: Readonly<Record<number, string>> = {
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  5: '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

/** RFC 6962 section 2.1 word for word, without tiles: slow and plainly right. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leaves[0] ?? emptyRoot;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, i) => leafHash(`entry ${i}`));

/** A log in memory: full tiles as they came out, partial ones from the edge. */
function grown(leaves: readonly Buffer[]): { root: Buffer; read: TileReader; tiles: number } {
  const { edge, tiles } = growEdge(emptyEdge, leaves);
  const full = new Map(tiles.map((tile) => [`${tile.level}/${tile.n}`, splitHashes(tile.hashes)]));
  const read = ({ level, n, width }: Tile): readonly Buffer[] =>
    (full.get(`${level}/${n}`) ?? edge.levels[level] ?? []).slice(0, width);
  return { root: edgeRoot(edge), read, tiles: tiles.length };
}

const proofHashes = (ranges: ReturnType<typeof inclusionRanges>, size: number, read: TileReader): Buffer[] =>
  ranges.map((range) => rangeHash(range, size, read));

const big = leavesOf(70_000);

test('the known roots come out, and the root of nothing is the hash of nothing', () => {
  const leaves = entries.map((hex) => leafHash(Buffer.from(hex, 'hex')));
  for (const [size, root] of Object.entries(roots)) {
    assert.equal(rootOf(leaves.slice(0, Number(size))).toString('hex'), root);
    assert.equal(edgeRoot(growEdge(emptyEdge, leaves.slice(0, Number(size))).edge).toString('hex'), root);
  }
  assert.equal(emptyRoot.toString('base64'), '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  assert.deepEqual(edgeRoot(emptyEdge), emptyRoot);
});

test('the root of a grown tree is the root of RFC 6962, whatever the batches', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 5 }), (batches) => {
      let edge = emptyEdge;
      for (const count of batches) edge = growEdge(edge, big.slice(edge.size, edge.size + count)).edge;
      assert.deepEqual(edgeRoot(edge), naiveRoot(big.slice(0, edge.size)));
    }),
    { numRuns: 40 },
  );
});

test('70,000 entries give the tiles the specification names', () => {
  const { root, tiles, read } = grown(big);
  assert.deepEqual(root, naiveRoot(big));
  assert.equal(tiles, 273 + 1);
  const edge = [
    { level: 0, n: 273, width: 112 },
    { level: 1, n: 1, width: 17 },
    { level: 2, n: 0, width: 1 },
  ];
  assert.deepEqual(edgeTiles(70_000), edge);
  assert.deepEqual(edgeRoot(edgeOf(70_000, read)), root);
  assert.deepEqual(edgeTiles(256), [{ level: 1, n: 0, width: 1 }]);
  assert.ok(tileIsIn({ level: 0, n: 273, width: 112 }, 70_000));
  assert.ok(!tileIsIn({ level: 0, n: 273, width: 113 }, 70_000));
  assert.deepEqual(
    edgeOf(512, read).levels.map((hashes) => hashes.length),
    [0, 2],
  );
});

test('every inclusion proof made of tiles verifies, and none for another leaf, place or size', () => {
  const sizes = [1, 2, 3, 255, 256, 257, 511, 513, 65_536, 65_537, 70_000];
  for (const size of sizes) {
    const leaves = big.slice(0, size);
    const { root, read } = grown(leaves);
    for (const index of [0, 1, 2, 255, 256, 300, size >> 1, size - 2, size - 1]) {
      const leaf = leaves[index];
      if (!leaf || index < 0) continue;
      const path = proofHashes(inclusionRanges(index, size), size, read);
      const claim = { index, size, leaf, root, path };
      assert.ok(verifyInclusion(claim), `${index} in ${size}`);
      assert.ok(!verifyInclusion({ ...claim, leaf: leafHash('something else') }));
      assert.ok(!verifyInclusion({ ...claim, path: [...path, leaf] }));
      if (size > 1) assert.ok(!verifyInclusion({ ...claim, index: (index + 1) % size }));
      if (path.length > 0) assert.ok(!verifyInclusion({ ...claim, path: path.slice(1) }));
    }
  }
});

test('every consistency proof made of tiles verifies, and none for another past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (older, more) => {
      const size = older + more;
      const { root, read } = grown(big.slice(0, size));
      const path = proofHashes(consistencyRanges(older, size), size, read);
      const claim = { older, size, olderRoot: naiveRoot(big.slice(0, older)), root, path };
      assert.ok(verifyConsistency(claim));
      assert.ok(!verifyConsistency({ ...claim, olderRoot: leafHash('another past') }));
      if (older < size) assert.ok(!verifyConsistency({ ...claim, root: leafHash('another present') }));
    }),
    { numRuns: 60 },
  );
});

test('a proof needs few tiles, and only such as the tree has', () => {
  const tiles = rangeTiles(inclusionRanges(12_345, 2_000_000), 2_000_000);
  assert.ok(tiles.length <= 6);
  for (const tile of tiles) {
    assert.ok(tileIsIn(tile, 2_000_000));
    assert.ok(tile.width <= tileWidth);
  }
});
