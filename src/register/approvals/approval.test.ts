import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { findStageFault, hasVoted, needOf, openSeats, type Standing, standingOf, type Vote } from './approval.rules.ts';
import type { Stage } from './stages.ts';

const words = (text: string) => ({ id: text, en: text });
const grant = { viewer: 'all' } as const;

const stageOf = (name: string, seats: number, need: Stage['need'], returnTo: readonly string[] = []): Stage => ({
  name,
  title: words(name),
  seats: Array.from({ length: seats }, (_, at) => ({ title: words(`${name}${at}`), grant })),
  need,
  returnTo,
});

/** Up to four stages, each returning to any earlier one. */
const stages: fc.Arbitrary<readonly Stage[]> = fc
  .array(
    fc.integer({ min: 1, max: 4 }).chain((seats) =>
      fc.record({
        seats: fc.constant(seats),
        need: fc.oneof(
          fc.constant<'all' | 'any'>('all'),
          fc.constant<'all' | 'any'>('any'),
          fc.integer({ min: 1, max: seats }),
        ),
      }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ seats, need }, at) =>
      stageOf(
        `s${at}`,
        seats,
        need,
        all.slice(0, at).map((_, before) => `s${before}`),
      ),
    ),
  );

const person = fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v', 'w');

/** Anything anybody might try: votes out of turn, twice, from seats that are none, for others. */
const vote: fc.Arbitrary<Vote> = fc.record({
  stage: fc.constantFrom('s0', 's1', 's2', 's3'),
  seat: fc.integer({ min: 0, max: 4 }),
  verdict: fc.constantFrom<Vote['verdict']>('approve', 'approve', 'approve', 'refuse'),
  backTo: fc.constantFrom(null, 's0', 's1'),
  by: fc.oneof(
    person.map((one) => [one]),
    fc.tuple(person, person).map(([one, other]) => [one, other]),
  ),
});
const votes = fc.array(vote, { maxLength: 40 });

const agreed = ({ votes: standing }: Standing, { name }: Stage) =>
  standing.filter((one) => one.stage === name && one.verdict === 'approve');

