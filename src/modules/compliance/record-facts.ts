import type { Span } from './span.ts';

/** A row of a register as it was for a time: its state, and the columns that some check asks for. */
export type RecordSpan = Span & {
  readonly status: string;
  readonly title: string;
  readonly agencyId: string | null;
  readonly values: Readonly<Record<string, unknown>>;
};

/** A row of a register through all time, the oldest span first. */
export type RecordFact = {
  readonly register: string;
  readonly id: string;
  readonly spans: readonly RecordSpan[];
};

/** A row of a register on one day. */
export type RecordSeen = Pick<RecordFact, 'register' | 'id'> & RecordSpan;
