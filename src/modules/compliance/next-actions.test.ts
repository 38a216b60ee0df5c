import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agency, factsOf, holding, instrument, paper } from '../../testing/compliance-facts.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import { obligations, type Profile } from '../regulation/index.ts';
import { evaluateOne } from './evaluate.rules.ts';
import { type Facts, noFacts } from './facts.ts';
import { nextActions } from './next-actions.rules.ts';
import { checksOf } from './profile-checks.ts';
import { snapshotOf } from './snapshot.rules.ts';

const today = '2026-01-01';

function actionsFor(profile: Profile, facts: Facts, id: string, agencyId: string | null = null) {
  const provision = obligations(profile).find((one) => one.id === id);
  const check = checksOf(profile).get(id);
  assert.ok(provision && check);
  const outcome = evaluateOne(profile, facts, today, id);
  return nextActions(check, { profile, provision, outcome, snapshot: snapshotOf(facts, today), agencyId });
}

const hrefs = (...given: Parameters<typeof actionsFor>) => actionsFor(...given).map(({ href }) => href);

test('a missing guideline leads to the form of legal instruments with kind and subject', () => {
  assert.deepEqual(hrefs(tpi, noFacts, 'tpi-38-5'), [
    '/legal-instruments/new?subject=risk-guideline&kind=head-regulation',
  ]);
});

test('a review that exists but was not delivered asks for the delivery of that very document', () => {
  const review = paper({ kind: 'architecture-review', date: '2025-02-01', id: 'review' });
  const facts = factsOf({
    agencies: [agency('Inspektorat')],
    holdings: [holding('supervision', 'Inspektorat')],
    instruments: [instrument({ kind: 'head-regulation', subject: 'architecture', date: '2023-01-01' })],
    documents: [review],
  });
  assert.ok(hrefs(tpi, facts, 'tpi-8-4').includes('/deliveries/new?document=review&recipient=head-of-region'));
});

test('a function nobody holds comes first, because nobody would act', () => {
  const [first] = hrefs(tpi, noFacts, 'tpi-7-1');
  assert.equal(first, '/function-holdings/new?function=kominfo');
});

test('an agency is offered the form for itself', () => {
  const facts = factsOf({ agencies: [agency('A'), agency('B')] });
  assert.deepEqual(hrefs(tpi, facts, 'tpi-38-2', 'A'), [
    '/documents/new?kind=risk-register&agency=A',
    '/documents/new?kind=risk-report&agency=A',
  ]);
});

test('what no record shows is attested', () => {
  assert.deepEqual(hrefs(tpi, noFacts, 'tpi-27-3').at(-1), '/attestations/new?obligation=tpi-27-3');
});

test('a duty that is met asks for nothing', () => {
  const facts = factsOf({
    instruments: [instrument({ kind: 'head-regulation', subject: 'risk-guideline', date: '2023-01-01' })],
  });
  assert.deepEqual(hrefs(tpi, facts, 'tpi-38-5'), []);
});

const both = [tpi, lu].flatMap((profile) => obligations(profile).map(({ id }) => ({ profile, id })));

test('every open duty of both regulations says what to do; a sum of parts leaves it to its parts', () => {
  for (const { profile, id } of both) {
    const { state } = evaluateOne(profile, noFacts, today, id);
    const isSum = checksOf(profile).get(id)?.kind === 'parts';
    if (!isSum && (state === 'due' || state === 'overdue')) assert.ok(actionsFor(profile, noFacts, id).length > 0, id);
  }
});

test('every form that is named exists and knows the entries it is given', () => {
  const registry = everyRegister();
  for (const { register, href, text } of both.flatMap(({ profile, id }) => actionsFor(profile, noFacts, id))) {
    assert.doesNotMatch(text.id + text.en, /[{}]/);
    if (register === null) continue;
    const { fields } = registry.get(register).register;
    for (const [name, value] of new URL(href, 'https://padu.example').searchParams) {
      assert.ok(fields[name]?.fromForm({ [name]: value }, name), `${href}: ${name}`);
    }
  }
});
