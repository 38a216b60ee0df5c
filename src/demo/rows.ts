import type { Cell } from '../register/field.ts';
import type { DemoStep, RowsFile, StepsFile } from './data-file.ts';
import type { DemoEvent } from './event.ts';

const defaults = { cells: {}, answers: {}, reason: null };

/** A step of the data as an event; on the day of its row and by the same person unless it says otherwise. */
export const stepEvent = (step: DemoStep, row: Pick<DemoEvent, 'register' | 'row' | 'on' | 'by'>): DemoEvent => ({
  register: row.register,
  row: row.row,
  step: step.step,
  on: step.on ?? row.on,
  by: step.by ?? row.by,
  cells: step.values ?? {},
  answers: step.answers ?? {},
  reason: step.reason ?? null,
});

/** What was done to the rows of a file: each is added, then its steps follow. */
export function rowEvents(file: RowsFile, keyOf: (register: string) => string): DemoEvent[] {
  const key = keyOf(file.register);
  return file.rows.flatMap((given, index) => {
    const { as, on = file.on, by = file.by, after = file.after ?? [], ...own } = given as Record<string, never>;
    const cells: Record<string, Cell> = { ...file.each, ...(own as Record<string, Cell>) };
    const named =
      as ??
      (key === 'id'
        ? `#${file.register}-${on}-${index}-${Object.values(own).join('-')}`
        : `${file.register}:${cells[key]}`);
    if (on === undefined || by === undefined) throw new TypeError(`${named}: when, and by whom?`);
    const row = { ...defaults, register: file.register, row: named, step: null, on, by, cells };
    return [row, ...(after as readonly DemoStep[]).map((step) => stepEvent(step, row))];
  });
}

/** Later steps on rows that stand in other files. */
export const laterSteps = (file: StepsFile): DemoEvent[] =>
  file.steps.map(({ row, ...step }) => {
    if (step.on === undefined || step.by === undefined) throw new TypeError(`${row}: when, and by whom?`);
    const named = row.startsWith('$') ? row : `${file.register}:${row}`;
    return stepEvent(step, { register: file.register, row: named, on: step.on, by: step.by });
  });