it('is never complete without enough different people at every stage, whatever anybody tries', () => {
  let complete = 0;
  fc.assert(
    fc.property(stages, votes, (all, cast) => {
      const standing = standingOf(all, cast);
      const voters = standing.votes.flatMap(({ by }) => by.slice(0, 1));
      assert.equal(new Set(voters).size, voters.length, 'somebody holds two seats');
      if (standing.outcome !== 'complete') return;
      complete += 1;
      for (const stage of all) {
        const seats = agreed(standing, stage).map(({ seat }) => seat);
        assert.equal(new Set(seats).size, seats.length);
        assert.ok(seats.length >= needOf(stage) && seats.every((seat) => seat < stage.seats.length));
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(complete > 100, `complete only ${complete} times`);
});

it('opens a stage only after those before it, and offers only its free seats', () => {
  fc.assert(
    fc.property(stages, votes, (all, cast) => {
      const standing = standingOf(all, cast);
      const at = all.indexOf(standing.stage);
      for (const before of all.slice(0, at)) assert.ok(agreed(standing, before).length >= needOf(before));
      for (const after of all.slice(at + 1))
        assert.equal(
          standing.votes.some(({ stage }) => stage === after.name),
          false,
        );
      const used = standing.votes.flatMap(({ stage, seat }) => (stage === standing.stage.name ? [seat] : []));
      assert.deepEqual(
        openSeats(standing).filter((seat) => used.includes(seat)),
        [],
      );
      assert.equal(openSeats(standing).length > 0, standing.outcome === 'open');
    }),
    { numRuns: 2000 },
  );
});

it('does not depend on the order of votes inside a stage, as long as nobody refuses', () => {
  const one = fc.integer({ min: 1, max: 6 }).chain((seats) =>
    fc.record({
      stage: fc.integer({ min: 1, max: seats }).map((need) => stageOf('s0', seats, need)),
      order: fc.shuffledSubarray(Array.from({ length: seats }, (_, at) => at)),
    }),
  );
  fc.assert(
    fc.property(one, fc.nat(), ({ stage, order }, turn) => {
      const cast = order.map(
        (seat): Vote => ({ stage: 's0', seat, verdict: 'approve', backTo: null, by: [`p${seat}`] }),
      );
      const at = cast.length === 0 ? 0 : turn % cast.length;
      const turned = [...cast.slice(at), ...cast.slice(0, at)];
      assert.equal(standingOf([stage], cast).outcome, standingOf([stage], turned).outcome);
      assert.equal(standingOf([stage], cast).outcome === 'complete', cast.length >= needOf(stage));
    }),
  );
});

it('gives the same answer from the votes that stand as from all that were cast', () => {
  fc.assert(
    fc.property(stages, votes, (all, cast) => {
      const standing = standingOf(all, cast);
      if (standing.outcome === 'open') assert.deepEqual(standingOf(all, standing.votes), standing);
    }),
    { numRuns: 2000 },
  );
});

const yes = (stage: string, seat: number, by: string): Vote => ({
  stage,
  seat,
  verdict: 'approve',
  backTo: null,
  by: [by],
});
const no = (stage: string, seat: number, by: string, backTo: string | null): Vote => ({
  stage,
  seat,
  verdict: 'refuse',
  backTo,
  by: [by],
});

it('undoes the votes of the stage it returns to and of those after it, and keeps those before', () => {
  const all = [stageOf('s0', 1, 'all'), stageOf('s1', 2, 'all'), stageOf('s2', 1, 'all', ['s1'])];
  const cast = [yes('s0', 0, 'p'), yes('s1', 0, 'q'), yes('s1', 1, 'r'), no('s2', 0, 's', 's1')];
  const returned = standingOf(all, cast);
  assert.deepEqual([returned.outcome, returned.stage.name], ['open', 's1']);
  assert.deepEqual(
    returned.votes.map(({ by }) => by[0]),
    ['p'],
  );
  assert.equal(hasVoted(returned, ['q']), false);
  const again = [...cast, yes('s1', 0, 'q'), yes('s1', 1, 'r'), yes('s2', 0, 's')];
  assert.equal(standingOf(all, again).outcome, 'complete');
});

it('refuses once too few seats are left to agree, and not before', () => {
  const two = [stageOf('s0', 3, 2)];
  assert.equal(standingOf(two, [no('s0', 0, 'p', null)]).outcome, 'open');
  assert.equal(standingOf(two, [no('s0', 0, 'p', null), no('s0', 1, 'q', null)]).outcome, 'returned');
  assert.equal(standingOf(two, [no('s0', 0, 'p', null), yes('s0', 1, 'q'), yes('s0', 2, 'r')]).outcome, 'complete');
  assert.equal(standingOf([stageOf('s0', 2, 'all')], [no('s0', 0, 'p', null)]).outcome, 'returned');
});

it('counts a substitute and the person they stand in for as one', () => {
  const all = [stageOf('s0', 2, 'all')];
  const cast: readonly Vote[] = [{ ...yes('s0', 0, 'stand-in'), by: ['stand-in', 'head'] }, yes('s0', 1, 'head')];
  assert.equal(standingOf(all, cast).outcome, 'open');
});

it('finds stages that cannot work', () => {
  assert.equal(findStageFault([stageOf('s0', 2, 2), stageOf('s1', 1, 'any', ['s0'])]), null);
  for (const bad of [
    [],
    [stageOf('s0', 1, 'all'), stageOf('s0', 1, 'all')],
    [stageOf('s0', 2, 3)],
    [stageOf('s0', 0, 'all')],
    [stageOf('s0', 1, 'all', ['s0'])],
  ])
    assert.notEqual(findStageFault(bad), null);
});
