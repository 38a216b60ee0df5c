import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { nationalCodeOf } from '../../element/index.ts';
import { findFaults, qualityRules } from './quality.rules.ts';

const scene = (rows: Parameters<typeof graphOf>[0], mappingRequired = false) => ({
  graph: graphOf(rows),
  today: '2026-11-22',
  isKnownCode: (code: string) => nationalCodeOf(code) !== undefined,
  mappingRequired,
});

const failing = (rows: Parameters<typeof graphOf>[0], id: string): readonly string[] => {
  const at = scene(rows);
  const found = findFaults(at).find(({ rule }) => rule.id === id);
  return found?.places.map((place) => at.graph.elements[place]?.id ?? '') ?? [];
};

test('each rule finds what it names, and leaves alone what is in order', () => {
  const whole = [
    { id: 'process', register: 'processes' as const },
    { id: 'service', register: 'services' as const, points: { processes: ['process'], applications: ['app'] } },
    {
      id: 'app',
      register: 'applications' as const,
      reference: 'RAA.02.01',
      points: { hosting: ['server'], datasets: ['data'] },
    },
    { id: 'data', register: 'datasets' as const, points: { storedAt: ['server'] } },
    { id: 'server', register: 'infrastructure-items' as const, kind: 'server' },
    { id: 'control', register: 'security-controls' as const, points: { applications: ['app'], datasets: ['data'] } },
  ];
  const lonely = whole.map((row) => ({ ...row, points: {} }));
  assert.deepEqual(failing(whole, 'service-without-process'), []);
  assert.deepEqual(failing(lonely, 'service-without-process'), ['service']);
  assert.deepEqual(failing(lonely, 'service-without-application'), ['service']);
  for (const [id, element] of [
    ['application-unused', 'app'],
    ['application-without-hosting', 'app'],
    ['dataset-without-place', 'data'],
    ['dataset-unused', 'data'],
    ['idle-infrastructure', 'server'],
  ] as const) {
    assert.deepEqual(failing(whole, id), [], id);
    assert.deepEqual(failing(lonely, id), [element], id);
  }
  assert.deepEqual(failing(whole, 'unprotected'), []);
  assert.deepEqual(failing(lonely, 'unprotected').toSorted(), ['app', 'data']);
  assert.equal(failing(lonely, 'stands-alone').length, lonely.length);
  assert.deepEqual(failing(whole, 'unknown-code'), []);
  assert.deepEqual(failing([{ id: 'odd', register: 'processes', reference: 'RAB.99' }], 'unknown-code'), ['odd']);
});

test('what stays may not lean on what ends, or on what is only planned', () => {
  const leaning = (status: string) => [
    { id: 'app', register: 'applications' as const, points: { hosting: ['server'] } },
    { id: 'server', register: 'infrastructure-items' as const, status },
  ];
  assert.deepEqual(failing(leaning('to-retire'), 'needs-what-ends'), ['app']);
  assert.deepEqual(failing(leaning('in-use'), 'needs-what-ends'), []);
  assert.deepEqual(failing(leaning('planned'), 'needs-what-is-not-there'), ['app']);
});

test('records out of date or half empty are named on the day it matters', () => {
  const of = (confirmBy: string, completeness: number) => [
    { id: 'one', register: 'processes' as const, confirmBy, completeness },
  ];
  assert.deepEqual(failing(of('2026-11-21', 100), 'stale'), ['one']);
  assert.deepEqual(failing(of('2026-11-22', 100), 'stale'), []);
  assert.deepEqual(failing(of('2026-11-22', 49), 'half-empty'), ['one']);
  assert.deepEqual(failing(of('2026-11-22', 50), 'half-empty'), []);
});

test('AC-ARCH-05: what is not mapped is wrong where the regulation wants it, worth knowing elsewhere', () => {
  const rows = [{ id: 'bare', register: 'applications' as const }];
  const weightOf = (required: boolean) =>
    findFaults(scene(rows, required)).find(({ rule }) => rule.id === 'not-mapped')?.weight;
  assert.equal(weightOf(true), 'wrong');
  assert.equal(weightOf(false), 'note');
});

test('on any graph every finding names an element once, of a register the rule looks at', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const at = scene(rows);
      for (const { rule, places } of findFaults(at)) {
        assert.equal(new Set(places).size, places.length);
        for (const place of places)
          assert.ok(rule.registers?.includes(at.graph.elements[place]?.register ?? 'processes') ?? true);
      }
      assert.equal(findFaults(at).length, qualityRules.length);
    }),
  );
});
