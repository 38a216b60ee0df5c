import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut, type TableTask } from './lay-out.rules.ts';
import { maxDrawingBytes, readDrawing } from './read-drawing.ts';
import { scanMarkup } from './scan-markup.ts';
import { stepsOf } from './steps.rules.ts';

const tasks: readonly TableTask[] = [
  { element: 'Task_a', name: 'Menerima berkas', kind: 'person', role: 'Petugas loket' },
  { element: 'Task_b', name: 'Berkas lengkap?', kind: 'decision', role: 'Petugas loket' },
  { element: 'Task_c', name: 'Mencatat "nomor" & tanggal', kind: 'system', role: 'Aplikasi antrean' },
];
const good = layOut('Pendaftaran', tasks);
const read = (xml: string) => readDrawing(Buffer.from(xml));
const codes = async (xml: string) => ((await read(xml)).refused ?? []).map(({ code }) => code);
const first = async (xml: string) => (await read(xml)).refused?.[0];

test('a drawing laid out from a table reads back as that table, without a fault', async () => {
  const { refused, ...found } = await read(good);
  assert.equal(refused, null);
  assert.ok('drawing' in found);
  assert.deepEqual(found.faults, []);
  assert.deepEqual(stepsOf(found.drawing), tasks);
});

test('any table can be laid out and read back, in its order', async () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/\p{C}|\s/gu, 'x'));
  const table = fc.array(
    fc.record({ name: words, kind: fc.constantFrom('person', 'system', 'decision' as const), role: fc.option(words) }),
    { minLength: 1, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const all = rows.map(
        (row, at) => ({ ...row, kind: at === 0 ? 'person' : row.kind, element: `Task_${at}` }) as TableTask,
      );
      const found = await read(layOut('Uji', all));
      assert.ok('drawing' in found, JSON.stringify(found.refused));
      assert.deepEqual(found.faults, []);
      const steps = stepsOf(found.drawing);
      assert.deepEqual(
        steps.map(({ element, name, kind }) => ({ element, name, kind })),
        all.map(({ element, name, kind }) => ({ element, name, kind })),
      );
      for (const [at, { role }] of all.entries()) if (role !== null) assert.equal(steps[at]?.role, role);
    }),
    { numRuns: 60 },
  );
});

