import type { DocumentKindId } from './document-kinds.ts';
import type { InstrumentKindId } from './instrument-kinds.ts';
import type { InstrumentSubjectId } from './instrument-subjects.ts';
import type { RecipientId } from './recipients.ts';

/**
 * A legal instrument through all time. Days are `YYYY-MM-DD`; `date` and `validFrom` are null while it is a draft,
 * `revokedOn` is the first day on which it no longer holds. `links`: the instruments it rests on or
 * amends, and the documents tied to it.
 */
export type InstrumentFact = {
  readonly id: string;
  readonly kind: InstrumentKindId;
  readonly title: string;
  readonly subject: InstrumentSubjectId;
  readonly teamId: string | null;
  readonly agencyId: string | null;
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly revokedOn: string | null;
  readonly links: readonly string[];
};

/** A document that is or was final. `agencyId` is null where an outside party issued it. */
export type DocumentFact = {
  readonly id: string;
  readonly kind: DocumentKindId;
  /** The title of a public document; of any other, its kind and class: those who see the fact may not see the title. */
  readonly title: string;
  readonly agencyId: string | null;
  readonly date: string;
  readonly periodFrom: string | null;
  readonly periodUntil: string | null;
  readonly validUntil: string | null;
  readonly withdrawnOn: string | null;
  readonly deliveries: readonly {
    readonly recipient: RecipientId | null;
    readonly agencyId: string | null;
    readonly date: string;
  }[];
  readonly links: readonly string[];
};

/** What compliance reads of the evidence. */
export type EvidenceFacts = {
  readonly instruments: readonly InstrumentFact[];
  readonly documents: readonly DocumentFact[];
};
