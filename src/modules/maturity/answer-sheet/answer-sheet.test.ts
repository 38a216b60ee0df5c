import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { readSheet } from '../../../kernel/sheet/read-sheet.ts';
import { importLimits, type SheetCell } from '../../../kernel/sheet/sheet.ts';
import { temporaryFolder } from '../../../testing/boot.ts';
import { useEvaluations } from '../../../testing/evaluations.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { instrumentOf } from '../instrument-options.ts';
import { readAnswerRows } from './read-rows.ts';

const world = await useEvaluations();
const { people, second, create, take, cycle, started, answerOf, document, read } = world;
const { coordinator, officer, other } = people;
const folder = await temporaryFolder();

const csv = (text: string) => ({ field: 'sheet', name: 'jawaban.csv', bytes: Buffer.from(text) });
const bringIn = (who: typeof officer, id: string, text: string) =>
  who.upload(`/evaluations/${id}/answers/import`, {}, csv(text));
const levelOf = async (id: string, code: string) => read(officer, 'evaluation-answers', await answerOf(id, code));

const sheetOf = (headings: readonly string[], ...rows: readonly (readonly SheetCell[])[]) => ({
  headings,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
});

it('knows indicators by number, code or name in either language, and says why it refuses a row', () => {
  const instrument = instrumentOf('spbe-2020-v1');
  const [first, , third] = instrument.indicators;
  const found = readAnswerRows(
    instrument,
    sheetOf(
      ['Kode', 'Indikator', 'Tingkat', 'Catatan kami'],
      ['spbe-2020.02', null, 3, 'x'],
      [null, first?.name.id ?? '', '4', 'x'],
      [null, `3. ${third?.name.en ?? ''}`, '2', null],
      ['spbe-2020.04', first?.name.id ?? '', 3, null],
      ['pemdi-2026.05', null, 3, null],
      [null, null, 3, null],
      ['spbe-2020.07', null, '2,5', null],
      ['spbe-2020.08', null, 6, null],
      ['spbe-2020.09', null, 'tiga', null],
      ['spbe-2020.10', null, 3, null],
      ['spbe-2020.10', null, 4, null],
    ),
  );
  assert.deepEqual(
    found.rows.slice(0, 3).map(({ indicator, level }) => [indicator.number, level]),
    [
      [2, 3],
      [1, 4],
      [3, 2],
    ],
  );
  assert.deepEqual(
    found.problems.map(({ row }) => row),
    [5, 6, 7, 8, 9, 10, 11, 12],
  );
  assert.deepEqual(found.ignored, ['Catatan kami']);
  const decimals = readAnswerRows(
    instrumentOf('pemdi-2026-v1'),
    sheetOf(['Nomor', 'Level'], [1, '2,75'], ['2', '3.5']),
  );
  assert.deepEqual(
    decimals.rows.map(({ level }) => level),
    [2.75, 3.5],
  );
  assert.equal(readAnswerRows(instrument, sheetOf(['Tingkat'], [3])).problems[0]?.row, 0);
  assert.equal(readAnswerRows(instrument, sheetOf(['Nomor', 'Number', 'Level'], [1, 1, 3])).problems.length, 1);
});

it('goes out and comes back in as it was, and brings in what was filled in', async () => {
  const id = await started({ instrument: 'spbe-2020-v1' }, { 2: second });
  const answer = await answerOf(id, 'spbe-2020.01');
  await take(officer, 'evaluation-answers', answer, 'edit', {
    met: ['1', '2'],
    level: 2,
    explanation: '=Bukan rumus, "kutip"',
  });
  const paper = await document(second);
  await create(officer, 'evaluation-evidence', { answer, level: '2', document: paper, pages: 'hlm. 4' });
  const out = await officer.get(`/evaluations/${id}/answers.csv`);
  assert.match(out.body, /\[2\] Dokumen 1, hlm\. 4/);
  assert.doesNotMatch(out.body, /spbe-2020\.02/);
  const same = await bringIn(officer, id, out.body);
  assert.equal(same.statusCode, 200, same.body);
  assert.deepEqual(checkHtml(same.body), []);
  assert.match(same.body, /0 jawaban diubah dari 46 baris/);
  const xlsx = await officer.raw({ url: `/evaluations/${id}/answers.xlsx` });
  const path = join(folder, 'x.xlsx');
  await writeFile(path, xlsx.rawPayload);
  const sheet = await readSheet({ path, name: 'x.xlsx' }, importLimits);
  const mine = readAnswerRows(instrumentOf('spbe-2020-v1'), sheet).rows.find(({ indicator }) => indicator.number === 1);
  assert.deepEqual([mine?.level, mine?.explanation], [2, '=Bukan rumus, "kutip"']);
  const filled = await bringIn(officer, id, 'Nomor,Tingkat,Penjelasan,Warna\n1,3,Baru,merah\n3,2,Ada,biru\n');
  assert.equal(filled.statusCode, 200, filled.body);
  assert.match(filled.body, /2 jawaban diubah.*/);
  assert.match(filled.body, /Kolom yang tidak dibaca: Warna/);
  const { level, met, explanation } = await levelOf(id, 'spbe-2020.01');
  assert.deepEqual({ level, met, explanation }, { level: 3, met: ['1', '2', '3'], explanation: 'Baru' });
});

