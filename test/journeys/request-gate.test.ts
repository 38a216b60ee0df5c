import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Browser } from '../../src/testing/boot.ts';
import { useDevelopment } from '../../src/testing/development.ts';
import { field, follow, journeysOn, overflow, said, save, skip } from './journey.ts';

// An agency, the examiner and the head of the Dinas, and somebody who only reads take one request through its gate, in their
// own windows and by nothing but what the pages offer: returned once, then in sync, budgeted, and begun.
const padu = await useDevelopment('lampung-utara-44-2022');
const { people, examinationOf, building, first, owner, create } = padu;
const { officer, viewer, examiner, head } = people;
const { windowOf } = journeysOn(padu.app);

/** Opens a page as somebody and does there what they came for. */
async function visit(who: Browser, path: string, walk: (page: Page) => Promise<void>): Promise<Page> {
  const { page } = await windowOf(who);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await walk(page);
  return page;
}

/** The same, and looks at what the page has become, also on a phone. */
async function as(who: Browser, path: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await visit(who, path, walk);
  const { look } = await windowOf(who);
  await look();
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await page.evaluate(overflow), 0, page.url());
}

const says = async (page: Page, words: RegExp) => assert.match(await said(page), words);

/** Fills in a form: texts and choices by the names of their fields. */
async function fill(page: Page, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, entry] of Object.entries(entries)) {
    const control = field(page, name);
    const isChoice = (await control.evaluate((element) => element.tagName)) === 'SELECT';
    await (isChoice ? control.selectOption(entry) : control.fill(entry));
  }
}

/** Presses a step that asks nothing. */
const press = (page: Page, name: RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main, aside').getByRole('button', { name }).first().click()]);
const step = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.locator('main, aside').getByRole('link', { name }).first().click()]);

/** What waits in somebody's inbox, opened from there. */
const fromInbox = (who: Browser, walk: (page: Page) => Promise<void>) =>
  as(who, '/inbox', async (page) => {
    await follow(page, /Antrean Puskesmas Daring/);
    await walk(page);
  });

const basics = {
  code: 'PA-2026-100',
  name: 'Antrean Puskesmas Daring',
  agency: first,
  change: 'new',
  type: 'special',
  scope: 'one-agency',
  purpose: 'Warga mengambil nomor antrean dari rumah.',
  reference: 'RAA.01.01.01',
  builder: 'agency',
  openSource: 'closed',
};
const considerations = {
  achievement: 'Waktu tunggu turun menjadi 30 menit.',
  need: 'Antrean dicatat di kertas.',
  output: 'Aplikasi antrean dan layar panggil.',
  termsOfReference: 'KAK nomor 14.',
};
const analyses = {
  needAnalysis: 'Tujuh puskesmas, 1.100 kunjungan sehari.',
  processAnalysis: 'Daftar, panggil, layani.',
  userAnalysis: 'Warga dan petugas loket.',
  benefitAnalysis: 'Satu loket lebih sedikit.',
};

