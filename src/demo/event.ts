import type { Cell } from '../register/field.ts';

/** The values of a row as data files write them: by field, the way a cell of a spreadsheet would. */
export type Cells = Readonly<Record<string, Cell>>;

/** One thing somebody did on one day: adding a row (`step` is null) or taking a step on one. */
export type DemoEvent = {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Number of the person who acts; `founder` before there are people; `head CODE` for whoever heads an agency. */
  readonly by: string;
  readonly register: string;
  /** What the row is called in the data: `$name`, or `register:key`. */
  readonly row: string;
  readonly step: string | null;
  readonly cells: Cells;
  readonly answers: Cells;
  readonly reason: string | null;
};
