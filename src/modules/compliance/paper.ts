import type { DocumentKindId, InstrumentKindId, InstrumentSubjectId } from '../evidence/index.ts';
import type { Day } from './dates.rules.ts';
import type { Delivery, Span } from './facts.ts';

/** What a paper is: a kind of document, or the subject of a legal instrument. The same id means the same thing. */
export type PaperKind = DocumentKindId | InstrumentSubjectId;

/**
 * A document, a legal instrument, what an evaluation amounts to, or a record that stands for one, seen alike. `from` is null while it is a draft, `term`
 * is the time it is about. One evaluation stands for several papers, so `recordId` is the record behind it.
 */
export type Paper = {
  readonly register: string;
  readonly id: string;
  readonly recordId: string;
  readonly kind: PaperKind;
  readonly form: InstrumentKindId | null;
  readonly teamId: string | null;
  readonly title: string;
  readonly date: Day;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly term: Span;
  readonly issuerId: string | null;
  readonly deliveries: readonly Delivery[];
  readonly links: readonly string[];
};
