import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { type Act, takeStep } from '../../../register/change.ts';
import { claimedLevels, levelFromTicks, wholeLevels } from '../answers/answer.rules.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { indicatorCode } from '../indicator-field.ts';
import { scaleOf } from '../levels.rules.ts';
import { listSheetAnswers, type SheetAnswer } from './answer-sheet.queries.ts';
import type { AnswerRow, RowProblem } from './read-rows.ts';

const notYours: Text = {
  id: 'Tidak ada jawaban indikator ini yang dapat Anda ubah.',
  en: 'There is no answer to this indicator that you may change.',
};

/** What changes in an answer. On a whole scale the ticks follow the level, which needs all those below it. */
function changesOf(cycle: Cycle, { indicator, level, explanation }: AnswerRow, before: SheetAnswer) {
  const levels = wholeLevels(cycle.instrument, indicator);
  const whole = scaleOf(cycle.instrument, indicator).step === 'whole';
  const changed = level !== undefined && level !== (before.level === null ? null : Number(before.level));
  const follow = changed && whole && levelFromTicks(levels, before.met ?? []) !== level;
  const ticks = follow ? claimedLevels(cycle.instrument.cumulative, levels, level).map(String) : [];
  const met = follow && level === 0 ? ['0'] : ticks;
  return {
    ...(changed ? { level } : {}),
    ...(follow ? { met: met.length > 0 ? met : null } : {}),
    ...(explanation !== undefined && explanation !== before.explanation ? { explanation } : {}),
  };
}

/** Why a row cannot be saved; any error that is no refusal goes on. */
function refusalIn(error: unknown): readonly Text[] {
  if (!(error instanceof CodedError) || error.status >= 500) throw error;
  return error.problems.length > 0 ? error.problems.map(({ message }) => message) : [error.title];
}

/**
 * Saves rows of a sheet, each as an edit of its answer by whoever brings them in: all, or, where one is refused, none.
 * @returns how many answers changed
 * @throws CodedError `invalid` with a problem for each row that is refused
 */
export async function saveRows(act: Act, cycle: Cycle, rows: readonly AnswerRow[]): Promise<number> {
  const mounted = act.registry.get(evaluationAnswers.name);
  const answers = new Map(
    (await listSheetAnswers({ ...act, lang: 'id' }, cycle.id)).map((one) => [one.indicator, one]),
  );
  const refused: RowProblem[] = [];
  let saved = 0;
  for (const row of rows) {
    const before = answers.get(indicatorCode(cycle.instrument, row.indicator.number));
    if (!before) {
      refused.push({ row: row.row, message: notYours });
      continue;
    }
    const values = changesOf(cycle, row, before);
    if (Object.keys(values).length === 0) continue;
    try {
      await act.tx.savepoint((tx) =>
        takeStep({ ...act, tx }, mounted, 'edit', before.id, before.version, { values, answers: {}, reason: null }),
      );
      saved += 1;
    } catch (error) {
      refused.push(...refusalIn(error).map((message) => ({ row: row.row, message })));
    }
  }
  if (refused.length > 0) throw refusedRows(refused);
  return saved;
}

/** The refusal of a whole sheet, naming each row that is to blame. */
export const refusedRows = (problems: readonly RowProblem[]): CodedError =>
  new CodedError(
    'invalid',
    {},
    { problems: problems.map(({ row, message }) => ({ field: `rows.${row}`, code: 'row-refused', message })) },
  );
