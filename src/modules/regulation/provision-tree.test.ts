import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lu, tpi } from '../../testing/profiles.ts';
import { findProvision, profiles, provisionTree } from './index.ts';
import type { SectionNode } from './provision-tree.rules.ts';

const pasalOf = (section: SectionNode): SectionNode['pasal'] => [
  ...section.pasal,
  ...section.paragraf.flatMap((below) => pasalOf(below)),
];

describe('the tree', () => {
  for (const profile of profiles()) {
    test(`holds every provision of ${profile.regulation.code} once, in the order of the text`, () => {
      const ids = provisionTree(profile)
        .flatMap(({ sections }) => sections.flatMap(pasalOf))
        .flatMap(({ provisions }) => provisions.flatMap(({ provision, items }) => [provision, ...items]))
        .map(({ id }) => id);
      assert.deepEqual(
        ids,
        profile.provisions.map(({ id }) => id),
      );
    });
  }

  test('keeps the printed numeral of a chapter beside the consecutive one', () => {
    assert.deepEqual(
      provisionTree(lu)
        .map(({ numeral, printed }) => `${numeral}=${printed}`)
        .slice(4),
      ['V=V', 'VI=V', 'VII=VI', 'VIII=VII', 'IX=XIII'],
    );
  });

  test('knows Bagian and Paragraf', () => {
    const infrastructure = provisionTree(lu)[2]?.sections[6];
    assert.equal(infrastructure?.number, 'Ketujuh');
    assert.deepEqual(
      infrastructure?.pasal.map(({ pasal }) => pasal),
      [13, 14],
    );
    assert.deepEqual(
      infrastructure?.paragraf.map(({ pasal }) => pasal.map((node) => node.pasal)),
      [[15, 16, 17], [18], [19]],
    );
  });
});

test('a provision is found by its id, with its place', () => {
  assert.deepEqual(
    [
      findProvision(tpi, 'tpi-28-1-c')?.bab,
      findProvision(tpi, 'tpi-28-1-c')?.bagian,
      findProvision(tpi, 'tpi-28-1-c')?.huruf,
    ],
    ['II', 'Kedelapan', 'c'],
  );
  assert.equal(findProvision(tpi, 'lu-1-n1'), undefined);
});
