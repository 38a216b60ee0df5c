import type { Reader } from '../../../register/read.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { readIndicatorCode } from '../indicator-field.ts';
import type { Levels } from '../levels.rules.ts';
import { type AnswerSeen, listAnswers } from '../proposals/answer.queries.ts';
import { readDecimal } from '../ratio.rules.ts';
import { listFinalLevels } from './claims.queries.ts';

/** The levels of an evaluation as one person may see them, and the answers behind them. */
export type Claims = { readonly levels: Levels; readonly answers: readonly AnswerSeen[] };

/** The final level of each indicator where there is one, else the level of its answer; two statements. */
export async function readClaims(reader: Reader, cycle: Pick<Cycle, 'id'>): Promise<Claims> {
  const [answers, finals] = await Promise.all([listAnswers(reader, cycle.id), listFinalLevels(reader, cycle.id)]);
  const levels = new Map(
    [...answers, ...finals].flatMap(({ indicator, level }) =>
      level === null ? [] : [[readIndicatorCode(indicator).number, readDecimal(level)] as const],
    ),
  );
  return { levels, answers };
}