const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol "lol">\n<!ENTITY lol2 "&lol;&lol;">\n]>\n<bpmn:definitions>&lol2;</bpmn:definitions>`;
const outside = good
  .replace('?>', '?>\n<!DOCTYPE d [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]>')
  .replace('Menerima', '&x;');

test('entities and references to files are refused, naming the line, before anything is read', async () => {
  assert.deepEqual(
    (await read(laughs)).refused?.map(({ code, message }) => [code, message.en.slice(0, 7)]),
    [['bpmn-doctype', 'Line 2:']],
  );
  assert.match((await first(outside))?.message.id ?? '', /^Baris 2: deklarasi/);
  assert.equal((await first(outside))?.code, 'bpmn-doctype');
  assert.equal((await first(good.replace('Menerima', '&xxe;')))?.code, 'bpmn-entity');
  assert.equal((await first(good.replace('<bpmn:process', '<?php echo 1 ?><bpmn:process')))?.code, 'bpmn-instruction');
  assert.deepEqual(
    await codes(
      good.replace(
        '<bpmn:process',
        '<bpmn:import importType="x" location="http://contoh.id/a.xsd" namespace="y" /><bpmn:process',
      ),
    ),
    ['bpmn-external'],
  );
});

test('what is no XML, no text or too much is refused', async () => {
  const deep = `<a>${'<b>'.repeat(200)}${'</b>'.repeat(200)}</a>`;
  const many = `<a>${'<b/>'.repeat(21_000)}</a>`;
  const cases: readonly [string, string][] = [
    ['', 'bpmn-broken'],
    ['<a><b></a></b>', 'bpmn-broken'],
    ['<a/><b/>', 'bpmn-broken'],
    ['<a x="1" <b/>', 'bpmn-broken'],
    ['<a>halo', 'bpmn-broken'],
    ['halo', 'bpmn-broken'],
    ['<a><!-- tidak ditutup </a>', 'bpmn-broken'],
    [deep, 'bpmn-too-deep'],
    [many, 'bpmn-too-many'],
    ['<html><body>Bukan BPMN</body></html>', 'bpmn-schema'],
    [' '.repeat(maxDrawingBytes + 1), 'bpmn-too-large'],
  ];
  for (const [xml, code] of cases) assert.equal((await first(xml))?.code, code, xml.slice(0, 40));
  assert.equal((await readDrawing(Buffer.from([0x3c, 0xff, 0xfe, 0x00])))?.refused?.[0]?.code, 'bpmn-not-text');
  assert.equal((await readDrawing(Buffer.from(good, 'utf16le')))?.refused?.[0]?.code, 'bpmn-not-text');
});

test('hostile names of attributes and elements touch nothing but the file', async () => {
  const evil = good.replace('<bpmn:process ', '<bpmn:process __proto__="x" constructor="y" ');
  await read(evil);
  await read(good.replaceAll('Task_a', '__proto__'));
  await read(good.replaceAll('Task_a', 'constructor'));
  assert.equal(Object.hasOwn(Object.prototype, 'name'), false);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('what BPMN does not know is refused with its line', async () => {
  const strange = good.replace('<bpmn:laneSet', '<bpmn:mesin id="x" /><bpmn:laneSet');
  const told = await first(strange);
  assert.equal(told?.code, 'bpmn-schema');
  const line = strange.split('\n').findIndex((text) => text.includes('bpmn:mesin')) + 1;
  assert.match(told?.message.en ?? '', new RegExp(`^Line ${line}: `));
});

test('flows must connect, a process and its picture must be there', async () => {
  assert.deepEqual(await codes(good.replace('targetRef="Task_b"', 'targetRef="Nowhere"')), ['bpmn-flow-ends']);
  const empty = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" />';
  assert.deepEqual(await codes(empty), ['bpmn-no-process', 'bpmn-no-picture']);
  const blind = good.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  assert.deepEqual(await codes(blind), ['bpmn-no-picture']);
});

test('a draft may hold what a submitted drawing may not, and is told so', async () => {
  const cut = good.replace(/<bpmn:sequenceFlow id="Flow_2".*\n/, '').replace(/<bpmndi:BPMNEdge id="Flow_2_di".*\n/, '');
  const bare = cut.replaceAll(/<bpmn:(incoming|outgoing)>Flow_2<\/bpmn:\1>/g, '').replace('name="Menerima berkas"', '');
  const found = await read(bare);
  assert.ok('faults' in found, JSON.stringify(found.refused));
  assert.deepEqual(
    found.faults.map(({ rule, element }) => `${rule} ${element}`),
    ['unnamed Task_a', 'unreachable Task_b', 'unreachable Task_c', 'dead-end Task_a'],
  );
});

test('no text at all makes the reader fail or take long', async () => {
  const pieces = fc.array(
    fc.constantFrom(
      '<a',
      '<b>',
      '</b>',
      '/>',
      '>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '<?xml',
      '?>',
      '&lol;',
      '"',
      "'",
      '=',
      ' x',
      ' ',
      '\n',
      'é',
      '<',
    ),
    { maxLength: 300 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (some) => {
      const found = await read(some.join(''));
      assert.ok(found.refused && found.refused.length > 0);
    }),
    { numRuns: 300 },
  );
  const begun = performance.now();
  for (const nasty of [
    `<a${' x="1"'.repeat(60_000)}`,
    `<a${' '.repeat(400_000)}`,
    '<'.repeat(400_000),
    `<a ${'x'.repeat(400_000)}`,
    `<a x="${'&'.repeat(400_000)}"/>`,
  ])
    assert.ok(scanMarkup(nasty));
  assert.ok(performance.now() - begun < 2000);
});
