import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { neutralise, restore } from './neutralise.ts';
import { readSheet } from './read-sheet.ts';
import { importLimits, type SheetCell, type SheetColumn } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
after(() => rm(folder, { recursive: true }));
const roomy = { ...importLimits, heapMegabytes: 512 };

async function readBack(stream: Readable, name: string) {
  const path = join(folder, name);
  await pipeline(stream, createWriteStream(path));
  return readSheet({ path, name }, roomy);
}

const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'=\'+-@\t\r\n",;_x0041 ＝＋é_X'), maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('=1+1', "'=1", "''@x", '-', '+62812', '_x0041_', '_x005F_x0041_', 'A;B', '﻿'),
    },
  )
  .map((value) => value.toWellFormed().replace(/[\0\uFFFE\uFFFF]/g, ''));
const columns: SheetColumn[] = [
  { heading: 'Nama', kind: 'text' },
  { heading: '=Jumlah', kind: 'number' },
  { heading: 'Pagu', kind: 'money' },
  { heading: 'Tanggal', kind: 'date' },
  { heading: 'Aktif', kind: 'yesNo' },
  { heading: 'Catatan', kind: 'text' },
];
const row: fc.Arbitrary<SheetCell[]> = fc
  .record({
    text: text,
    number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    money: fc.option(fc.maxSafeInteger()),
    date: fc.option(
      fc
        .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    yesNo: fc.option(fc.boolean()),
  })
  .map((one) => [`x${one.text}`, one.number, one.money, one.date, one.yesNo, one.text]);
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
const read = (cell: SheetCell): SheetCell => (cell === '' ? null : cell === 0 ? 0 : cell);

test('neutralising is undone exactly, for every text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."='+-@\t\r＝x") }),
      (value) => restore(neutralise(value)) === value,
    ),
  );
  assert.equal(neutralise('=SUM(A1)'), "'=SUM(A1)");
  assert.equal(restore("'tanda kutip"), "'tanda kutip");
});

test('XLSX gives back what was written, types included', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const sheet = await readBack(writeXlsx({ name: 'Perangkat daerah', columns, rows: data }), 'round.xlsx');
      assert.deepEqual(
        sheet.headings,
        columns.map(({ heading }) => heading),
      );
      assert.deepEqual(
        sheet.rows,
        data.map((cells, index) => ({ number: index + 2, cells: cells.map(read) })),
      );
    }),
    { numRuns: 10 },
  );
});

test('CSV gives back every text, and numbers and dates as text', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const sheet = await readBack(writeCsv({ columns, rows: data }), 'round.csv');
      assert.deepEqual(
        sheet.headings,
        columns.map(({ heading }) => heading),
      );
      const words = data.map((cells) => cells.map((cell) => (cell === null || cell === '' ? null : String(cell))));
      assert.deepEqual(
        sheet.rows,
        words.map((cells, index) => ({ number: index + 2, cells })),
      );
    }),
    { numRuns: 10 },
  );
});
