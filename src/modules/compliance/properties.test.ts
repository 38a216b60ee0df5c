import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  agency,
  attestation,
  deliveredTo,
  factsOf,
  holding,
  instrument,
  paper,
} from '../../testing/compliance-facts.ts';
import {
  type DocumentKindId,
  documentKinds,
  type InstrumentSubjectId,
  instrumentSubjects,
  recipients,
} from '../evidence/index.ts';
import { functionIds } from '../organization/index.ts';
import { obligations, profiles } from '../regulation/index.ts';
import type { Check } from './checks/check.ts';
import { addDays } from './dates.rules.ts';
import { evaluate } from './evaluate.rules.ts';
import type { DocumentFact, Facts, InstrumentFact } from './facts.ts';
import { type State, states } from './outcome.ts';
import { checksOf } from './profile-checks.ts';

const documentIds = Object.keys(documentKinds) as DocumentKindId[];
const subjectIds = Object.keys(instrumentSubjects) as InstrumentSubjectId[];
const agencyIds = ['A', 'B', 'C'];
const agencies = agencyIds.map((id) => agency(id));
const holdings = functionIds.map((id, index) => holding(id, agencyIds[index % agencyIds.length] ?? 'A'));
const inForce = '2022-07-01';

const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(inForce, days));
const anyId = fc.uuid();
const documents = fc.array(
  fc
    .record({ id: anyId, kind: fc.constantFrom(...documentIds), date: anyDay, by: fc.constantFrom(...agencyIds) })
    .map(({ id, kind, date, by }): DocumentFact => paper({ id, kind, date, agencyId: by })),
  { maxLength: 60 },
);
const instruments = fc.array(
  fc
    .record({ id: anyId, subject: fc.constantFrom(...subjectIds), date: anyDay })
    .map(({ id, subject, date }): InstrumentFact => instrument({ id, kind: 'head-regulation', subject, date })),
  { maxLength: 20 },
);
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({ documents, instruments })
  .map((some) => factsOf({ agencies, holdings, ...some }));

const rank: Readonly<Record<State, number>> = {
  overdue: 0,
  due: 1,
  partly: 2,
  'not-yet': 3,
  met: 4,
  'not-applicable': 4,
};

/** Everything a document could need: delivered to everybody, and naming one paper of every kind as its basis. */
function perfectPapers(kinds: readonly string[], date: string): Partial<Facts> {
  const everybody = [
    ...(Object.keys(recipients) as (keyof typeof recipients)[]).map((id) => deliveredTo(id, date)),
    ...agencyIds.map((id) => ({ recipient: null, agencyId: id, date })),
  ];
  const basis = subjectIds.map((subject) =>
    instrument({ id: `basis-${subject}`, kind: 'head-regulation', subject, date }),
  );
  const named = documentIds.map((kind) => `perfect-${kind}-A`);
  const links = [...basis.map(({ id }) => id), ...named];
  const made = kinds.flatMap((kind) =>
    agencyIds.map((by) =>
      paper({
        id: `perfect-${kind}-${by}`,
        kind: kind as DocumentKindId,
        date,
        agencyId: by,
        deliveries: everybody,
        links,
        periodFrom: date,
        periodUntil: addDays(date, 5 * 365),
      }),
    ),
  );
  return { documents: made, instruments: basis };
}

/** The kinds of document that a check counts as evidence, as against those that set its clock. */
function evidenceKinds(check: Check): readonly string[] {
  if (check.kind === 'document' || check.kind === 'per-agency' || check.kind === 'periodic') return check.documents;
  if (check.kind === 'milestones') return [check.document];
  if (check.kind === 'deadline') return evidenceKinds(check.check);
  return [];
}

for (const profile of profiles()) {
  describe(profile.regulation.id, () => {
    const checks = checksOf(profile);

    test('every duty gets exactly one item, in order, with a known state and a reason in both languages', () => {
      const ids = obligations(profile).map(({ id }) => id);
      fc.assert(
        fc.property(anyFacts, anyDay, (facts, day) => {
          const items = evaluate(profile, facts, day);
          assert.deepEqual(
            items.map(({ id }) => id),
            ids,
          );
          for (const item of items) {
            assert.ok(states.includes(item.state), item.state);
            assert.ok(item.reason.id.length > 0 && item.reason.en.length > 0, item.id);
            assert.ok(!/[{}]/.test(item.reason.id + item.reason.en), item.reason.en);
          }
        }),
        { numRuns: 30 },
      );
    });

    test('the same facts on the same day give the same items, whatever is recorded for later days', () => {
      fc.assert(
        fc.property(anyFacts, anyFacts, anyDay, (facts, others, day) => {
          const later = {
            documents: others.documents.filter(({ date }) => date > day),
            instruments: others.instruments.filter(({ date }) => (date ?? '') > day),
          };
          const more = {
            ...facts,
            documents: [...facts.documents, ...later.documents].toReversed(),
            instruments: [...facts.instruments, ...later.instruments].toReversed(),
          };
          assert.deepEqual(evaluate(profile, more, day), evaluate(profile, facts, day));
        }),
        { numRuns: 30 },
      );
    });

    test('nothing is overdue unless the regulation states a date or an interval', () => {
      const dated = new Set(
        obligations(profile)
          .filter(({ schedule }) => schedule)
          .map(({ id }) => id),
      );
      fc.assert(
        fc.property(anyFacts, anyDay, (facts, day) => {
          const overdue = evaluate(profile, facts, day).filter(({ state }) => state === 'overdue');
          for (const item of overdue) assert.ok(dated.has(item.id), item.id);
        }),
        { numRuns: 30 },
      );
    });

    const duties = [...checks].filter(([, check]) => evidenceKinds(check).length > 0);

    test('adding valid evidence for a duty never worsens its state', { skip: duties.length === 0 }, () => {
      fc.assert(
        fc.property(anyFacts, anyDay, fc.constantFrom(...duties), (facts, day, [id, check]) => {
          const perfect = perfectPapers(evidenceKinds(check), day);
          const clock = { ...facts, instruments: [...facts.instruments, ...(perfect.instruments ?? [])] };
          const with_ = { ...clock, documents: [...facts.documents, ...(perfect.documents ?? [])] };
          const before = evaluate(profile, clock, day).find((item) => item.id === id);
          const after = evaluate(profile, with_, day).find((item) => item.id === id);
          assert.ok(before && after);
          assert.ok(rank[after.state] >= rank[before.state], `${id}: ${before.state} → ${after.state}`);
        }),
        { numRuns: 300 },
      );
    });

    test('a statement that a duty is met never worsens its state', () => {
      const duties = obligations(profile).map(({ id }) => id);
      fc.assert(
        fc.property(anyFacts, anyDay, fc.constantFrom(...duties), (facts, day, id) => {
          const stated = {
            ...facts,
            attestations: [attestation({ obligationId: id, from: day, until: addDays(day, 90) })],
          };
          const before = evaluate(profile, facts, day).find((item) => item.id === id);
          const after = evaluate(profile, stated, day).find((item) => item.id === id);
          assert.ok(before && after && rank[after.state] >= rank[before.state]);
        }),
        { numRuns: 100 },
      );
    });
  });
}
