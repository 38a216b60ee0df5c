import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDrawings, type Difference } from './compare-drawings.ts';
import { layOut, type TableTask } from './lay-out.rules.ts';
import { readDrawing } from './read-drawing.ts';

async function read(xml: string) {
  const found = await readDrawing(Buffer.from(xml));
  assert.ok('tree' in found, JSON.stringify(found.refused));
  return found;
}

const compare = async (before: string, after: string) => compareDrawings(await read(before), await read(after));
const short = (all: readonly Difference[]) => all.map(({ kind, what, name }) => `${kind} ${what.en} ${name}`);

const before: readonly TableTask[] = [
  { element: 'Task_a', name: 'Menerima berkas', kind: 'person', role: 'Loket' },
  { element: 'Task_b', name: 'Memeriksa berkas', kind: 'person', role: 'Verifikator' },
  { element: 'Task_c', name: 'Mencetak kartu', kind: 'person', role: 'Loket' },
];

test('a version compared with itself has no differences', async () => {
  assert.deepEqual(await compare(layOut('P', before), layOut('P', before)), []);
});

test('new, gone, renamed and handed-over tasks are told in words', async () => {
  const [receive, check, print] = before;
  assert.ok(receive && check && print);
  const after = [
    { ...receive, name: 'Menerima berkas daring', kind: 'system' as const },
    { ...print, role: 'Verifikator' },
    { element: 'Task_d', name: 'Mengirim kartu', kind: 'person' as const, role: 'Loket' },
  ];
  const found = await compare(layOut('P', before), layOut('P', after));
  const tasks = found.filter(({ element }) => element.startsWith('Task'));
  assert.deepEqual(short(tasks), [
    'added Task Mengirim kartu',
    'removed Task Memeriksa berkas',
    'changed Task Menerima berkas daring',
    'changed Task Mencetak kartu',
  ]);
  const changes = (id: string) =>
    tasks.find(({ element }) => element === id)?.changes.map((one) => `${one.label.en}: ${one.before} > ${one.after}`);
  assert.deepEqual(changes('Task_a'), [
    'Name: Menerima berkas > Menerima berkas daring',
    'Kind: UserTask > ServiceTask',
  ]);
  assert.deepEqual(changes('Task_c'), ['Role: Loket > Verifikator']);
  assert.ok(
    found.some(({ kind, changes: all }) => kind === 'changed' && all.some(({ after: to }) => to.includes('→'))),
  );
});

test('a shape that only stands elsewhere has moved; a flow that follows it is not told', async () => {
  const there = layOut('P', before);
  const bounds = /(<bpmndi:BPMNShape id="Task_b_di" bpmnElement="Task_b">\s*<dc:Bounds x=")(\d+)/;
  const found = await compare(
    there,
    there.replace(bounds, (_, head, x) => `${head}${Number(x) + 40}`),
  );
  assert.deepEqual(short(found), ['moved Task Memeriksa berkas']);
});

test('what one way is new is gone the other way, whatever the versions', async () => {
  const table = fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
    .map((ids) =>
      ids.map(
        (n): TableTask => ({ element: `Task_${n}`, name: `Tugas ${n}`, kind: 'person', role: n % 2 ? 'A' : 'B' }),
      ),
    );
  const of = (all: readonly Difference[], kind: string) =>
    all.flatMap((one) => (one.kind === kind && one.element.startsWith('Task') ? [one.element] : [])).toSorted();
  await fc.assert(
    fc.asyncProperty(table, table, async (one, other) => {
      const [there, back] = [
        await compare(layOut('P', one), layOut('P', other)),
        await compare(layOut('P', other), layOut('P', one)),
      ];
      const ids = (all: readonly TableTask[]) => new Set(all.map(({ element }) => element));
      assert.deepEqual(of(there, 'added'), [...ids(other)].filter((id) => !ids(one).has(id)).toSorted());
      assert.deepEqual(of(there, 'removed'), of(back, 'added'));
      assert.deepEqual(of(there, 'changed'), of(back, 'changed'));
    }),
    { numRuns: 25 },
  );
});
