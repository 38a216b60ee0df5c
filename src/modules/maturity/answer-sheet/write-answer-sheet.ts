import type { SheetCell, SheetColumn, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { t, type View } from '../../../ui/view.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { SheetAnswer } from './answer-sheet.queries.ts';
import { type SheetColumnName, sheetColumns } from './sheet-columns.ts';

const widths: Readonly<Record<SheetColumnName, number>> = {
  number: 8,
  code: 16,
  indicator: 45,
  level: 9,
  explanation: 80,
  aspect: 35,
  agency: 30,
  state: 18,
  evidence: 60,
};

const columns = (view: View): readonly SheetColumn[] =>
  (Object.keys(sheetColumns) as SheetColumnName[]).map((name) => ({
    heading: t(view, sheetColumns[name]),
    kind: name === 'number' || name === 'level' ? 'number' : 'text',
    width: widths[name],
  }));

function rowOf(view: View, { instrument }: Cycle, answer: SheetAnswer): readonly SheetCell[] {
  const indicator = findIndicator(instrument, answer.indicator);
  const aspect = instrument.aspects.find(({ number }) => number === indicator?.aspect);
  const cells: Readonly<Record<SheetColumnName, SheetCell>> = {
    number: indicator?.number ?? null,
    code: answer.indicator,
    indicator: indicator ? t(view, indicator.name) : null,
    level: answer.level === null ? null : Number(answer.level),
    explanation: answer.explanation,
    aspect: aspect ? t(view, aspect.name) : null,
    agency: answer.agency,
    state: t(view, evaluationAnswers.stateTitles[answer.status]),
    evidence: answer.evidence.join('\n'),
  };
  return (Object.keys(sheetColumns) as SheetColumnName[]).map((name) => cells[name]);
}

/** Levels, explanations and names of evidence of an evaluation as a sheet that can be brought back in. */
export const answerSheet = (view: View, cycle: Cycle, answers: readonly SheetAnswer[]): SheetToWrite => ({
  name: cycle.name,
  columns: columns(view),
  rows: answers.map((answer) => rowOf(view, cycle, answer)),
});
