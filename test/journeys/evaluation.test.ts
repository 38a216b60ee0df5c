import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { indicatorCode } from '../../src/modules/maturity/indicator-field.ts';
import { answeredIndicators } from '../../src/modules/maturity/indicators.rules.ts';
import { instrumentOf } from '../../src/modules/maturity/instrument-options.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useEvaluations } from '../../src/testing/evaluations.ts';
import { newSigner, signCopy, type TestSigner } from '../../src/testing/signed-pdf.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

// Six people of different roles, and the officer who keeps the papers, take one evaluation from opening to signed minutes.
const padu = await useEvaluations();
const { people, first, take, create, read, appoint, assign, answerOf, document } = padu;
const { coordinator, officer, assessor, external, leader } = people;
const dinas = await padu.signIn('dinas-officer', first);
const head = await padu.signIn('agency-head', first);
const { windowOf } = journeysOn(padu.app);

const instrument = instrumentOf('pemdi-2026-v1');
const others = answeredIndicators(instrument).filter(({ number }) => number !== 1);
const codeOf = (number: number) => indicatorCode(instrument, number);

/** Opens a page as somebody, does there what they came for, and looks at what it has become. */
async function as(who: Browser | null, path: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, look } = await windowOf(who);
  await page.goto(path);
  await look();
  await walk(page);
  await look();
}

const press = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('button', { name }).first().click()]);
const says = async (page: Page, words: RegExp) => assert.match(await said(page), words);
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Takes a step of the evaluation by its page. */
const stage = (who: Browser, cycle: string, step: string) =>
  as(who, `/evaluation-cycles/${cycle}/${step}`, (page) => save(page));

let cycle = '';
let minutes = '';

test('the coordinator opens the evaluation and starts the self-assessment', { skip }, async () => {
  await as(coordinator, '/evaluation-cycles/new', async (page) => {
    await field(page, 'name').fill('Evaluasi Pemerintah Digital 2026');
    await field(page, 'year').fill('2026');
    await field(page, 'instrument').selectOption('pemdi-2026-v1');
    await save(page);
    await says(page, /Tersimpan/);
    cycle = pathOf(page).split('/')[2] ?? '';
  });
  await assign(cycle);
  await appoint(cycle, assessor, 'internal');
  await appoint(cycle, external, 'external');
  await stage(coordinator, cycle, 'start');
  await as(coordinator, `/evaluations/${cycle}`, (page) => says(page, /Penilaian mandiri/));
});

test('the agency answers its indicators with evidence and hands them in', { skip }, async () => {
  const paper = await document(first);
  const { title } = await read(officer, 'documents', paper);
  await as(officer, `/evaluations/${cycle}/indicators/1`, async (page) => {
    for (const level of ['1', '2', '3']) await page.check(`input[name="met"][value="${level}"]`);
    await field(page, 'level').fill('3');
    await field(page, 'explanation').fill('Kebijakan, arsitektur, dan peta rencana ditetapkan.');
    await press(page, /Tambah bukti/);
    assert.match(pathOf(page), /\/evidence$/);
    await page
      .locator('[name="document"]')
      .first()
      .selectOption({ label: String(title) });
    for (const level of ['1', '2', '3']) await page.check(`input[name="levels"][value="${level}"]`);
    await field(page, 'pages').first().fill('hlm. 4–6');
    await press(page, /^Tambahkan$/);
    await says(page, new RegExp(String(title)));
    await press(page, 'Simpan dan ajukan');
    await says(page, /Diajukan/);
  });
  for (const { number } of others) {
    const answer = await answerOf(cycle, codeOf(number));
    for (const level of ['1', '2', '3'])
      await create(officer, 'evaluation-evidence', { answer, level, document: paper });
    const values = { met: ['1', '2', '3'], level: 3, explanation: 'Dilaksanakan dan didokumentasikan.' };
    await take(officer, 'evaluation-answers', answer, 'edit', values);
    await take(officer, 'evaluation-answers', answer, 'submit');
  }
});

test('the coordinator accepts the answers and locks the self-assessment', { skip }, async () => {
  await as(coordinator, `/evaluations/${cycle}/indicators/1`, async (page) => {
    await press(page, 'Terima');
    await says(page, /Diterima/);
  });
  for (const { number } of others)
    await take(coordinator, 'evaluation-answers', await answerOf(cycle, codeOf(number)), 'accept');
  await stage(coordinator, cycle, 'lock-self');
});

