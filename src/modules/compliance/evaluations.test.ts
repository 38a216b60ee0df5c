import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agency, factsOf, holding, member, paper, team } from '../../testing/compliance-facts.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import type { Profile } from '../regulation/index.ts';
import { evaluateOne } from './evaluate.rules.ts';
import type { EvaluationFact, Facts } from './facts.ts';
import { basisOf, checksOf } from './profile-checks.ts';

type Stages = EvaluationFact['stages'];
const at = (stage: Stages[number]['stage'], on: string): Stages[number] => ({ stage, on });

const evaluation = (year: number, stages: Stages, more: Partial<EvaluationFact> = {}): EvaluationFact => ({
  id: `e-${year}`,
  name: `Evaluasi ${year}`,
  year,
  stages,
  coordinatorId: null,
  answered: [],
  ...more,
});

/** A whole year without external assessors, its result received in October. */
const internalYear = (year: number): Stages => [
  at('preparation', `${year}-02-01`),
  at('self-assessment', `${year}-03-01`),
  at('internal-assessment', `${year}-05-01`),
  at('result', `${year}-09-01`),
  at('follow-up', `${year}-10-01`),
];

/** The same with external assessors. */
const wholeYear = (year: number): Stages => [
  ...internalYear(year).slice(0, 3),
  at('document-review', `${year}-06-01`),
  at('interview', `${year}-07-01`),
  ...internalYear(year).slice(3),
];

const stateOf = (of: Profile, facts: Facts, day: string, id: string) => evaluateOne(of, facts, day, id).state;
const holdersOf = {
  agencies: [agency('SETDA'), agency('KOMINFO')],
  holdings: [holding('regional-secretariat', 'SETDA')],
};

