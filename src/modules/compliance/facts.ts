import type { DocumentKindId, InstrumentKindId, InstrumentSubjectId, RecipientId } from '../evidence/index.ts';
import type { OrganizationFacts } from '../organization/index.ts';
import type { Day } from './dates.rules.ts';

/** First and last day on which something is true; `until: null` while it has no end. */
export type Span = { readonly from: Day; readonly until: Day | null };

export type AgencyFact = OrganizationFacts['agencies'][number];
export type TeamFact = OrganizationFacts['teams'][number];
export type MatrixFact = OrganizationFacts['matrices'][number];

/**
 * A legal instrument. `date` and `validFrom` are null while it is a draft. `teamId` is the team it sets up. `links` are
 * the ids of the instruments and documents it rests on.
 */
export type InstrumentFact = {
  readonly id: string;
  readonly kind: InstrumentKindId;
  readonly title: string;
  readonly subject: InstrumentSubjectId;
  readonly teamId: string | null;
  readonly agencyId: string | null;
  readonly date: Day | null;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly revokedOn: Day | null;
  readonly links: readonly string[];
};

/** A document handed to a recipient outside the agencies, or to an agency. */
export type Delivery = {
  readonly recipient: RecipientId | null;
  readonly agencyId: string | null;
  readonly date: Day;
};

/**
 * A finished document. `links` are the ids of the instruments and documents it rests on, answers or is linked to.
 * `periodFrom`–`periodUntil` is the time it is about, `validUntil` the last day it holds good.
 */
export type DocumentFact = {
  readonly id: string;
  readonly kind: DocumentKindId;
  readonly title: string;
  readonly agencyId: string | null;
  readonly date: Day;
  readonly periodFrom: Day | null;
  readonly periodUntil: Day | null;
  readonly validUntil: Day | null;
  readonly withdrawnOn: Day | null;
  readonly deliveries: readonly Delivery[];
  readonly links: readonly string[];
};

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
export type Facts = OrganizationFacts & {
  readonly instruments: readonly InstrumentFact[];
  readonly documents: readonly DocumentFact[];
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
  attestations: [],
  policies: [],
};
