import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { readSheet } from './read-sheet.ts';
import { importLimits, type SheetCell, type SheetColumn } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const folder = await mkdtemp(join(tmpdir(), 'write-'));
after(() => rm(folder, { recursive: true }));

const columns: SheetColumn[] = [
  { heading: 'Nama', kind: 'text' },
  { heading: 'Pagu', kind: 'money' },
  { heading: 'Tanggal', kind: 'date' },
  { heading: 'Aktif', kind: 'yesNo' },
];
const row: SheetCell[] = ['=HYPERLINK("http://x")', -1_250_000, '2026-11-22', true];

test('XLSX: formulas become text, numbers and dates stay what they are, the name of the sheet is made to fit', async () => {
  const stream = writeXlsx({
    name: "'Perangkat: daerah/kota [2026] yang panjang",
    columns,
    rows: [row, ['', null, '31-12-2026', 'Ya']],
  });
  const workbook = await readXlsx(Buffer.concat(await stream.toArray()), { readStyles: true });
  const [sheet] = workbook.sheets;
  assert.equal(sheet?.name, 'Perangkat  daerah kota  2026');
  assert.deepEqual(sheet?.rows[1], ['\'=HYPERLINK("http://x")', -1_250_000, new Date('2026-11-22T00:00:00Z'), true]);
  assert.deepEqual(sheet?.rows[2], [null, null, '31-12-2026', 'Ya']);
  assert.equal(sheet?.cells?.get('1,1')?.style?.numFmt, '#,##0');
});

test('CSV: BOM, comma, CRLF, quotes where needed', async () => {
  const written = Buffer.concat(
    await writeCsv({ columns, rows: [row, ['a;b "c"', 1.5, null, false]] }).toArray(),
  ).toString();
  assert.equal(
    written,
    '\uFEFFNama,Pagu,Tanggal,Aktif\r\n"\'=HYPERLINK(""http://x"")",-1250000,2026-11-22,true\r\n"a;b ""c""",1.5,,false\r\n',
  );
});

test('a reader that goes away ends the source, and a failing source ends the file', async () => {
  for (const write of [
    writeCsv,
    (sheet: { columns: SheetColumn[]; rows: AsyncIterable<SheetCell[]> }) => writeXlsx({ name: 'Data', ...sheet }),
  ]) {
    let ended = false;
    async function* endless(): AsyncGenerator<SheetCell[]> {
      try {
        for (;;) yield ['x'.repeat(1000), Math.random(), null, null];
      } finally {
        ended = true;
      }
    }
    for await (const chunk of write({ columns, rows: endless() })) {
      assert(chunk.length > 0);
      break;
    }
    for (let wait = 0; wait < 100 && !ended; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    assert(ended, 'the source is closed');
    // biome-ignore lint/correctness/useYield: it fails before its first row
    async function* failing(): AsyncGenerator<SheetCell[]> {
      throw new Error('the query failed');
    }
    await assert.rejects(write({ columns, rows: failing() }).toArray(), /the query failed/);
  }
});

test('20,000 rows of 12 columns are written and read within 10 s each and 100 MB', async () => {
  const wide = Array.from({ length: 12 }, (_, index): SheetColumn => ({ heading: `Kolom ${index}`, kind: 'text' }));
  function* rows(): Generator<SheetCell[]> {
    for (let index = 0; index < 19_999; index += 1)
      yield wide.map((_, column) => `Nilai ${index}-${column} yang cukup panjang`);
  }
  const before = process.memoryUsage().rss;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  }, 20);
  for (const [name, stream] of [
    ['big.xlsx', writeXlsx({ name: 'Data', columns: wide, rows: rows() })],
    ['big.csv', writeCsv({ columns: wide, rows: rows() })],
  ] as const) {
    const started = performance.now();
    const path = join(folder, name);
    await pipeline(stream, createWriteStream(path));
    const written = performance.now();
    const sheet = await readSheet({ path, name }, importLimits);
    const read = performance.now();
    assert.equal(sheet.rows.length, 19_999);
    assert(written - started < 10_000 && read - written < 10_000);
  }
  clearInterval(watch);

  assert(peak < 100 * 1024 * 1024, `${Math.round(peak / 1024 / 1024)} MB`);
});
