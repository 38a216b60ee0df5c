import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Browser } from '../../src/testing/boot.ts';
import { useDevelopment } from '../../src/testing/development.ts';
import { field, follow, journeysOn, overflow, said, save, skip } from './journey.ts';

// An officer, a reader, an examiner and the head of the Dinas take one request through its gate: returned once, then in sync.
const padu = await useDevelopment('lampung-utara-44-2022');
const { people, request, take, examinationOf, building } = padu;
const { officer, viewer, examiner, head } = people;
const { windowOf } = journeysOn(padu.app);

/** Opens a page as somebody, does there what they came for, and looks at what it has become, also on a phone. */
async function as(who: Browser, path: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, look } = await windowOf(who);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await look();
  await walk(page);
  await look();
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await page.evaluate(overflow), 0, page.url());
}

const says = async (page: Page, words: RegExp) => assert.match(await said(page), words);

test('a request passes its gate with four roles', { skip }, async () => {
  const id = await request({ openSource: 'closed', license: null });
  const gate = `/development-requests/${id}/gate`;
  await as(officer, gate, async (page) => {
    await says(page, /1 temuan menghalangi/);
    await says(page, /Aplikasi khusus harus memakai kode sumber terbuka/);
    await follow(page, 'Ajukan');
    await save(page);
    await says(page, /Tersimpan/);
  });
  const first = await examinationOf(id);
  await as(viewer, gate, async (page) => {
    await says(page, /Pasal 25 ayat \(1\)/);
    assert.equal(await page.getByRole('link', { name: 'Ajukan' }).count(), 0);
  });
  await take(examiner, 'request-examinations', first, 'begin');
  await as(head, `/request-examinations/${first}/letter`, async (page) => {
    await follow(page, /^Kembalikan$/);
    await field(page, 'reasons').fill('Gunakan kode sumber terbuka.');
    await save(page);
    await says(page, /dibekukan/);
  });
  await take(officer, 'development-requests', id, 'edit', { openSource: 'open', license: 'MIT' });
  await take(officer, 'development-requests', id, 'submit');
  const second = await examinationOf(id);
  await take(examiner, 'request-examinations', second, 'begin');
  await as(examiner, `/request-examinations/${second}/edit`, async (page) => {
    await field(page, 'costAnalysis').fill('Ditanggung APBD 2027.');
    await save(page);
    await says(page, /Tidak ada|Temuan/);
    assert.equal(await page.getByRole('link', { name: 'Nyatakan selaras' }).count(), 0);
  });
  await as(head, `/request-examinations/${second}/letter`, async (page) => {
    await follow(page, 'Nyatakan selaras');
    await save(page);
    await says(page, /dibekukan/);
  });
  await as(viewer, `/development-requests/${id}`, (page) => says(page, /Selaras/));
  const letter = await head.get(`/request-examinations/${second}/letter/pdf?name1=Bayu&position1=Kepala+Dinas`);
  assert.equal(letter.headers['content-type'], 'application/pdf');
});

test('the board of a build and its components are for everybody', { skip }, async () => {
  const build = await building();
  await as(officer, `/builds/${build}/stages`, (page) => says(page, /Tahap 5: Uji kelaikan/));
  await as(viewer, `/builds/${build}/components`, (page) => says(page, /Belum ada daftar komponen/));
});
