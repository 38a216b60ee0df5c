import { readPeriod } from '../../register/fields/date.ts';
import type { Day } from './dates.rules.ts';
import type { Paper, PaperKind } from './paper.ts';
import type { RecordFact, RecordSpan } from './record-facts.ts';

/** Which records stand for a paper that the regulations ask for, in which states, and where its facts are. */
type Standing = {
  readonly register: string;
  readonly kind: PaperKind;
  readonly states: readonly string[];
  /** The field with its date. */
  readonly date: string;
  /** The field with the time it is about. */
  readonly term?: string;
  /** Fields that point to the papers it rests on. */
  readonly basis: readonly string[];
  /** The field with the day it reached the head of region. */
  readonly delivered?: string;
};

const standings: readonly Standing[] = [
  {
    register: 'architecture-editions',
    kind: 'architecture',
    states: ['enacted', 'under-review', 'superseded'],
    date: 'enactedOn',
    term: 'term',
    basis: ['basis', 'decree'],
  },
  {
    register: 'architecture-reviews',
    kind: 'architecture-review',
    states: ['finished', 'closed'],
    date: 'finishedOn',
    basis: ['documents', 'instruments', 'report'],
    delivered: 'deliveredOn',
  },
  {
    register: 'roadmaps',
    kind: 'roadmap',
    states: ['enacted', 'superseded'],
    date: 'enactedOn',
    term: 'term',
    basis: ['basis', 'decree'],
  },
  {
    register: 'roadmap-reviews',
    kind: 'roadmap-review',
    states: ['finished'],
    date: 'date',
    basis: ['basis', 'report'],
    delivered: 'deliveredOn',
  },
  {
    register: 'maintenance-records',
    kind: 'application-maintenance-report',
    states: ['recorded'],
    date: 'date',
    basis: ['document'],
  },
];

/** The columns of registers that their papers are made of. */
export const columnsOfPapers: readonly (readonly [register: string, fields: readonly string[]])[] = standings.map(
  ({ register, date, term, basis, delivered }) => [
    register,
    [date, ...(term ? [term] : []), ...basis, ...(delivered ? [delivered] : [])],
  ],
);

/** The registers whose records stand for papers of some kinds. */
export const registersOfPapers = (kinds: ReadonlySet<string>): readonly string[] =>
  standings.flatMap(({ register, kind }) => (kinds.has(kind) ? [register] : []));

const dayIn = ({ values }: RecordSpan, field: string): Day | null => {
  const value = values[field];
  return typeof value === 'string' ? value : null;
};

const idsIn = ({ values }: RecordSpan, fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => values[field] ?? []).map(String);

function paperOf({ id, register }: RecordFact, span: RecordSpan, standing: Standing, day: Day): readonly Paper[] {
  const date = dayIn(span, standing.date);
  if (!standing.states.includes(span.status) || date === null || date > day) return [];
  const term = standing.term ? readPeriod(span.values[standing.term]) : null;
  const delivered = standing.delivered ? dayIn(span, standing.delivered) : null;
  const handedOver = delivered !== null && delivered <= day;
  return [
    {
      register,
      id,
      recordId: id,
      kind: standing.kind,
      form: null,
      teamId: null,
      title: span.title,
      date,
      from: date,
      until: term?.until ?? null,
      term: term ?? { from: date, until: null },
      issuerId: span.agencyId,
      deliveries: handedOver ? [{ recipient: 'head-of-region', agencyId: null, date: delivered }] : [],
      links: idsIn(span, standing.basis),
    },
  ];
}

/**
 * How a record stands on a day. One that was entered later than it was true (an edition enacted before Padu) stands as it
 * was when it first counted.
 */
const spanOn = ({ spans }: RecordFact, day: Day, states: readonly string[]): RecordSpan | undefined =>
  spans.findLast(({ from }) => from <= day) ?? spans.find(({ status }) => states.includes(status));

/** The papers a record stands for on a day: an edition of the architecture for its document, a review for its result. */
export const papersOfRecord = (fact: RecordFact, day: Day): readonly Paper[] =>
  standings
    .filter(({ register }) => register === fact.register)
    .flatMap((standing) => {
      const span = spanOn(fact, day, standing.states);
      return span ? paperOf(fact, span, standing, day) : [];
    });
