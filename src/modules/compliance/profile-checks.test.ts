import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodedError } from '../../kernel/errors/errors.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import { documentKinds, instrumentSubjects } from '../evidence/index.ts';
import { bearerOf, obligations, type Profile, type Provision, parties, profiles } from '../regulation/index.ts';
import { describeCheck } from './describe-check.ts';
import { documentObligations } from './document-obligations.ts';
import { basisOf, checksOf } from './profile-checks.ts';

test('every duty of every regulation has a check of the vocabulary, described in both languages', () => {
  for (const profile of profiles()) {
    const checks = checksOf(profile);
    assert.equal(checks.size, obligations(profile).length);
    for (const [id, check] of checks) {
      const { id: indonesian, en } = describeCheck(check);
      assert.ok(indonesian.length > 0 && en.length > 0 && !/[{}]/.test(indonesian + en), id);
    }
  }
});

test('at least 60 % of the duties are computed from records', () => {
  for (const profile of [lu, tpi]) {
    const duties = obligations(profile);
    const checks = checksOf(profile);
    const computed = duties.filter(({ id }) => basisOf(id, checks) === 'computed').length;
    assert.ok(computed / duties.length >= 0.6, `${profile.regulation.id}: ${computed} of ${duties.length}`);
  }
});

test('no kind of document is in the vocabulary that no check reads', () => {
  const read = profiles().flatMap((profile) => JSON.stringify([...checksOf(profile).values()]));
  const unread = Object.keys(documentKinds).filter(
    (kind) => kind !== 'other' && !read.some((text) => text.includes(`"${kind}"`)),
  );
  assert.deepEqual(unread, []);
});

test('an id that is both a kind of document and a subject means the same paper', () => {
  const shared = Object.keys(instrumentSubjects).filter((id) => Object.hasOwn(documentKinds, id));
  assert.deepEqual(shared, ['architecture', 'roadmap', 'other']);
});

test('every party of the regulations has a bearer', () => {
  for (const party of Object.keys(parties)) assert.ok(bearerOf(party).by, party);
});

test('a check that is not of the vocabulary, or points nowhere, is refused and named', () => {
  const [profile] = profiles();
  assert.ok(profile);
  const [first, second] = obligations(profile);
  assert.ok(first && second);
  const unknownKind: Provision['check'] = Object.assign({ kind: 'document' }, { documents: ['nothing-like-it'] });
  const noSuchPart: Provision['check'] = Object.assign({ kind: 'parts' }, { of: ['lu-999-9'] });
  const broken: Profile = {
    ...profile,
    provisions: [
      { ...first, check: unknownKind },
      { ...second, check: noSuchPart },
    ],
  };
  assert.throws(
    () => checksOf(broken),
    (error) =>
      error instanceof CodedError &&
      error.code === 'data-file-invalid' &&
      error.problems.map(({ field }) => field).join() === `provisions.${first.id}.check,provisions.${second.id}.check`,
  );
});

test('a duty without a check is attested', () => {
  const [profile] = profiles();
  assert.ok(profile);
  const provisions = obligations(profile)
    .slice(0, 1)
    .map(({ check: _, ...duty }) => duty);
  assert.deepEqual([...checksOf({ ...profile, provisions }).values()], [{ kind: 'attested' }]);
});

test('docs/obligations.md lists every duty and the share that is computed', () => {
  const text = documentObligations();
  for (const profile of profiles()) {
    for (const { id } of obligations(profile)) assert.ok(text.includes(`| \`${id}\` |`), id);
  }
  assert.match(text, /duties \(\d+\.\d %\) are computed from records/);
});
