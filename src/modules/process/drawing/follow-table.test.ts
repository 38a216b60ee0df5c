import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DrawnFlow } from './drawing.ts';
import { followTable } from './follow-table.ts';
import { layOut } from './lay-out.rules.ts';
import { type Picture, pictureWith } from './picture.ts';
import { readDrawing } from './read-drawing.ts';
import { stepsOf } from './steps.rules.ts';
import { findGaps, type TaskRow } from './table.rules.ts';

const read = async (xml: string) => {
  const found = await readDrawing(Buffer.from(xml));
  if (found.refused) assert.fail(JSON.stringify(found.refused));
  return found;
};

const row = (step: number, name: string, more: Partial<TaskRow> = {}): TaskRow => ({
  id: `r${step}`,
  version: 1,
  element: null,
  step,
  name,
  kind: 'person',
  role: 'Loket',
  ...more,
});

/** The table, the drawing of some of its rows, and that drawing once it has followed the table. */
async function followed(rows: readonly TaskRow[], isDrawn: (row: TaskRow) => boolean) {
  const drawn = rows.filter(isDrawn).map((one) => ({ ...one, element: `Task_${one.id}` }));
  const before = layOut('Uji', drawn);
  const xml = await followTable(await read(before), rows);
  return { before: await read(before), after: await read(xml ?? before), xml };
}

type Drawn = Awaited<ReturnType<typeof read>>;
const placesOf = ({ tree, drawing }: Drawn) => pictureWith(tree, drawing.nodes[0]?.id ?? '');

/** Where a flow begins and ends in the picture, and where its shapes say it does. */
function endsOf({ shapes, lines }: Picture, { id, from, to }: DrawnFlow) {
  const points = lines.get(id)?.part.waypoint as readonly { readonly x: number }[];
  const [source, target] = [shapes.get(from)?.box, shapes.get(to)?.box];
  return { drawn: [points[0]?.x, points.at(-1)?.x], wanted: [source && source.x + source.width, target?.x] };
}

const table: fc.Arbitrary<readonly (TaskRow & { readonly drawn: boolean })[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('person', 'system', 'decision' as const),
      role: fc.option(fc.constantFrom('Loket', 'Kepala', 'Arsip')),
      drawn: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((some) =>
    some.map((one, at) => ({ ...row(at + 1, `Tugas ${at + 1}`), ...one, kind: at === 0 ? 'person' : one.kind })),
  );

test('whatever was added to the table stands in the drawing, in its order, in the lane of its role, without a fault', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { after } = await followed(rows, (one) => (one as { drawn?: boolean }).drawn === true);
      const steps = stepsOf(after.drawing);
      assert.deepEqual(
        steps.map(({ name, kind }) => [name, kind]),
        rows.map(({ name, kind }) => [name, kind]),
      );
      assert.deepEqual(after.faults, []);
      if (steps.some(({ role }) => role !== null))
        for (const [at, { role }] of rows.entries()) if (role !== null) assert.equal(steps[at]?.role, role);
    }),
    { numRuns: 25 },
  );
});

test('no shape covers another, every pool holds its shapes, and every flow begins and ends at its shapes', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { after } = await followed(rows, (one) => (one as { drawn?: boolean }).drawn === true);
      const picture = placesOf(after);
      assert.ok(picture);
      const isAround = (type: string) => type === 'bpmn:Participant' || type === 'bpmn:Lane';
      const all = [...picture.shapes.values()];
      const nodes = all.filter(({ element }) => !isAround(element.$type)).map(({ box }) => box);
      for (const [at, one] of nodes.entries())
        for (const other of nodes.slice(at + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          assert.ok(apart, JSON.stringify([one, other]));
        }
      for (const { box } of all.filter(({ element }) => element.$type === 'bpmn:Participant'))
        for (const node of nodes) {
          assert.ok(node.x >= box.x && node.x + node.width <= box.x + box.width, 'within the pool');
          assert.ok(node.y >= box.y && node.y + node.height <= box.y + box.height, 'within the pool');
        }
      for (const flow of after.drawing.flows) {
        const { drawn, wanted } = endsOf(picture, flow);
        assert.deepEqual(drawn, wanted, flow.id);
      }
    }),
    { numRuns: 25 },
  );
});

test('what stood there keeps its arrangement; what the table does not change stays to the letter', async () => {
  const rows = [row(1, 'Terima'), row(2, 'Periksa'), row(3, 'Putuskan', { role: 'Kepala' })];
  const { before, after } = await followed(rows, ({ step }) => step !== 2);
  const [old, now] = [placesOf(before), placesOf(after)];
  const moved = [...(old?.shapes ?? [])].map(([id, { box }]) => {
    const there = now?.shapes.get(id)?.box;
    return [id, (there?.x ?? 0) - box.x, (there?.y ?? 0) - box.y, (there?.width ?? 0) - box.width];
  });
  assert.deepEqual(
    moved.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    [
      ['End', 160, 0, 0],
      ['Lane_1', 0, 0, 160],
      ['Lane_2', 0, 0, 160],
      ['Pool', 0, 0, 160],
      ['Start', 0, 0, 0],
      ['Task_r1', 0, 0, 0],
      ['Task_r3', 160, 0, 0],
    ],
  );
  assert.equal((await followed(rows, () => true)).xml, null);
});

test('a role nobody had yet gets a lane below the others', async () => {
  const rows = [row(1, 'Terima'), row(2, 'Arsipkan', { role: 'Arsip' })];
  const { after } = await followed(rows, ({ step }) => step === 1);
  assert.deepEqual(
    stepsOf(after.drawing).map(({ name, role }) => [name, role]),
    [
      ['Terima', 'Loket'],
      ['Arsipkan', 'Arsip'],
    ],
  );
  assert.deepEqual(
    findGaps(
      stepsOf(after.drawing),
      rows.map((one) => ({ ...one, element: `Task_${one.id}` })),
    ),
    [],
  );
});

test('where several ways lead on, or nothing to stand beside is drawn, nobody is decided for', async () => {
  const fork = layOut('Uji', [{ ...row(1, 'Lengkap?'), kind: 'decision', element: 'Task_r1' }]).replace(
    '</bpmn:process>',
    '<bpmn:sequenceFlow id="Flow_more" sourceRef="Task_r1" targetRef="Start" /></bpmn:process>',
  );
  const rows = [row(1, 'Lengkap?', { kind: 'decision' }), row(2, 'Kembalikan')];
  const after = await read((await followTable(await read(fork), rows)) ?? '');
  assert.ok(after.drawing.nodes.some(({ name }) => name === 'Kembalikan'));
  assert.deepEqual(
    after.faults.map(({ rule, name }) => [rule, name]),
    [
      ['unreachable', 'Kembalikan'],
      ['dead-end', 'Kembalikan'],
    ],
  );
});