test('a request passes its gate with four roles', { skip }, async () => {
  let id = '';
  // The agency writes it down and sees what the gate says while it is still writing.
  await as(officer, '/development-requests/new', async (page) => {
    await fill(page, basics);
    await save(page);
    id = new URL(page.url()).pathname.split('/').at(2) ?? '';
    await follow(page, 'Lihat temuan gerbang');
    await says(page, /temuan menghalangi/);
    await says(page, /kerangka acuan kerja/i);
    await follow(page, 'Ajukan');
    await save(page);
    await says(page, /Analisis manfaat.* belum ada/i);
    await page.goto(`/development-requests/${id}/gate`);
    await follow(page, 'Ubah');
    await fill(page, { ...considerations, ...analyses });
    await field(page, 'initiative').selectOption({ index: 1 });
    await save(page);
    await says(page, /1 temuan menghalangi/);
    await says(page, /Aplikasi khusus harus memakai kode sumber terbuka/);
    await follow(page, 'Ajukan');
    await save(page);
    await says(page, /Tersimpan/);
  });
  const gate = `/development-requests/${id}/gate`;
  await as(viewer, gate, async (page) => {
    await says(page, /Pasal 25 ayat \(1\)/);
    assert.equal(await page.getByRole('link', { name: 'Ajukan' }).count(), 0);
  });

  // The Dinas takes it up; nobody passes its gate by an address, and its head returns it.
  await fromInbox(examiner, async (page) => {
    await press(page, /^Mulai meneliti$/);
    await says(page, /Belum dapat selaras/);
  });
  const returned = await examinationOf(id);
  for (const who of [officer, viewer, examiner])
    await visit(who, `/request-examinations/${returned}/accept`, (page) => says(page, /Peran Anda tidak mencakup/));
  await visit(head, `/development-requests/${id}/accept`, (page) => says(page, /Peran Anda tidak mencakup/));
  await visit(head, `/request-examinations/${returned}/accept`, async (page) => {
    await save(page);
    await says(page, /Aplikasi khusus harus memakai kode sumber terbuka/);
  });
  await fromInbox(head, async (page) => {
    await follow(page, 'Temuan dan surat');
    await follow(page, /^Kembalikan$/);
    await field(page, 'reasons').fill('Gunakan kode sumber terbuka.');
    await save(page);
    await says(page, /dibekukan/);
  });

  // The agency finds it in its inbox with the reasons, mends it and sends it again.
  await fromInbox(officer, async (page) => {
    await says(page, /Dikembalikan/);
    await follow(page, 'Lihat temuan gerbang');
    await says(page, /Dikembalikan Kepala Dinas[\s\S]*Gunakan kode sumber terbuka/);
    await follow(page, 'Ubah');
    await fill(page, { openSource: 'open', license: 'EUPL-1.2' });
    await save(page);
    await says(page, /Tidak ada yang menghalangi/);
    await follow(page, 'Ajukan');
    await save(page);
    await says(page, /Tersimpan/);
  });
  await fromInbox(examiner, async (page) => {
    await press(page, /^Mulai meneliti$/);
    await step(page, 'Catat hasil penelitian');
    await fill(page, { costAnalysis: 'Ditanggung APBD 2027.', buildCost: '240000000' });
    await save(page);
    assert.equal(await page.getByRole('link', { name: 'Nyatakan selaras' }).count(), 0);
  });
  await fromInbox(head, async (page) => {
    await follow(page, 'Temuan dan surat');
    await follow(page, 'Nyatakan selaras');
    await save(page);
    await says(page, /dibekukan/);
    await fill(page, { number: '800/12/KOMINFO/2026', place: 'Kotabumi', name1: 'Bayu', position1: 'Kepala Dinas' });
    await press(page, /^Terapkan$/);
    await press(page, /^Simpan sebagai dokumen$/);
    await says(page, /Pernyataan permohonan selaras PA-2026-100/);
  });

  // In sync: the agency proposes what it costs, and begins to build.
  const budget = await create(padu.admin, 'budget-plans', { name: 'Anggaran 2027', year: 2027, kind: 'original' });
  await as(officer, gate, async (page) => {
    await follow(page, 'Usulkan baris anggaran');
    await fill(page, {
      plan: budget,
      activity: '2.16.03.2.02.0007',
      subActivityName: 'Pengembangan aplikasi',
      account: '5.1.02.02.01.0061',
      item: 'Jasa pembangunan aplikasi antrean',
      volume: '1',
      unit: 'paket',
      price: '240000000',
      source: 'apbd',
    });
    await save(page);
    await press(page, /^Ajukan$/);
    await says(page, /Diajukan/);
  });
  await as(officer, gate, async (page) => {
    await follow(page, 'Mulai pembangunan');
    await save(page);
    await page.goto(gate);
    assert.equal(await page.getByRole('link', { name: 'Mulai pembangunan' }).count(), 0);
    await follow(page, 'Buka pembangunan');
    await says(page, /Tahap 1/);
  });
  const [told] = await owner.sql`select count(*)::int as n from development.builds where request = ${id}`;
  assert.equal(told?.n, 1);
});

test('the board of a build and its components are for everybody', { skip }, async () => {
  const build = await building();
  await as(officer, `/builds/${build}/stages`, (page) => says(page, /Tahap 5: Uji kelaikan/));
  await as(viewer, `/builds/${build}/components`, (page) => says(page, /Belum ada daftar komponen/));
});