describe('duties about evaluation', () => {
  it('are computed in both regulations, none is attested', () => {
    for (const [of, articles] of [
      [tpi, /^tpi-(53-2-d|56|57)(-|$)/],
      [lu, /^lu-(51|52|53)(-|$)/],
    ] as const) {
      const checks = checksOf(of);
      const duties = [...checks.keys()].filter((id) => articles.test(id));
      assert.ok(duties.length >= 8);
      for (const id of duties) assert.equal(basisOf(id, checks), 'computed', id);
    }
  });

  it('AC-EVAL-01: 2024 without a delivered evaluation is a breach of tpi-56-1 on 1 January 2025', () => {
    const delivered = factsOf({ evaluations: [evaluation(2023, internalYear(2023))] });
    assert.equal(stateOf(tpi, delivered, '2023-09-30', 'tpi-56-1'), 'due');
    assert.equal(stateOf(tpi, delivered, '2023-10-01', 'tpi-56-1'), 'met');
    assert.equal(stateOf(tpi, delivered, '2024-12-31', 'tpi-56-1'), 'due');
    const breach = evaluateOne(tpi, delivered, '2025-01-01', 'tpi-56-1');
    assert.equal(breach.state, 'overdue');
    assert.match(breach.reason.en, /for 2024/);
    const drawnUp = factsOf({
      evaluations: [evaluation(2023, internalYear(2023)), evaluation(2024, internalYear(2024).slice(0, 4))],
    });
    assert.equal(stateOf(tpi, drawnUp, '2025-01-01', 'tpi-56-1'), 'overdue');
  });

  it('AC-EVAL-02: an assessor team of one function alone is found when its decree counts', () => {
    const base = {
      agencies: [agency('KOMINFO'), agency('ORGANISASI')],
      holdings: [holding('ict', 'KOMINFO'), holding('organisation', 'ORGANISASI')],
    };
    const ofOne = [member('lead-assessor', { agencyId: 'KOMINFO', personId: 'p' })];
    const ofBoth = [...ofOne, member('assessor', { agencyId: 'ORGANISASI', personId: 'q' })];
    const decided = (members: typeof ofOne) => {
      const seated = team({ kind: 'internal-assessors', members });
      const decree = { kind: 'head-decree', subject: 'internal-assessors', date: '2024-01-01' } as const;
      const instruments = [
        {
          ...decree,
          id: 'd',
          title: 'SK',
          teamId: seated.id,
          agencyId: null,
          validFrom: decree.date,
          validUntil: null,
          revokedOn: null,
          links: [],
        },
      ];
      return evaluateOne(tpi, factsOf({ ...base, teams: [seated], instruments }), '2024-02-01', 'tpi-57-3');
    };
    assert.equal(decided(ofOne).state, 'partly');
    assert.match(decided(ofOne).reason.id, /proses bisnis|organisasi/i);
    assert.equal(decided(ofBoth).state, 'met');
  });

  it('AC-EVAL-04: a self-evaluation that nobody verified is just that', () => {
    const open = factsOf({ evaluations: [evaluation(2024, wholeYear(2024).slice(0, 4))] });
    assert.equal(stateOf(lu, open, '2024-06-15', 'lu-52-7'), 'met');
    const verification = evaluateOne(lu, open, '2024-06-15', 'lu-52-8');
    assert.equal(verification.state, 'due');
    assert.match(verification.reason.en, /not followed by/);
    const done = factsOf({ evaluations: [evaluation(2024, wholeYear(2024))] });
    assert.equal(stateOf(lu, done, '2024-08-31', 'lu-52-8'), 'due');
    assert.equal(stateOf(lu, done, '2024-09-01', 'lu-52-8'), 'met');
  });

  it('AC-EVAL-05: is coordinated where the secretariat of the region is recorded as coordinator', () => {
    const by = (coordinatorId: string | null) =>
      factsOf({ ...holdersOf, evaluations: [evaluation(2024, wholeYear(2024), { coordinatorId })] });
    assert.equal(stateOf(lu, by('SETDA'), '2024-03-01', 'lu-53'), 'met');
    for (const other of ['KOMINFO', null]) assert.equal(stateOf(lu, by(other), '2024-03-01', 'lu-53'), 'partly');
  });

  it('follow the stages day by day: schedule, worksheet, report, delivery, answers to external assessors', () => {
    const facts = factsOf({ evaluations: [evaluation(2024, wholeYear(2024))] });
    const metFrom = (id: string, day: string, before: string) => {
      assert.notEqual(stateOf(tpi, facts, before, id), 'met', `${id} ${before}`);
      assert.equal(stateOf(tpi, facts, day, id), 'met', `${id} ${day}`);
    };
    metFrom('tpi-57-2-a', '2024-03-01', '2024-02-29');
    metFrom('tpi-57-2-b', '2024-03-01', '2024-02-29');
    metFrom('tpi-57-2-c', '2024-06-01', '2024-05-31');
    metFrom('tpi-57-2-d', '2024-06-01', '2024-05-31');
    metFrom('tpi-57-2-f', '2024-06-01', '2024-05-31');
    metFrom('tpi-56-2', '2024-10-01', '2024-09-30');
  });

  it('take back what is unlocked, and give it again', () => {
    const stages = [...internalYear(2024), at('result', '2024-10-10'), at('follow-up', '2024-10-20')];
    const facts = factsOf({ evaluations: [evaluation(2024, stages)] });
    const open = (day: string) => stateOf(tpi, facts, day, 'tpi-56-2');
    assert.deepEqual(['2024-10-05', '2024-10-15', '2024-10-20'].map(open), ['met', 'due', 'met']);
  });

  it('ask each agency: it has handed in what it owes, or keeps a self-evaluation of its own', () => {
    const answered = [{ agencyId: 'SETDA', on: '2024-04-01' }];
    const facts = factsOf({ ...holdersOf, evaluations: [evaluation(2024, internalYear(2024), { answered })] });
    assert.deepEqual(evaluateOne(tpi, facts, '2024-04-01', 'tpi-53-2-d').owing, ['KOMINFO']);
    assert.equal(stateOf(tpi, facts, '2024-03-31', 'tpi-53-2-d'), 'due');
    const own = paper({ kind: 'agency-self-evaluation', date: '2024-05-01', agencyId: 'KOMINFO' });
    assert.equal(stateOf(tpi, { ...facts, documents: [own] }, '2024-05-01', 'tpi-53-2-d'), 'met');
  });

  it('count the result of a past year for that year, and nothing else of it', () => {
    const facts = factsOf({
      evaluations: [evaluation(2023, [at('closed', '2023-12-31')]), evaluation(2024, internalYear(2024))],
    });
    assert.equal(stateOf(tpi, facts, '2024-10-01', 'tpi-56-1'), 'met');
    assert.doesNotMatch(evaluateOne(tpi, facts, '2024-10-01', 'tpi-56-1').reason.en, /none for 2023/);
    assert.equal(stateOf(tpi, facts, '2024-01-31', 'tpi-57-2-d'), 'due');
  });
});
