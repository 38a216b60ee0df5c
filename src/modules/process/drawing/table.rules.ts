import type { Text } from '../../../kernel/i18n/text.ts';
import type { TableTask } from './lay-out.rules.ts';
import type { DrawnStep } from './steps.rules.ts';

/** A row of the table of tasks, as far as the drawing speaks of it. */
export type TaskRow = Omit<TableTask, 'element'> & {
  readonly id: string;
  readonly version: number;
  /** The shape it is tied to; null where it was only typed. */
  readonly element: string | null;
  readonly step: number;
};

/** What the drawing says of a task. What else a row names (application, data, time) is never its matter. */
export type TaskValues = Pick<TaskRow, 'step' | 'name' | 'kind' | 'role' | 'element'>;

/** How the table follows a drawing that is saved. */
export type TablePlan = {
  readonly create: readonly TaskValues[];
  readonly change: readonly { readonly row: TaskRow; readonly values: TaskValues }[];
  readonly remove: readonly TaskRow[];
};

/** The id of the shape a row has, or will have once it is drawn. */
export const shapeIdOf = ({ id, element }: Pick<TaskRow, 'id' | 'element'>): string => element ?? `Task_${id}`;

const unnamed = 'Tugas tanpa nama';

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** The row of each shape: the one tied to it, or one that was only typed: the shape was drawn for it, or is called the same. */
export function rowsOfSteps(steps: readonly DrawnStep[], rows: readonly TaskRow[]): ReadonlyMap<string, TaskRow> {
  const found = new Map(rows.flatMap((row) => (row.element === null ? [] : [[row.element, row] as const])));
  const typed = rows.filter(({ element }) => element === null);
  const find = (matches: (row: TaskRow, step: DrawnStep) => boolean) => {
    for (const step of steps) {
      const at = found.has(step.element) ? -1 : typed.findIndex((row) => matches(row, step));
      const [row] = at < 0 ? [] : typed.splice(at, 1);
      if (row) found.set(step.element, row);
    }
  };
  find((row, { element }) => shapeIdOf(row) === element);
  find((row, { name }) => name !== '' && plain(row.name) === plain(name));
  return found;
}

function valuesOf(step: DrawnStep, at: number, row: TaskRow | undefined): TaskValues {
  const known = row?.kind === 'decision' ? undefined : row?.kind;
  return {
    step: at + 1,
    name: step.name || row?.name || unnamed,
    kind: step.kind ?? known ?? 'person',
    role: step.role ?? row?.role ?? null,
    element: step.element,
  };
}

const differs = (row: TaskRow, values: TaskValues): boolean =>
  (['step', 'name', 'kind', 'role', 'element'] as const).some((name) => row[name] !== values[name]);

/**
 * How the table of tasks follows a drawing: new shapes become rows, rows take the name, order and role of their shape, and
 * rows whose shape is gone go. A row that was only typed stays until it is drawn.
 */
export function planTable(steps: readonly DrawnStep[], rows: readonly TaskRow[]): TablePlan {
  const found = rowsOfSteps(steps, rows);
  const drawn = new Set(steps.map(({ element }) => element));
  const planned = steps.map((step, at) => {
    const row = found.get(step.element);
    return { row, values: valuesOf(step, at, row) };
  });
  return {
    create: planned.flatMap(({ row, values }) => (row ? [] : [values])),
    change: planned.flatMap(({ row, values }) => (row && differs(row, values) ? [{ row, values }] : [])),
    remove: rows.filter(({ element }) => element !== null && !drawn.has(element)),
  };
}

/** Where table and drawing say different things. */
export const gapWords = {
  'not-listed': {
    id: 'Tugas "{name}" ada di gambar, tidak ada di tabel.',
    en: 'The task "{name}" is in the drawing, not in the table.',
  },
  'not-drawn': {
    id: 'Tugas "{name}" ada di tabel, belum ada di gambar. Buka editor gambar: Padu sudah menempatkannya; periksa, lalu simpan.',
    en: 'The task "{name}" is in the table, not yet in the drawing. Open the editor: Padu has placed it there; check, then save.',
  },
  renamed: {
    id: 'Di gambar "{drawn}", di tabel "{name}".',
    en: 'In the drawing "{drawn}", in the table "{name}".',
  },
  'other-role': {
    id: 'Pelaksana "{name}" di gambar {drawn}, di tabel {listed}.',
    en: 'The role of "{name}" is {drawn} in the drawing, {listed} in the table.',
  },
} as const satisfies Record<string, Text>;

/** One thing that table and drawing say differently. */
export type Gap = {
  readonly kind: keyof typeof gapWords;
  readonly name: string;
  readonly drawn: string;
  readonly listed: string;
};

/** Everything that the table and a drawing say differently. */
export function findGaps(steps: readonly DrawnStep[], rows: readonly TaskRow[]): readonly Gap[] {
  const byElement = new Map(rows.flatMap((row) => (row.element === null ? [] : [[row.element, row] as const])));
  const drawn = new Set(steps.map(({ element }) => element));
  const gap = (kind: Gap['kind'], name: string, here = '', there = ''): Gap => ({
    kind,
    name,
    drawn: here,
    listed: there,
  });
  const ofSteps = steps.flatMap((step) => {
    const row = byElement.get(step.element);
    if (!row) return [gap('not-listed', step.name || step.element)];
    if (step.name !== '' && step.name !== row.name) return [gap('renamed', row.name, step.name)];
    return step.role !== null && step.role !== row.role
      ? [gap('other-role', row.name, step.role, row.role ?? '–')]
      : [];
  });
  const listedOnly = rows.filter(({ element }) => element === null || !drawn.has(element));
  return [...ofSteps, ...listedOnly.map(({ name }) => gap('not-drawn', name))];
}
