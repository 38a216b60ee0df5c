import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

const { app, admin, signIn } = await bootPadu();
const second = await signIn('administrator', null);
const officer = await signIn('dinas-officer', null);
const reader = await signIn('viewer', null);
const { visit, open } = journeysOn(app);

const made = async (register: string, values: object): Promise<string> => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string }>().id;
};

const pathOf = (page: Page) => new URL(page.url()).pathname;

const sheet = (names: readonly string[]) => ({
  name: 'perangkat-daerah.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Kode,Nama,Jenis,Masa berdiri', ...names].join('\n')),
});

const hundred = Array.from({ length: 100 }, (_, n) => `PD.${n},Dinas ${n},Dinas,2020-01-01..`);

test('a sheet of a hundred agencies with mistakes is mended and brought in', { skip }, async () => {
  const context = await visit(admin);
  const { page, look } = await open(context, '/agencies/import');
  await look();
  const wrong = hundred.with(3, 'pd 3,Dinas 3,Dinas,2020-01-01..').with(7, 'PD.7,,Dinas,2020-01-01..');
  await field(page, 'sheet').setInputFiles(sheet(wrong));
  await save(page);
  assert.match(pathOf(page), /^\/batches\//);
  assert.match(await said(page), /Akan dibuat\s+98/);
  assert.match(await said(page), /Baris yang ditolak/);
  await look();
  await page.goto(`${new URL(page.url()).origin}/agencies/import`);
  await field(page, 'sheet').setInputFiles(sheet(hundred));
  await save(page);
  assert.match(await said(page), /Akan dibuat\s+100/);
  await look();
  await Promise.all([page.waitForEvent('load'), page.click('main button:has-text("Jalankan untuk 100")')]);
  assert.match(await said(page), /Dibuat\s+100/);
  await look();
  await context.close();
});

test('a decree that somebody else enacts sets up its team', { skip }, async () => {
  const context = await visit(admin);
  const { page, look } = await open(context, '/legal-instruments/new');
  await look();
  const entries = { reference: 'SK 7/2026', number: '7', year: '2026', title: 'Tim Koordinasi SPBE 2026' };
  for (const [name, value] of Object.entries(entries)) await field(page, name).fill(value);
  for (const name of ['kind', 'subject']) await field(page, name).selectOption({ index: 1 });
  await field(page, 'teamKind').selectOption('help-facility');
  for (const name of ['validity.from', 'teamPeriod.from', 'date']) await field(page, name).fill('2026-01-05');
  const decree = { name: 'sk.txt', mimeType: 'text/plain', buffer: Buffer.from('SK 7/2026') };
  await field(page, 'files.upload').setInputFiles(decree);
  await save(page);
  assert.match(await said(page), /Tersimpan/);
  await look();
  const path = pathOf(page);
  await context.close();

  const other = await visit(second);
  const { page: form, look: lookAt } = await open(other, `${path}/enact`);
  await lookAt();
  await save(form);
  assert.match(await said(form), /Ditetapkan/);
  await form.goto('/teams');
  assert.match(await said(form), /Fasilitas bantuan \(SK 7\/2026\)[\s\S]*Aktif/);
  await lookAt();
  await other.close();
});

test('a duty that records cannot show is attested, and accepted by somebody else', { skip }, async () => {
  const context = await visit(admin);
  const unit = { code: 'BUKTI', name: 'Dinas Bukti', kind: 'department', period: { from: '2020-01-01', until: null } };
  const proof = await made('documents', {
    number: 'BA-PENGENALAN/2026',
    title: 'Berita acara pengenalan keamanan informasi',
    kind: 'other',
    agency: await made('agencies', unit),
    classification: 'public',
    openness: 'public',
  });
  const { page, look } = await open(context, '/attestations/new');
  await field(page, 'obligation').fill('tpi-8-1');
  await field(page, 'says').selectOption('met');
  await field(page, 'title').fill('Semua pegawai mengenal keamanan informasi');
  await field(page, 'statement').fill('Pengenalan diberikan kepada setiap pegawai baru.');
  await page.check(`input[name="evidence"][value="${proof}"]`);
  await field(page, 'period.from').fill('2026-01-01');
  await field(page, 'period.until').fill('2026-12-31');
  await save(page);
  assert.match(await said(page), /Tersimpan/);
  await look();
  const path = pathOf(page);
  await page.goto(`${path}/submit`);
  await save(page);
  assert.match(await said(page), /Diajukan/);
  await context.close();

  const other = await visit(officer);
  const { page: form, look: lookAt } = await open(other, `${path}/accept`);
  await lookAt();
  await save(form);
  assert.match(await said(form), /Diterima/);
  await other.close();
});

test('of two tabs the later one is told what changed, and loses nothing', { skip }, async () => {
  const id = await made('people', { name: 'Dua Tab', number: 'T-2' });
  const context = await visit(admin);
  const one = await open(context, `/people/${id}/edit`);
  const two = await open(context, `/people/${id}/edit`);
  await field(one.page, 'name').fill('Nama dari tab pertama');
  await save(one.page);
  await field(two.page, 'name').fill('Nama dari tab kedua');
  await save(two.page);
  assert.match(await said(two.page), /sudah diubah orang lain/);
  assert.equal(await field(two.page, 'name').inputValue(), 'Nama dari tab kedua');
  await two.look();
  await two.page.getByLabel('Pakai isian saya').check();
  await save(two.page);
  assert.match(await said(two.page), /Nama dari tab kedua/);
  await context.close();
});

test('who may not is told so, and how to go on', { skip }, async () => {
  const context = await visit(reader);
  const { page, look } = await open(context, '/agencies/new');
  assert.match(await said(page), /Peran Anda tidak mencakup/);
  await look();
  await page.click('main a[href="/"]');
  await page.waitForURL((url) => url.pathname === '/');
  await look();
  await context.close();
});

const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.getAttribute("name") ?? document.activeElement.textContent');

/** Presses Tab until the wanted thing has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let n = 0; n < 150; n++) {
    if (wanted.test((await focused(page)).trim())) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${wanted}`);
}

test('a person is added with the keyboard alone', { skip }, async () => {
  const context = await visit(admin);
  const { page } = await open(context, '/people');
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /Langsung ke isi/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^(Tambah|Orang baru|Baru)/);
  await Promise.all([page.waitForURL('**/people/new'), page.keyboard.press('Enter')]);
  await tabTo(page, /^name$/);
  await page.keyboard.type('Dewi Papan Ketik');
  await tabTo(page, /^number$/);
  await page.keyboard.type('K-1');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(await said(page), /Dewi Papan Ketik/);
  await context.close();
});

test('without script everything can be read and saved', { skip }, async () => {
  const context = await visit(admin, { javaScriptEnabled: false });
  const { page } = await open(context, '/people/new');
  await field(page, 'name').fill('Tanpa Skrip');
  await field(page, 'number').fill('NS-1');
  await save(page);
  assert.match(await said(page), /Tanpa Skrip/);
  await page.goto('/people?q=Tanpa');
  assert.match(await said(page), /NS-1/);
  await context.close();
});
