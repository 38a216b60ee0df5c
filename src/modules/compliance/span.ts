import type { Day } from './dates.rules.ts';

/** First and last day on which something is true; `until: null` while it has no end. */
export type Span = { readonly from: Day; readonly until: Day | null };
