import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { CodedError, type ErrorCode } from '../errors/errors.ts';
import { packParts } from './pack-parts.ts';
import { readSheet } from './read-sheet.ts';
import { importLimits, type SheetLimits } from './sheet.ts';
import type { Part } from './workbook-parts.ts';

const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
after(() => rm(folder, { recursive: true }));
const megabyte = 1024 * 1024;

const part = (name: string, content: string | Buffer): Part => {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc32: crc32(bytes) };
};
const relations = (...targets: [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => {
      const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
      return `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
    })
    .join('')}</Relationships>`;

/** A workbook of one sheet whose rows are given as XML. */
const workbook = (rows: string, more: Part[] = []): Part[] => [
  part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  part('_rels/.rels', relations(['rId1', 'officeDocument', 'xl/workbook.xml'])),
  part('xl/workbook.xml', '<workbook><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  part(
    'xl/_rels/workbook.xml.rels',
    relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
  ),
  part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  ...more,
];
const heading = '<row r="1"><c r="A1" t="str"><v>Nama</v></c></row>';
const number = (ref: string, row: number) => `<row r="${row}"><c r="${ref}"><v>1</v></c></row>`;

async function read(name: string, content: Buffer | string, limits: Partial<SheetLimits> = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readSheet({ path, name }, { ...importLimits, ...limits });
}

async function refused(code: ErrorCode, reading: Promise<unknown>): Promise<CodedError> {
  const error = await reading.then(
    () => assert.fail('was read'),
    (reason: unknown) => reason,
  );
  assert(error instanceof CodedError, String(error));
  assert.equal(error.code, code, error.title.en);
  assert.doesNotMatch(error.title.id + error.mend.id + error.title.en + error.mend.en, /\{\w+\}/);
  return error;
}

test('a sheet of 1 GB is refused unread', async () => {
  const path = join(folder, 'huge.xlsx');
  const file = await open(path, 'w');
  await file.truncate(1024 * megabyte);
  await file.close();
  const started = performance.now();
  await refused('sheet-too-large', readSheet({ path, name: 'huge.xlsx' }, importLimits));
  assert(performance.now() - started < 500);
});

test('a zip bomb that says its size is refused before it is inflated', async () => {
  const zeros = deflateRawSync(Buffer.alloc(100 * megabyte));
  const bomb = { name: 'xl/worksheets/sheet2.xml', packed: zeros, size: 100 * megabyte, crc32: 0 };
  await refused('sheet-too-large', read('bomb.xlsx', packParts(workbook(heading, [bomb]))));
});

test('a zip bomb that lies about its size stops at the size it declares', async () => {
  const zeros = deflateRawSync(Buffer.alloc(100 * megabyte));
  for (const size of [0, 1000]) {
    const bomb = { name: 'xl/worksheets/sheet2.xml', packed: zeros, size, crc32: 0 };
    await refused('sheet-unreadable', read('liar.xlsx', packParts(workbook(heading, [bomb]))));
  }
});

test('pictures and other parts are not even looked at', async () => {
  const bomb = { name: 'xl/media/image1.png', packed: Buffer.alloc(10), size: 4_000_000_000, crc32: 0 };
  const link = { name: 'xl/externalLinks/externalLink1.xml', packed: Buffer.alloc(10), size: 10, crc32: 0 };
  const sheet = await read('picture.xlsx', packParts(workbook(heading + number('A2', 2), [bomb, link])));
  assert.deepEqual(sheet.rows, [{ number: 2, cells: [1] }]);
});

test('what is no archive, is cut short or has an entry twice is unreadable', async () => {
  const whole = packParts(workbook(heading + number('A2', 2)));
  for (const cut of [4, 30, whole.length >> 1, whole.length - 1]) {
    await refused('sheet-unreadable', read('cut.xlsx', whole.subarray(0, cut)));
  }
  await refused('sheet-unreadable', read('trailing.xlsx', Buffer.concat([whole, Buffer.from('x')])));
  await refused('sheet-unreadable', read('junk.xlsx', 'PK\x03\x04 and nothing more'));
  await refused('sheet-unreadable', read('picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex')));
  await refused('sheet-unreadable', read('old.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex')));
  const twice = part('xl/workbook.xml', '<workbook/>');
  await refused('sheet-unreadable', read('twice.xlsx', packParts(workbook(heading, [twice]))));
  await refused('sheet-unreadable', read('other.xlsx', packParts([part('word/document.xml', '<w/>')])));
  await refused('sheet-empty', read('zero.xlsx', ''));
});

test('a workbook that declares XML entities is refused', async () => {
  const lol = '<!DOCTYPE sst [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  await refused(
    'sheet-unreadable',
    read('dtd.xlsx', packParts(workbook(heading, [part('xl/sharedStrings.xml', lol)]))),
  );
});

