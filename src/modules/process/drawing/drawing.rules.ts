import type { Text } from '../../../kernel/i18n/text.ts';
import type { Drawing, DrawnNode } from './drawing.ts';

/** What a drawing may do wrong. `keep`: it is not even stored; `submit`: a draft may, what is handed in may not. */
export const drawingRules = {
  'no-process': {
    stage: 'keep',
    title: {
      id: 'Tidak ada proses di dalamnya. Gambar sedikitnya satu.',
      en: 'There is no process in it. Draw at least one.',
    },
  },
  'no-picture': {
    stage: 'keep',
    title: {
      id: 'Berkas ini menyebut proses tetapi tidak memuat gambarnya. Simpan dengan tata letak dari program asalnya.',
      en: 'The file names a process but holds no picture of it. Save it with its layout in the program it comes from.',
    },
  },
  'too-many-tasks': {
    stage: 'keep',
    title: {
      id: 'Lebih dari 200 tugas dalam satu gambar. Pecah menjadi beberapa proses.',
      en: 'More than 200 tasks in one drawing. Split it into several processes.',
    },
  },
  'flow-ends': {
    stage: 'keep',
    title: {
      id: 'Alur "{name}" tidak menghubungkan dua bentuk. Sambungkan kedua ujungnya atau hapus.',
      en: 'The flow "{name}" does not connect two shapes. Connect both ends or remove it.',
    },
  },
  'no-start': {
    stage: 'submit',
    title: { id: 'Tidak ada kejadian awal (lingkaran tipis).', en: 'There is no start event (thin circle).' },
  },
  'no-end': {
    stage: 'submit',
    title: { id: 'Tidak ada kejadian akhir (lingkaran tebal).', en: 'There is no end event (thick circle).' },
  },
  'no-task': {
    stage: 'submit',
    title: { id: 'Tidak ada tugas di dalamnya.', en: 'There is no task in it.' },
  },
  unnamed: {
    stage: 'submit',
    title: { id: 'Ada tugas tanpa nama ({name}).', en: 'A task has no name ({name}).' },
  },
  unreachable: {
    stage: 'submit',
    title: {
      id: 'Tugas "{name}" tidak tercapai dari kejadian awal. Tarik alur ke sana.',
      en: 'The task "{name}" cannot be reached from a start event. Draw a flow to it.',
    },
  },
  'dead-end': {
    stage: 'submit',
    title: {
      id: 'Dari tugas "{name}" tidak ada alur menuju kejadian akhir.',
      en: 'No flow leads from the task "{name}" to an end event.',
    },
  },
  undrawn: {
    stage: 'submit',
    title: { id: '"{name}" tidak punya tempat di gambar.', en: '"{name}" has no place in the picture.' },
  },
} as const satisfies Record<string, { readonly stage: 'keep' | 'submit'; readonly title: Text }>;

/** So many rows the table of a process holds. */
const mostTasks = 200;

export type DrawingRule = keyof typeof drawingRules;

/** One thing a drawing does wrong; `element` is the shape, empty where it is the whole. */
export type Finding = { readonly rule: DrawingRule; readonly element: string; readonly name: string };

const named = ({ id, name }: { readonly id: string; readonly name: string }): string => name || id;

/** Where flows lead from each shape, and how one comes to what stands inside or on the edge of another. */
function waysOf({ nodes, flows }: Drawing): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  const add = (from: string, to: string) => ways.set(from, [...(ways.get(from) ?? []), to]);
  for (const { from, to } of flows) add(from, to);
  for (const { id, attachedTo, inside, kind } of nodes) {
    if (attachedTo !== null) add(attachedTo, id);
    // A sub-process begins at its own start, and goes on where it ends.
    if (kind === 'start') add(inside, id);
    if (kind === 'end') add(id, inside);
  }
  return ways;
}

/** Every shape one comes to from some, those included, in the order one comes to them. */
export function reachedFrom(
  starts: readonly string[],
  ways: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const next of ways.get(id) ?? []) reached.add(next);
  return reached;
}

/** The shapes one comes to from the start of a process, in that order. */
export function reachable(drawing: Drawing): ReadonlySet<string> {
  const outermost = drawing.nodes.filter(({ kind, inside }) => kind === 'start' && drawing.processes.includes(inside));
  return reachedFrom(
    outermost.map(({ id }) => id),
    waysOf(drawing),
  );
}

/** The shapes from which one comes to an end. */
function ending(drawing: Drawing): ReadonlySet<string> {
  const back = new Map<string, string[]>();
  for (const [from, all] of waysOf(drawing)) for (const to of all) back.set(to, [...(back.get(to) ?? []), from]);
  return reachedFrom(
    drawing.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id),
    back,
  );
}

/** Everything a drawing does wrong, by named rules. */
export function findDrawingFaults(drawing: Drawing): readonly Finding[] {
  const { nodes, flows, undrawn, processes, hasPicture } = drawing;
  const whole = (rule: DrawingRule, broken: boolean): readonly Finding[] =>
    broken ? [{ rule, element: '', name: '' }] : [];
  const each = (rule: DrawingRule, some: readonly { readonly id: string; readonly name: string }[]) =>
    some.map((one): Finding => ({ rule, element: one.id, name: named(one) }));
  const ids = new Set(nodes.map(({ id }) => id));
  const tasks = nodes.filter(({ kind }) => kind === 'task' || kind === 'decision');
  const starts = nodes.some(({ kind }) => kind === 'start');
  const ends = nodes.some(({ kind }) => kind === 'end');
  const has = (kind: DrawnNode['kind']) => nodes.some((one) => one.kind === kind);
  const reached = reachable(drawing);
  const ended = ending(drawing);
  return [
    ...whole('no-process', processes.length === 0),
    ...whole('no-picture', !hasPicture),
    ...whole('too-many-tasks', tasks.length > mostTasks),
    ...each(
      'flow-ends',
      flows.filter(({ from, to }) => !ids.has(from) || !ids.has(to)),
    ),
    ...whole('no-start', !starts),
    ...whole('no-end', !ends),
    ...whole('no-task', !has('task')),
    ...each(
      'unnamed',
      tasks.filter(({ name }) => name === ''),
    ),
    ...(starts
      ? each(
          'unreachable',
          tasks.filter(({ id }) => !reached.has(id)),
        )
      : []),
    ...(ends
      ? each(
          'dead-end',
          tasks.filter(({ id }) => !ended.has(id)),
        )
      : []),
    ...(hasPicture
      ? each(
          'undrawn',
          nodes.filter(({ id }) => undrawn.includes(id)),
        )
      : []),
  ];
}
