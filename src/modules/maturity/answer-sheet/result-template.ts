import type { SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { fieldOf } from '../../../register/register.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { indicatorCode } from '../indicator-field.ts';
import { evaluationResults } from '../results/evaluation-results.register.ts';

const columns = ['cycle', 'indicator', 'self', 'internal', 'external', 'level', 'explanation'] as const;

/** A sheet with a row for each indicator of an evaluation, whose levels are to be filled in and imported as results. */
export function resultTemplate(view: View, { name, instrument }: Cycle): SheetToWrite {
  const indicator = fieldOf(evaluationResults, 'indicator');
  return {
    name,
    columns: columns.map((column) => {
      const { label, sheetKind } = fieldOf(evaluationResults, column);
      return { heading: t(view, label), kind: sheetKind, width: column === 'indicator' ? 60 : 20 };
    }),
    rows: instrument.indicators.map(({ number }) => [
      name,
      indicator.toCell({ view, value: indicatorCode(instrument, number), linked: [] }),
      ...columns.slice(2).map(() => null),
    ]),
  };
}