test('deep nesting, many columns and far corners end in a plain refusal', async () => {
  const deep = `<sst>${'<si>'.repeat(1_000_000)}${'</si>'.repeat(1_000_000)}</sst>`;
  const nested = packParts(workbook(heading + number('A2', 2), [part('xl/sharedStrings.xml', deep)]));
  const outcome = await read('deep.xlsx', nested).then(
    ({ rows }) => rows.length,
    (error: CodedError) => error.code,
  );
  assert([1, 'sheet-too-large', 'sheet-unreadable'].includes(outcome), String(outcome));
  const wide = Array.from({ length: 20_000 }, (_, row) => number(`XFD${row + 1}`, row + 1)).join('');
  await refused('sheet-too-many-columns', read('wide.xlsx', packParts(workbook(wide))));
  const million = `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`;
  await refused('sheet-unreadable', read('million.xlsx', packParts(workbook(million))));
  await refused('sheet-too-many-columns', read('million.csv', `a${',b'.repeat(1_000_000)}\n`));
  await refused('sheet-too-many-rows', read('far.xlsx', packParts(workbook(heading + number('A1048576', 1_048_576)))));
  await refused('sheet-too-many-rows', read('long.csv', 'a\n'.repeat(20_002)));
  const styled = '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
  const sheet = await read('styled.xlsx', packParts(workbook(heading + number('A2', 2) + styled)));
  assert.equal(sheet.rows.length, 1);
});

test('formulas give their stored result and are never computed; one without a result is named', async () => {
  const good = [
    '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>IF(TRUE,"","x")</f><v></v></c></row>',
    '<row r="3"><c r="A3"><f>[1]Sheet1!A1</f><v>7</v></c></row>',
  ].join('');
  const sheet = await read('formulas.xlsx', packParts(workbook(heading + good)));
  assert.deepEqual(
    sheet.rows.map(({ cells }) => cells[0]),
    [2, 7],
  );
  const bad = [
    '<row r="2"><c r="A2"><f>1+1</f></c></row>',
    '<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    '<row r="4"><c r="A4"><v>1e999</v></c></row>',
  ].join('');
  const error = await refused('sheet-cells', read('bad.xlsx', packParts(workbook(heading + bad + number('A5', 5)))));
  assert.deepEqual(
    error.problems.map(({ field, row, code }) => [field, row, code]),
    [
      ['Nama', 2, 'sheet-cell-formula'],
      ['Nama', 3, 'sheet-cell-error'],
      ['Nama', 4, 'sheet-cell-value'],
    ],
  );
  assert.match(error.problems[0]?.message.id ?? '', /Sel A2/);
});

test('a reading that takes too long or too much memory is stopped, and the next one works', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => number(`A${row + 1}`, row + 1)).join('');
  const sheet = packParts(workbook(rows));
  await refused('sheet-timeout', read('slow.xlsx', sheet, { seconds: 0.01 }));
  await refused('sheet-too-large', read('fat.xlsx', sheet, { heapMegabytes: 8 }));
  assert.equal((await read('fine.xlsx', sheet)).rows.length, 19_999);
});

test('a CSV with NULs, an open quotation mark or an endless cell is refused with the place', async () => {
  await refused('sheet-unreadable', read('nul.csv', 'a,b\n1,\0\n'));
  const error = await refused('sheet-unreadable', read('open.csv', 'a,b\n1,2\n3,"x\n4,5\n'));
  assert.match(error.title.en, /row 3/);
  const long = await refused('sheet-cells', read('cell.csv', `a,b\n1,${'x'.repeat(40_000)}\n`));
  assert.deepEqual(
    long.problems.map(({ field, row }) => [field, row]),
    [['b', 2]],
  );
});
