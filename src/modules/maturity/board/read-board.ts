import { CodedError } from '../../../kernel/errors/errors.ts';
import { isId } from '../../../register/fields/reference.ts';
import { findRow, type Reader, type ReadRow } from '../../../register/read.ts';
import { factsOf } from '../../../register/row-facts.ts';
import { refusalOf } from '../../../register/step-availability.ts';
import { calculate, type Outcome } from '../calculate.rules.ts';
import { countAssessors, listAnswerers } from '../cycles/assignment.queries.ts';
import { type Cycle, findCycle } from '../cycles/cycle.queries.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { answeredIndicators, lackingAmong } from '../indicators.rules.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { levelsIn } from '../results/result-levels.rules.ts';
import {
  type AnswerStanding,
  listResultLevels,
  listStageDays,
  listStandings,
  type ResultLevel,
} from './board.queries.ts';

/** Everything the progress board of an evaluation shows. */
export type Board = {
  readonly row: ReadRow;
  readonly cycle: Cycle;
  /** Steps the reader may take now, by name. */
  readonly steps: readonly string[];
  readonly answers: readonly AnswerStanding[];
  readonly stageDays: ReadonlyMap<string, string>;
  readonly assessors: { readonly internal: number; readonly external: number };
  /** Indicators that still need somebody to answer them. */
  readonly unassigned: readonly Indicator[];
  /** What the results open to the reader come to; null where there are none. */
  readonly outcome: Outcome | null;
};

/** What results come to; null where there are none. */
export const outcomeOf = (instrument: Instrument, results: readonly ResultLevel[]): Outcome | null =>
  results.length === 0 ? null : calculate(instrument, levelsIn(instrument, results));

const offered = (name: string): boolean => {
  const step = evaluationCycles.steps[name as keyof typeof evaluationCycles.steps];
  return name !== 'edit' && Object.keys(step.grant).length > 0;
};

/**
 * An evaluation at a glance, as far as the reader may read it; the same number of statements whatever it holds.
 * @throws CodedError `not-found`, also for what is not open to the reader
 */
export async function readBoard(reader: Reader, id: string, timeZone: string): Promise<Board> {
  const row = isId(id) ? await findRow(reader, evaluationCycles, evaluationCycles.read, id, false) : undefined;
  if (!row) throw new CodedError('not-found');
  const { tx } = reader;
  const [cycle, facts, answers, stageDays, assessors, answerers, results] = await Promise.all([
    findCycle(tx, id),
    factsOf(reader, evaluationCycles, row),
    listStandings(reader, id),
    listStageDays(tx, id, timeZone),
    countAssessors(tx, id),
    listAnswerers(tx, id),
    listResultLevels(reader, [id]),
  ]);
  if (!cycle) throw new CodedError('not-found');
  const { instrument } = cycle;
  const needed = answeredIndicators(instrument).filter(({ optional }) => !optional);
  return {
    row,
    cycle,
    steps: Object.keys(evaluationCycles.steps).filter(
      (name) => offered(name) && refusalOf(evaluationCycles, name, reader.actor, facts) === undefined,
    ),
    answers,
    stageDays,
    assessors,
    unassigned: lackingAmong(
      instrument,
      needed,
      answerers.map(({ indicator }) => indicator),
    ),
    outcome: outcomeOf(instrument, results),
  };
}
