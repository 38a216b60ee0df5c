import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { compare, readDecimal } from '../ratio.rules.ts';
import type { Side } from '../sides.ts';
import {
  countedLevels,
  finalLevel,
  type IndicatorFacts,
  type LockedState,
  type Parties,
  type Reconciliation,
  type Score,
  sideStanding,
} from './agreement.rules.ts';
import { concluding, type Opening, openingOf, type ScoreStep } from './opening.rules.ts';

const people = { internal: ['i1', 'i2', 'i3'], external: ['e1', 'e2'] } as const;
const level = fc.integer({ min: 1, max: 5 }).map((n) => readDecimal(String(n)));
const state = fc.constantFrom<LockedState>('locked', 'shared-internal', 'shared-external', 'open');

const anyScore = (of: Side, person: string): fc.Arbitrary<Score | null> =>
  fc.option(
    fc.record({
      id: fc.constant(`s-${person}`),
      person: fc.constant(person),
      side: fc.constant(of),
      level,
      status: state,
    }),
  );

const anyReconciliation = (parties: Parties): fc.Arbitrary<Reconciliation | null> =>
  fc.option(
    fc.oneof(
      fc.record({
        id: fc.constant(parties),
        parties: fc.constant(parties),
        status: fc.constant('open' as const),
        level: fc.constant(null),
      }),
      fc.record({
        id: fc.constant(parties),
        parties: fc.constant(parties),
        status: fc.constant('settled' as const),
        level,
      }),
    ),
  );

const present = <T>(all: readonly (T | null)[]): T[] => all.filter((one) => one !== null);

/** Any state an indicator may be found in, also such as should not come about. */
const anyFacts: fc.Arbitrary<IndicatorFacts> = fc.record({
  required: fc.record({ internal: fc.subarray([...people.internal]), external: fc.subarray([...people.external]) }),
  scores: fc
    .tuple(
      ...people.internal.map((one) => anyScore('internal', one)),
      ...people.external.map((one) => anyScore('external', one)),
    )
    .map(present),
  reconciliations: fc
    .tuple(anyReconciliation('internal'), anyReconciliation('external'), anyReconciliation('both'))
    .map(present),
});

const after: Record<ScoreStep, LockedState> = {
  hide: 'locked',
  open: 'open',
  'share-internal': 'shared-internal',
  'share-external': 'shared-external',
};
/** What the register lets Padu do: the states each step may be taken from. */
const from: Record<ScoreStep, readonly LockedState[]> = {
  hide: ['shared-internal', 'shared-external', 'open'],
  open: ['locked', 'shared-internal', 'shared-external'],
  'share-internal': ['locked'],
  'share-external': ['locked'],
};

function applied(facts: IndicatorFacts, { scores, drop, reconcile }: Opening): IndicatorFacts {
  const states = new Map(facts.scores.map(({ id, status }) => [id, status]));
  for (const { id, step } of scores) {
    assert.ok(from[step].includes(states.get(id) ?? 'locked'), `${step} from ${states.get(id)}`);
    states.set(id, after[step]);
  }
  return {
    ...facts,
    scores: facts.scores.map((score) => ({ ...score, status: states.get(score.id) ?? score.status })),
    reconciliations: [
      ...facts.reconciliations.filter(({ id }) => !drop.includes(id)),
      ...reconcile.map((parties) => ({ id: `new ${parties}`, parties, status: 'open' as const, level: null })),
    ],
  };
}

it('shows a score to exactly those who may see it, by steps that may be taken, and then leaves it', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const opened = applied(facts, openingOf(facts));
      for (const score of opened.scores) {
        const complete = (of: Side) =>
          opened.required[of].length > 0 &&
          opened.required[of].every((person) => opened.scores.some((one) => one.side === of && one.person === person));
        const mine = complete(score.side);
        const theirs = complete(score.side === 'internal' ? 'external' : 'internal');
        const expected = !mine ? 'locked' : theirs ? 'open' : `shared-${score.side}`;
        assert.equal(score.status, expected);
      }
      const settled = applied(opened, openingOf(opened));
      assert.deepEqual(settled, opened);
    }),
    { numRuns: 500 },
  );
});

it('reconciles exactly where there is a difference', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const opened = applied(facts, openingOf(facts));
      const stands = (parties: Parties) => opened.reconciliations.filter((one) => one.parties === parties).length;
      const differs = (of: Side) => {
        const levels = countedLevels(opened, of) ?? [];
        return levels.some((one) => levels.some((other) => compare(one, other) !== 0));
      };
      for (const each of ['internal', 'external'] as const) assert.equal(stands(each), differs(each) ? 1 : 0);
      const [internal, external] = [sideStanding(opened, 'internal'), sideStanding(opened, 'external')];
      const apart =
        internal.is === 'agreed' && external.is === 'agreed' && compare(internal.level, external.level) !== 0;
      assert.equal(stands('both'), apart ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

it('gives a final level only where nothing is open, and one that somebody awarded or agreed on', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const opened = applied(facts, openingOf(facts));
      const final = finalLevel(opened);
      if (final === null) return;
      assert.ok(opened.reconciliations.every(({ status }) => status === 'settled'));
      const named = [...opened.scores, ...opened.reconciliations].map((one) => one.level);
      assert.ok(named.some((one) => one !== null && compare(one, final) === 0));
      const again = {
        ...opened,
        scores: opened.scores.toReversed(),
        reconciliations: opened.reconciliations.toReversed(),
      };
      assert.deepEqual(finalLevel(again), final);
    }),
    { numRuns: 500 },
  );
});

it('opens everything that is locked when the evaluation is concluded', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const opened = applied(facts, concluding(facts));
      assert.ok(opened.scores.every(({ status }) => status === 'open'));
      assert.deepEqual(opened.reconciliations, facts.reconciliations);
    }),
  );
});
