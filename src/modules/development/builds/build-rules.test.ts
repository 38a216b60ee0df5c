import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { findProfile } from '../../regulation/index.ts';
import { findMissingLetter } from '../requests/start-problems.ts';
import { againstAcceptance, againstUse, medianOf, neededAt, stageDays } from './build.rules.ts';
import { askedDeliverables, deliverableKinds, testKinds } from './deliverable-kinds.ts';

const settingsOf = (id: string) => {
  const profile = findProfile(id);
  assert.ok(profile);
  return profile.settings;
};
const lu = settingsOf('lampung-utara-44-2022');
const tpi = settingsOf('tanjungpinang-8-2022');

const build = {
  type: 'special',
  thirdParty: null,
  ownershipClause: null,
  repository: null,
  sourceTag: null,
  sourceHash: null,
} as const;
const deposited = { repository: 'https://git.contoh.go.id/cuti', sourceTag: 'v1', sourceHash: 'a'.repeat(40) };

it('asks for as many needs, tests and documents as the regulation counts', () => {
  const { sdlcItems, tests, docs } = lu.applications.lifecycle;
  const count = (askedBy: string) =>
    askedDeliverables('special', lu).filter((kind) => deliverableKinds[kind].askedBy === askedBy).length;
  assert.deepEqual([count('sdlcItems'), count('tests'), count('docs')], [sdlcItems, tests, docs]);
  assert.ok(
    askedDeliverables('general', lu).every((kind) => !['sdlcItems', 'tests'].includes(deliverableKinds[kind].askedBy)),
  );
  assert.deepEqual(askedDeliverables('special', tpi), ['methodology']);
});

it('AC-APP-04: four of five tests are not enough', () => {
  const approved = askedDeliverables('special', lu).map((kind) => ({
    kind,
    status: 'approved',
    result: testKinds.includes(kind) ? ('passed' as const) : null,
  }));
  const missing = (some: Parameters<typeof neededAt>[3]) =>
    neededAt('feasibility-test', 'special', lu, some)
      .filter((one) => !one.approved)
      .map(({ kind }) => kind);
  assert.deepEqual(missing(approved), []);
  assert.deepEqual(missing(approved.filter(({ kind }) => kind !== 'test-penetration')), ['test-penetration']);
  const failed = approved.map((one) => (one.kind === 'test-unit' ? { ...one, result: 'failed' as const } : one));
  assert.deepEqual(missing(failed), ['test-unit']);
});

it('no stage asks for less than the one before it', () => {
  const all = Object.keys(deliverableKinds);
  const some = fc
    .uniqueArray(fc.constantFrom(...all))
    .map((kinds) => kinds.map((kind) => ({ kind, status: 'approved', result: 'passed' as const })));
  fc.assert(
    fc.property(some, (delivered) => {
      const gaps = (['need-study', 'planning', 'design', 'implementation', 'feasibility-test'] as const).map(
        (stage) => neededAt(stage, 'special', lu, delivered).filter(({ approved }) => !approved).length,
      );
      assert.deepEqual(
        gaps.toSorted((a, b) => a - b),
        gaps,
      );
    }),
  );
});

it('AC-REPO-01, AC-REPO-02: source is stored, and what others built is owned', () => {
  const codes = (some: readonly { readonly code: string }[]) => some.map(({ code }) => code);
  assert.deepEqual(codes(againstUse({ ...build, type: 'general' }, lu)), ['no-source']);
  assert.deepEqual(againstUse({ ...build, ...deposited, type: 'general' }, lu), []);
  assert.deepEqual(againstUse({ ...build, type: 'general' }, tpi), []);
  assert.deepEqual(codes(againstAcceptance({ ...build, thirdParty: 'p' }, lu, 0)), ['no-ownership']);
  assert.deepEqual(againstAcceptance({ ...build, thirdParty: 'p', ownershipClause: 'd' }, lu, 0), []);
  assert.deepEqual(againstAcceptance({ ...build, thirdParty: 'p' }, tpi, 0), []);
  assert.deepEqual(codes(againstAcceptance(build, lu, 2)), ['open-changes']);
});

it('AC-APP-05: a special application needs the letter before use where the regulation says so', () => {
  const special = { type: 'special', scope: 'one-agency' } as const;
  const missing = (said: Parameters<typeof findMissingLetter>[3]) =>
    findMissingLetter(special, lu, 'before-use', said).map(({ code }) => code);
  assert.deepEqual(missing({}), ['no-clearance']);
  assert.deepEqual(missing({ 'state-apparatus-minister': 'refused' }), ['no-clearance']);
  assert.deepEqual(missing({ 'state-apparatus-minister': 'agreed' }), []);
  assert.deepEqual(findMissingLetter(special, tpi, 'before-use', {}), []);
});

it('counts the days in each stage entered, the last until today', () => {
  const entered = { 'need-study': '2026-01-01', planning: '2026-01-11', design: null, implementation: '2026-02-10' };
  assert.deepEqual(stageDays(entered, '2026-02-15'), [
    { stage: 'need-study', days: 10 },
    { stage: 'planning', days: 30 },
    { stage: 'implementation', days: 5 },
  ]);
  assert.deepEqual([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1])], [null, 2, 1]);
});
