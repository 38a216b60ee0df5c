import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import { readLevels } from '../levels.rules.ts';

const foreign = {
  id: 'Indikator ini bukan bagian dari instrumen evaluasi ini.',
  en: 'This indicator is not part of the instrument of this evaluation.',
};

/** What is wrong with a row about an indicator: one of another instrument, or a level that its scale does not have. */
export function indicatorProblems(
  instrument: Instrument,
  code: string,
  levels: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const indicator = findIndicator(instrument, code);
  if (!indicator) return [problem('indicator', 'unknown-indicator', foreign)];
  return Object.entries(levels).flatMap(([field, level]) => {
    if (level === null || level === undefined) return [];
    const { problems } = readLevels(instrument, { [indicator.number]: level });
    return problems.map(({ code: why, message }) => problem(field, why, message));
  });
}
