import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type Component, countLicenses, readSbom, sbomLimits } from './sbom.rules.ts';

const read = (document: unknown) => readSbom(JSON.stringify(document));
const cyclone = (components: unknown) => ({ bomFormat: 'CycloneDX', specVersion: '1.6', components });

function componentsOf(document: unknown): readonly Component[] {
  const found = read(document);
  assert.ok('components' in found, JSON.stringify(found));
  return found.components;
}

it('lists components with their licences, at every depth', () => {
  const components = [
    {
      type: 'library',
      group: '@fastify',
      name: 'static',
      version: '8.0.0',
      purl: 'pkg:npm/%40fastify/static@8.0.0',
      licenses: [{ license: { id: 'MIT' } }],
      components: [{ type: 'library', name: 'send', licenses: [{ expression: 'MIT OR Apache-2.0' }] }],
    },
    { type: 'library', name: 'old', licenses: [{ license: { name: 'Own licence' } }, { license: {} }, 7] },
  ];
  const found = componentsOf(cyclone(components));
  assert.deepEqual(
    found.map(({ name, version, licenses }) => [name, version, licenses]),
    [
      ['@fastify/static', '8.0.0', ['MIT']],
      ['old', '', ['Own licence']],
      ['send', '', ['MIT OR Apache-2.0']],
    ],
  );
  assert.deepEqual(countLicenses([...found, { licenses: [] }, { licenses: ['MIT'] }]), [
    ['MIT', 2],
    ['MIT OR Apache-2.0', 1],
    [null, 1],
    ['Own licence', 1],
  ]);
});

it('refuses what is no CycloneDX, what is broken, and what is too large', () => {
  for (const document of [null, 7, [], {}, { bomFormat: 'SPDX' }, cyclone([]), cyclone('x'), cyclone([{}])])
    assert.ok('fault' in read(document), JSON.stringify(document));
  assert.ok('fault' in readSbom('{"bomFormat": "CycloneDX", "components": [{"na'));
  assert.ok('fault' in readSbom('['.repeat(1_000_000)));
  assert.ok('fault' in read(cyclone(Array.from({ length: sbomLimits.components + 1 }, () => ({ name: 'a' })))));
  const deep = Array.from({ length: sbomLimits.depth + 1 }).reduce<object>(
    (inner) => ({ name: 'a', components: [inner] }),
    { name: 'a' },
  );
  assert.ok('fault' in read(cyclone([deep])));
});

it('takes any JSON without failing, and keeps texts short', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const found = read(cyclone([value, { name: 'a', version: value, licenses: [value] }]));
      if ('fault' in found) return;
      for (const { name, version } of found.components)
        assert.ok(name.length <= 2 * sbomLimits.characters + 1 && version.length <= sbomLimits.characters);
    }),
  );
});
