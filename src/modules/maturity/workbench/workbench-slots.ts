import type { FastifyRequest } from 'fastify';
import type { Html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { Reader, ReadRow } from '../../../register/read.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import type { Indicator } from '../instrument.schema.ts';

/** What is known of the evidence of one criterion before anybody reads a page. */
export type CriterionFinding = { readonly tone: 'good' | 'warning' | 'bad'; readonly reasons: readonly Text[] };

/** One indicator of an evaluation, as somebody has it before them. `answer` is null where there is none to read. */
export type AtIndicator = {
  readonly reader: Reader;
  readonly request: FastifyRequest;
  readonly cycle: Cycle;
  readonly indicator: Indicator;
  readonly answer: ReadRow | null;
};

/** What other parts of an evaluation put on the workbench. */
export type WorkbenchSlots = {
  /** What is found of the evidence of an answer, by whole level. */
  readonly findings: ((at: AtIndicator, answer: ReadRow) => Promise<ReadonlyMap<number, CriterionFinding>>) | null;
  /** Parts of the page below the answer: evidence that proposes itself, the score of an assessor. */
  readonly below: readonly ((at: AtIndicator) => Promise<Html | null>)[];
};
