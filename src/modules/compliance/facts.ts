import type { BudgetFact } from '../budget/index.ts';
import type { EvidenceFacts } from '../evidence/index.ts';
import type { EvaluationFact } from '../maturity/index.ts';
import type { OrganizationFacts } from '../organization/index.ts';
import type { Day } from './dates.rules.ts';
import type { RecordFact } from './record-facts.ts';
import type { Span } from './span.ts';

export type { Span };

export type AgencyFact = OrganizationFacts['agencies'][number];
export type TeamFact = OrganizationFacts['teams'][number];
export type MatrixFact = OrganizationFacts['matrices'][number];

export type InstrumentFact = EvidenceFacts['instruments'][number];
export type DocumentFact = EvidenceFacts['documents'][number];

export type { BudgetFact, EvaluationFact };

/** A document handed to a recipient outside the agencies, or to an agency. */
export type Delivery = DocumentFact['deliveries'][number];

/** A person's statement that a duty is met (or does not apply), with evidence; it lapses after twelve months at most. */
export type AttestationFact = {
  readonly id: string;
  readonly obligationId: string;
  readonly agencyId: string | null;
  readonly says: 'met' | 'partly' | 'not-applicable';
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly withdrawnOn: Day | null;
};

/** An interval the government sets itself where the regulation is silent. */
export type PolicyFact = Span & { readonly obligationId: string; readonly months: number };

/** Everything the rules read. Every fact carries the days on which it is true, so any day can be asked about. */
export type Facts = OrganizationFacts &
  EvidenceFacts & {
    readonly evaluations: readonly EvaluationFact[];
    readonly budgets: readonly BudgetFact[];
    /** Rows of the registers that checks ask about. */
    readonly records: readonly RecordFact[];
    readonly attestations: readonly AttestationFact[];
    readonly policies: readonly PolicyFact[];
  };

/** A government that has recorded nothing yet. */
export const noFacts: Facts = {
  agencies: [],
  holdings: [],
  heads: [],
  instruments: [],
  documents: [],
  teams: [],
  matrices: [],
  accessReviews: [],
  evaluations: [],
  budgets: [],
  records: [],
  attestations: [],
  policies: [],
};
