import type { Day } from './dates.rules.ts';
import type { Delivery, EvaluationFact } from './facts.ts';
import type { Paper, PaperKind } from './paper.ts';

type Stage = EvaluationFact['stages'][number]['stage'];

/** The stages in their order; results of past years have only the last. */
const order: readonly Stage[] = [
  'preparation',
  'self-assessment',
  'internal-assessment',
  'document-review',
  'interview',
  'result',
  'follow-up',
  'closed',
];

/** The day since when an evaluation is at a stage or beyond it, as of the days seen; null while it is before it. */
function reachedOn(seen: EvaluationFact['stages'], stage: Stage): Day | null {
  let since: Day | null = null;
  for (const { stage: at, on } of seen) since = order.indexOf(at) < order.indexOf(stage) ? null : (since ?? on);
  return since;
}

/** The last stage that was gone through on every day seen: what was begun again is not gone through. */
function wentThrough(seen: EvaluationFact['stages'], stage: Stage): boolean {
  const at = order.indexOf(stage);
  const from = seen.findLastIndex((one) => order.indexOf(one.stage) < at);
  return seen.slice(from + 1).some((one) => one.stage === stage);
}

/**
 * What an evaluation amounts to on a day, as the papers a regulation asks for: its schedule and instrument from the start
 * of the self-assessment; the self-evaluation of each agency that has answered; worksheet and report once the internal
 * assessment is done, delivered when the head of region receives the result; answers to external assessors when it is
 * handed over to them, and their report when they are done. A result of a past year is a delivered report.
 */
export function papersOfEvaluation(fact: EvaluationFact, day: Day): readonly Paper[] {
  const seen = fact.stages.filter(({ on }) => on <= day);
  const past = !seen.some(({ stage }) => stage !== 'closed' && stage !== 'follow-up');
  const paper = (kind: PaperKind, date: Day | null, more: Partial<Paper> = {}): readonly Paper[] =>
    date === null
      ? []
      : [
          {
            register: 'evaluation-cycles',
            id: `${fact.id}#${kind}`,
            recordId: fact.id,
            kind,
            form: null,
            teamId: null,
            title: fact.name,
            date,
            from: date,
            until: null,
            term: { from: `${fact.year}-01-01`, until: `${fact.year}-12-31` },
            issuerId: fact.coordinatorId,
            deliveries: [],
            links: [],
            ...more,
          },
        ];
  const unless = (none: boolean, date: Day | null): Day | null => (none ? null : date);
  const delivered = (recipient: NonNullable<Delivery['recipient']>, date: Day | null): readonly Delivery[] =>
    date === null ? [] : [{ recipient, agencyId: null, date }];
  const started = unless(past, reachedOn(seen, 'self-assessment'));
  const assessed = reachedOn(seen, 'document-review');
  const handedOver = unless(!wentThrough(seen, 'document-review'), assessed);
  const verified = unless(!wentThrough(seen, 'interview'), reachedOn(seen, 'result'));
  return [
    ...paper('evaluation-schedule', started),
    ...paper('evaluation-instrument', started),
    ...fact.answered
      .filter(({ on }) => on <= day)
      .flatMap(({ agencyId, on }) => paper('agency-self-evaluation', unless(past, on), { issuerId: agencyId })),
    ...paper('evaluation-worksheet', unless(past, assessed)),
    ...paper('evaluation-report', assessed, { deliveries: delivered('head-of-region', reachedOn(seen, 'follow-up')) }),
    ...paper('external-assessor-response', handedOver, { deliveries: delivered('external-assessor', handedOver) }),
    ...paper('external-evaluation-report', verified, { links: [`${fact.id}#evaluation-report`] }),
  ];
}
