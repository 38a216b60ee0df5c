import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { CodedError } from '../errors/errors.ts';
import { readSheet } from './read-sheet.ts';
import { importLimits } from './sheet.ts';

const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
after(() => rm(folder, { recursive: true }));

async function read(name: string, content: Uint8Array | string, sheet?: string) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readSheet({ path, name, ...(sheet === undefined ? {} : { sheet }) }, importLimits);
}

const day = new Date('2026-11-22T00:00:00Z');
const several = await writeXlsx({
  sheets: [
    { name: 'Petunjuk', hidden: true, rows: [['jangan'], ['dibaca']] },
    {
      name: 'Perangkat daerah',
      rows: [
        [null, null, null, null, null],
        [' Kode ', 'Nama', 'Dibentuk', 'Aktif', null],
        ['01', 'Dinas Kominfo', day, true, null],
        [null, null, null, null, null],
        ['02', 'Sekretariat', new Date('2026-11-22T07:30:00Z'), false, 'catatan'],
      ],
      cells: new Map([['2,1', { value: 'Dinas Kominfo', hyperlink: { target: 'https://example.go.id' } }]]),
      merges: [{ startRow: 4, endRow: 4, startCol: 4, endCol: 6 }],
    },
    { name: 'Lain', rows: [['A'], [1.5]] },
  ],
});

test('the first visible sheet: Excel row numbers, blank rows left out, dates as ISO text', async () => {
  const sheet = await read('pd.xlsx', several);
  assert.deepEqual(sheet.headings, ['Kode', 'Nama', 'Dibentuk', 'Aktif', '']);
  assert.deepEqual(sheet.rows, [
    { number: 3, cells: ['01', 'Dinas Kominfo', '2026-11-22', true, null] },
    { number: 5, cells: ['02', 'Sekretariat', '2026-11-22T07:30:00', false, 'catatan'] },
  ]);
});

test('a sheet by name; a name that is not there lists those that are', async () => {
  assert.deepEqual((await read('pd.xlsx', several, 'Lain')).rows, [{ number: 2, cells: [1.5] }]);
  await assert.rejects(read('pd.xlsx', several, 'Tidak ada'), (error: unknown) => {
    assert(error instanceof CodedError);
    assert.equal(error.code, 'sheet-not-there');
    assert.match(error.mend.id, /Perangkat daerah, Lain/);
    return true;
  });
});

test('dates counted from 1904, as old Macs do', async () => {
  const sheets = [{ name: 'Data', rows: [['Tanggal'], [day]] }];
  const sheet = await read('mac.xlsx', await writeXlsx({ dateSystem: '1904', sheets }));
  assert.deepEqual(sheet.rows[0]?.cells, ['2026-11-22']);
});

test('CSV: comma or semicolon, BOM, quotes, blank lines counted, Windows-1252', async () => {
  const csv = '\uFEFFKode;Nama;Pagu\r\n01;"Dinas ""A""; B,\r\nbaris dua";1,5\r\n\r\n;;\r\n02;Badan "C" Kota;\r\n';
  assert.deepEqual(await read('a.csv', csv), {
    headings: ['Kode', 'Nama', 'Pagu'],
    rows: [
      { number: 2, cells: ['01', 'Dinas "A"; B,\r\nbaris dua', '1,5'] },
      { number: 5, cells: ['02', 'Badan "C" Kota', null] },
    ],
  });
  const old = Buffer.from('Nama,Mata uang\nCaf\xe9,\x80\n', 'latin1');
  assert.deepEqual((await read('b.csv', old)).rows, [{ number: 2, cells: ['Café', '€'] }]);
  assert.deepEqual(
    (await read('c.csv', 'Nama\rsatu\rdua')).rows.map(({ cells }) => cells[0]),
    ['satu', 'dua'],
  );
});

test('headings alone, or nothing, is an empty sheet', async () => {
  for (const content of ['Kode,Nama\n', '\n\n', ' ,\n']) {
    await assert.rejects(read('e.csv', content), { code: 'sheet-empty' });
  }
  const empty = await writeXlsx({ sheets: [{ name: 'Data', rows: [['Kode']] }] });
  await assert.rejects(read('e.xlsx', empty), { code: 'sheet-empty' });
});

test('many files at once wait their turn and are all read', async () => {
  const files = Array.from({ length: 5 }, (_, index) => read(`many-${index}.csv`, `Kode\n${index}\n`));
  assert.deepEqual(
    (await Promise.all(files)).map(({ rows }) => rows[0]?.cells[0]),
    ['0', '1', '2', '3', '4'],
  );
});
