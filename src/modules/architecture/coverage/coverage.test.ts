import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { type DomainId, domains, nationalCodeOf, referenceCodes } from '../../element/index.ts';
import { domainOf } from '../graph/graph.ts';
import { coveredAt, findCoverage } from './coverage.rules.ts';
import { findGaps } from './gap.rules.ts';

const all = Object.keys(domains) as readonly DomainId[];

test('every element is mapped or not, stays, is to be built or to end: each counted once, in its domain', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const graph = graphOf(rows);
      const coverage = findCoverage(graph, all, referenceCodes());
      for (const gap of findGaps(graph, all)) {
        const of = graph.elements.filter((element) => domainOf(element) === gap.domain);
        const found = coverage.find(({ domain }) => domain === gap.domain);
        assert.equal(found?.elements, of.length);
        assert.equal(found?.mapped, of.filter(({ reference }) => reference !== null).length);
        assert.equal(gap.of.stays.length + gap.of['to-build'].length + gap.of['to-end'].length, of.length);
        assert.equal(gap.asIs - gap.of['to-end'].length, gap.toBe - gap.of['to-build'].length);
      }
    }),
  );
});

test('an element counts for its code and all codes above it, and for none beside it', () => {
  const codes = [...referenceCodes().keys(), 'RAB.09.03.01.07', 'RAB.77'];
  fc.assert(
    fc.property(fc.constantFrom(...codes), (reference) => {
      const national = nationalCodeOf(reference);
      const graph = graphOf([{ id: 'one', register: 'processes', reference }]);
      const coverage = findCoverage(graph, all, referenceCodes());
      const counted = coverage.flatMap((one) => one.codes).filter(({ asIs }) => asIs > 0);
      const expected = [...referenceCodes().values()].filter(
        ({ code }) => national && (national.code === code || national.code.startsWith(`${code}.`)),
      );
      assert.deepEqual(
        counted.map(({ code }) => code.code),
        expected.map(({ code }) => code),
      );
    }),
    { numRuns: 60 },
  );
});

test('AC-ARCH-05: an element without a national reference code is listed as not mapped', () => {
  const graph = graphOf([
    { id: 'mapped', register: 'applications', reference: 'RAA.02.01' },
    { id: 'bare', register: 'applications' },
  ]);
  const found = findCoverage(graph, all, referenceCodes()).find(({ domain }) => domain === 'RAA');
  assert.deepEqual(
    found?.unmapped.map((place) => graph.elements[place]?.id),
    ['bare'],
  );
  assert.ok(found && coveredAt(found, 2).covered === 1);
});
