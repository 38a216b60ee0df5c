import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Reader } from '../../../register/read.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { mayOn } from '../../../register/step-availability.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { type Cycle, getReadableCycle } from '../cycles/read-cycle.ts';
import { indicatorCode } from '../indicator-field.ts';
import type { Indicator } from '../instrument.schema.ts';
import { type AnswerSeen, listAnswers } from './answer.queries.ts';

export type OfIndicator = { Params: { id: string; number: string } };

/** One indicator of an evaluation with its answer, as one person reads it. */
export type IndicatorSeen = {
  readonly reader: Reader;
  readonly cycle: Cycle;
  readonly indicator: Indicator;
  readonly answer: AnswerSeen;
  /** Whether the reader may add evidence to the answer now. */
  readonly mayAdd: boolean;
};

const isOpen = ({ status }: AnswerSeen): boolean =>
  (evaluationAnswers.steps.edit?.from as readonly string[] | undefined)?.includes(status) === true;

/** @throws CodedError `not-found` where there is no such indicator or answer, or the reader may not read it */
export async function getIndicator(site: Site, request: FastifyRequest<OfIndicator>): Promise<IndicatorSeen> {
  const reader = readerOf(site, request);
  const cycle = await getReadableCycle(reader, request.params.id);
  const indicator = cycle.instrument.indicators.find(({ number }) => String(number) === request.params.number);
  if (!indicator) throw new CodedError('not-found');
  const [answer] = await listAnswers(reader, cycle.id, indicatorCode(cycle.instrument, indicator.number));
  if (!answer) throw new CodedError('not-found');
  const facts = { agencyId: answer.agency, createdBy: answer.createdBy };
  return {
    reader,
    cycle,
    indicator,
    answer,
    mayAdd: isOpen(answer) && mayOn(reader.actor, evaluationEvidence.create, facts),
  };
}
