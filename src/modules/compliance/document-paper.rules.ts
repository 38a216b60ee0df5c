import type { Day } from './dates.rules.ts';
import type { Delivery, DocumentFact, Span } from './facts.ts';
import type { Paper } from './paper.ts';

/** Reads a document's fact as a paper and copies nothing of it: there may be a hundred thousand of them. */
class DocumentPaper implements Paper {
  readonly #fact: DocumentFact;
  readonly #day: Day;

  constructor(fact: DocumentFact, day: Day) {
    this.#fact = fact;
    this.#day = day;
  }

  get register() {
    return 'documents';
  }

  get id() {
    return this.#fact.id;
  }

  get recordId() {
    return this.#fact.id;
  }

  get kind() {
    return this.#fact.kind;
  }

  get form() {
    return null;
  }

  get teamId() {
    return null;
  }

  get title() {
    return this.#fact.title;
  }

  get date() {
    return this.#fact.date;
  }

  get from() {
    return this.#fact.date;
  }

  get until() {
    return this.#fact.validUntil;
  }

  get term(): Span {
    const { date, periodFrom, periodUntil, validUntil } = this.#fact;
    return { from: periodFrom ?? date, until: periodUntil ?? validUntil };
  }

  get issuerId() {
    return this.#fact.agencyId;
  }

  get deliveries(): readonly Delivery[] {
    return this.#fact.deliveries.filter(({ date }) => date <= this.#day);
  }

  get links() {
    return this.#fact.links;
  }
}

/** A document as it is seen on a day: what it was delivered to later is not. */
export const documentPaper = (fact: DocumentFact, day: Day): Paper => new DocumentPaper(fact, day);