test('the minutes are written, kept as they were shown, and made final by the head of the agency', {
  skip,
}, async () => {
  await as(dinas, `/evaluations/${cycle}/documents/minutes`, async (page) => {
    await field(page, 'number').fill('BA/7/2026');
    await field(page, 'position1').fill('Ketua tim asesor');
    await field(page, 'name1').fill('Rina Contoh');
    await field(page, 'position2').fill('Kepala Dinas');
    await field(page, 'name2').fill(head.actor.name);
    await press(page, 'Terapkan');
    await press(page, 'Simpan sebagai dokumen');
    await says(page, /Berita acara penilaian mandiri 2026/);
    minutes = pathOf(page);
  });
  await as(dinas, `${minutes}/submit`, (page) => save(page));
  await as(head, `${minutes}/finalise`, async (page) => {
    await save(page);
    await says(page, /Final/);
  });
});

/** Downloads the latest file of the minutes, signs it as a signing application does, and brings it back. */
const signMinutes = (who: Browser, signer: TestSigner, position: string) =>
  as(who, `${minutes}/signing`, async (page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh' }).click(),
    ]);
    const signed = await signCopy(await readFile(await download.path()), signer);
    const card = page.locator('section.panel', { has: page.getByRole('heading', { name: new RegExp(position) }) });
    await card
      .locator('input[type="file"]')
      .setInputFiles({ name: 'ba.pdf', mimeType: 'application/pdf', buffer: signed });
    const upload = card.getByRole('button', { name: 'Unggah dan periksa' });
    // The file is looked at in a process of its own.
    await Promise.all([page.waitForEvent('load', { timeout: 30_000 }), upload.click()]);
  });

test('each signer brings the file signed with their certificate, until the minutes are signed', { skip }, async () => {
  await signMinutes(head, await newSigner('Kepala Dinas Contoh'), 'Kepala Dinas');
  await as(dinas, `${minutes}/signing`, (page) => says(page, /1 dari 2 telah menandatangani/));
  await signMinutes(dinas, await newSigner('Rina Contoh'), 'Ketua tim asesor');
  await as(dinas, `${minutes}/signing`, (page) => says(page, /Semua telah menandatangani[\s\S]*Rina Contoh/));
  await as(dinas, `/evaluations/${cycle}/documents`, (page) => says(page, /2 dari 2 telah menandatangani/));
});

const scoreOthers = async (who: Browser, side: 'internal' | 'external') => {
  for (const { number } of others) {
    const values = { cycle, indicator: codeOf(number), side, level: 3, reason: 'Sesuai bukti.' };
    await take(who, 'evaluation-scores', (await create(who, 'evaluation-scores', values)).id, 'lock');
  }
};

const scoreFirst = (who: Browser, level: string) =>
  as(who, `/evaluations/${cycle}/indicators/1/score`, async (page) => {
    await field(page, 'level').fill(level);
    await field(page, 'reason').fill('Bukti menunjukkan pelaksanaan pada tahun berjalan.');
    await press(page, 'Kunci dan berikutnya');
    assert.match(pathOf(page), /indicators\/2\/score$/);
  });

test('internal and external assessors score without seeing each other, and settle where they differ', {
  skip,
}, async () => {
  await scoreFirst(assessor, '3');
  await scoreOthers(assessor, 'internal');
  await stage(coordinator, cycle, 'lock-internal');
  await scoreFirst(external, '2');
  await scoreOthers(external, 'external');
  const [difference] = await padu.owner.sql`
    select id from maturity.evaluation_reconciliations where cycle = ${cycle} and status = 'open'`;
  await as(assessor, `/evaluation-reconciliations/${difference?.id}/settle`, async (page) => {
    await field(page, 'level').fill('3');
    await field(page, 'reason').fill('Laporan tahun berjalan diterima kedua pihak.');
    await save(page);
    await says(page, /Disepakati/);
  });
  await stage(coordinator, cycle, 'lock-documents');
  await stage(coordinator, cycle, 'conclude');
});

test('the leader adopts and publishes the result, and anybody reads it', { skip }, async () => {
  const results = await padu.owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_results where cycle = ${cycle} and level is null`;
  for (const { id } of results) await take(coordinator, 'evaluation-results', id, 'edit', { level: 3 });
  await stage(leader, cycle, 'deliver');
  await as(officer, `/evaluations/${cycle}/results`, (page) => says(page, /3,00/));
  await as(leader, `/evaluation-cycles/${cycle}/publish`, async (page) => {
    await field(page, 'publishedOn').fill('2026-01-02');
    await save(page);
  });
  await as(null, '/public/evaluations', (page) => says(page, /3,00[\s\S]*Berkembang/));
});