it('saves nothing where one row is refused, and says which rows and why', async () => {
  const id = await started({ instrument: 'spbe-2020-v1' }, { 2: second });
  const mixed = await bringIn(officer, id, 'Nomor,Tingkat\n1,3\n2,3\n4,9\n');
  assert.equal(mixed.statusCode, 422);
  assert.match(mixed.body, /Baris 4/);
  const theirs = await bringIn(officer, id, 'Nomor,Tingkat\n1,3\n2,3\n');
  assert.equal(theirs.statusCode, 422);
  assert.deepEqual(checkHtml(theirs.body), []);
  assert.match(theirs.body, /Baris 3: Tidak ada jawaban/);
  assert.equal((await levelOf(id, 'spbe-2020.01')).level, null);
  await take(coordinator, 'evaluation-cycles', id, 'unlock-preparation', {}, { why: 'Jeda' });
  const locked = await officer.upload(`/api/v1/evaluations/${id}/answers/import`, {}, csv('Nomor,Tingkat\n1,3\n'));
  assert.equal(locked.statusCode, 422);
  assert.match(locked.body, /penilaian mandiri/);
  assert.equal((await coordinator.get(`/evaluations/${id}/answers/import`)).statusCode, 200);
  assert.equal((await people.external.get(`/evaluations/${id}/answers.xlsx`)).statusCode, 404);
  assert.match((await other.get(`/evaluations/${id}/answers.csv`)).body, /spbe-2020\.02/);
});

it('refuses merged cells and files that are no sheet, with words', async () => {
  const id = await started({ instrument: 'spbe-2020-v1' });
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['Nomor', 'Tingkat'],
          [1, 3],
          [null, 3],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    ],
  });
  const merged = await officer.upload(
    `/evaluations/${id}/answers/import`,
    {},
    {
      field: 'sheet',
      name: 'gabung.xlsx',
      bytes: Buffer.from(workbook),
    },
  );
  assert.equal(merged.statusCode, 422);
  assert.match(merged.body, /Baris 3: Baris ini tidak menyebut indikator/);
  const picture = await officer.upload(
    `/evaluations/${id}/answers/import`,
    {},
    {
      field: 'sheet',
      name: 'foto.png',
      bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    },
  );
  assert.ok(picture.statusCode >= 400 && picture.statusCode < 500);
  const none = await officer.post(`/evaluations/${id}/answers/import`, {});
  assert.ok(none.statusCode >= 400 && none.statusCode < 500);
});

it('gives a sheet for past results that the import of results reads', async () => {
  const past = await cycle({ year: 2023, instrument: 'spbe-2020-v1', name: 'Evaluasi 2023' });
  const template = await coordinator.raw({ url: `/evaluations/${past}/results-template.xlsx` });
  const path = join(folder, 'hasil.xlsx');
  await writeFile(path, template.rawPayload);
  const sheet = await readSheet({ path, name: 'hasil.xlsx' }, importLimits);
  assert.equal(sheet.rows.length, 47);
  const at = sheet.headings.indexOf('Tingkat akhir');
  const rows = sheet.rows.map(({ cells }) => cells.map((cell, place) => (place === at ? 3 : cell)));
  const text = [sheet.headings, ...rows].map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n');
  const opened = await coordinator.upload('/api/v1/evaluation-results/import', {}, csv(text));
  assert.equal(opened.statusCode, 201, opened.body);
  const batch = opened.json();
  assert.deepEqual(
    { questions: batch.questions, total: batch.total, refused: batch.refused },
    { questions: [], total: 47, refused: 0 },
  );
  const begun = await coordinator.api('POST', `/api/v1/batches/${batch.id}/start`, {});
  assert.ok(begun.statusCode < 300, begun.body);
  await take(coordinator, 'evaluation-cycles', past, 'record');
  const list = (await officer.get('/evaluations')).body;
  assert.match(list.slice(list.indexOf('<main')), /3,00/);
});
