import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Html } from '../../../kernel/html/html.ts';
import { countComments } from '../../../register/follow/together.ts';
import { findRow, type Reader, type ReadRow, readList } from '../../../register/read.ts';
import { factsOf } from '../../../register/row-facts.ts';
import { readerOf, type Site } from '../../../register/site.ts';
import { refusalOf } from '../../../register/step-availability.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { type AnswerStanding, listMarks, listStandings } from '../board/board.queries.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { getReadableCycle } from '../cycles/read-cycle.ts';
import { indicatorCode, readIndicatorCode } from '../indicator-field.ts';
import { indicatorOf } from '../indicators.rules.ts';
import type { Indicator } from '../instrument.schema.ts';
import { type RecordSeen, readRecords } from '../records/read-records.ts';
import { type Before, findAnswerId, findBefore, listPapers, type Paper } from './workbench.queries.ts';
import type { AtIndicator, CriterionFinding, WorkbenchSlots } from './workbench-slots.ts';

export type OfIndicator = { Params: { id: string; number: string } };

/** Everything the workbench of one indicator shows besides the form. */
export type Workbench = {
  readonly cycle: Cycle;
  readonly indicator: Indicator;
  readonly answer: ReadRow | null;
  readonly evidence: readonly ReadRow[];
  readonly papers: ReadonlyMap<string, Paper>;
  /** Records of other registers that are evidence, by their address, as far as the reader may read them. */
  readonly records: ReadonlyMap<string, RecordSeen>;
  readonly marks: Awaited<ReturnType<typeof listMarks>>;
  readonly before: Before | undefined;
  /** Numbers of the indicators one may open, in order. */
  readonly numbers: readonly number[];
  readonly comments: number;
  /** Steps of the answer the reader may take now. */
  readonly steps: ReadonlySet<string>;
  readonly findings: ReadonlyMap<number, CriterionFinding>;
  readonly below: readonly Html[];
};

/**
 * The indicator an address names, and its answer. An answer that exists and is not open to the reader is like an
 * address that is not there.
 * @throws CodedError `not-found`
 */
export async function getAtIndicator(site: Site, request: FastifyRequest<OfIndicator>): Promise<AtIndicator> {
  const { id, number } = request.params;
  const reader = readerOf(site, request);
  const cycle = await getReadableCycle(reader, id);
  const indicator = /^\d{1,3}$/.test(number) ? indicatorOf(cycle.instrument, Number(number)) : undefined;
  if (!indicator) throw new CodedError('not-found');
  const answerId = await findAnswerId(reader.tx, id, indicatorCode(cycle.instrument, indicator.number));
  const answer = answerId
    ? await findRow(reader, evaluationAnswers, evaluationAnswers.read, answerId, false)
    : undefined;
  if (answerId && !answer) throw new CodedError('not-found');
  return { reader, request, cycle, indicator, answer: answer ?? null };
}

async function evidenceOf(reader: Reader, answer: ReadRow) {
  const names = Object.keys(evaluationEvidence.fields);
  const query = { q: '', filters: { answer: answer.id, status: 'active' }, sort: 'level', limit: 200, cursor: null };
  const { rows } = await readList(reader, evaluationEvidence, names, query);
  const papers = await listPapers(
    reader,
    rows.flatMap(({ values }) => (typeof values.document === 'string' ? [values.document] : [])),
  );
  const records = await readRecords(
    reader,
    rows.flatMap(({ values }) => (typeof values.record === 'string' ? [values.record] : [])),
  );
  return { evidence: rows, papers: new Map(papers.map((paper) => [paper.id, paper])), records };
}

async function stepsOf(reader: Reader, answer: ReadRow): Promise<ReadonlySet<string>> {
  const facts = await factsOf(reader, evaluationAnswers, answer);
  const possible = (name: string) => {
    const refusal = refusalOf(evaluationAnswers, name, reader.actor, facts);
    return refusal === undefined || refusal.code === 'invalid';
  };
  return new Set(Object.keys(evaluationAnswers.steps).filter(possible));
}

const numbersOf = ({ instrument }: Cycle, standings: readonly AnswerStanding[]): readonly number[] =>
  standings.length > 0
    ? standings.map(({ indicator }) => readIndicatorCode(indicator).number)
    : instrument.indicators.map(({ number }) => number);

/** Reads the workbench of an indicator; the same number of statements whatever it holds. */
export async function readWorkbench(at: AtIndicator, slots: WorkbenchSlots): Promise<Workbench> {
  const { reader, cycle, indicator, answer } = at;
  const code = indicatorCode(cycle.instrument, indicator.number);
  const [found, marks, before, standings, comments, steps, findings, below] = await Promise.all([
    answer
      ? evidenceOf(reader, answer)
      : { evidence: [], papers: new Map<string, Paper>(), records: new Map<string, RecordSeen>() },
    listMarks(reader.tx, cycle.id, code),
    findBefore(reader, cycle, code),
    listStandings(reader, cycle.id),
    answer ? countComments(reader.tx, evaluationAnswers.name, answer.id) : 0,
    answer ? stepsOf(reader, answer) : new Set<string>(),
    answer && slots.findings ? slots.findings(at, answer) : new Map<number, CriterionFinding>(),
    Promise.all(slots.below.map((part) => part(at))),
  ]);
  // While the evaluation is not at this stage, the answer is locked whatever its own state.
  const open = cycle.status === 'self-assessment' ? steps : new Set<string>();
  return {
    ...{ cycle, indicator, answer, marks, before, comments, findings },
    ...found,
    steps: open,
    numbers: numbersOf(cycle, standings),
    below: below.flatMap((part) => part ?? []),
  };
}
