import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

const { app, admin, signIn } = await bootPadu();
const second = await signIn('administrator', null);
const { visit, open } = journeysOn(app);

const made = async (values: object): Promise<string> => {
  const response = await admin.api('POST', '/api/v1/external-parties', values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string }>().id;
};

const party = (name: string) => ({ name, kind: 'business', about: 'Jalan Merdeka 1' });

const keptAsDraft = (page: Page) => page.getByText(/Tersimpan sebagai draf pukul/).waitFor();

test('what is typed is kept as a draft and is there again, on another device too', { skip }, async () => {
  const id = await made(party('PT Draf'));
  const context = await visit(admin);
  const { page, look } = await open(context, `/external-parties/${id}/edit`);
  await field(page, 'name').fill('PT Draf Baru');
  await keptAsDraft(page);
  await look();
  await page.reload();
  assert.equal(await field(page, 'name').inputValue(), 'PT Draf Baru');
  assert.match(await said(page), /Draf Anda ditampilkan kembali/);
  await context.close();

  const elsewhere = await visit(admin, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  const { page: phone } = await open(elsewhere, '/drafts');
  assert.match(await said(phone), /PT Draf/);
  await phone.goto(`/external-parties/${id}/edit`);
  assert.equal(await field(phone, 'name').inputValue(), 'PT Draf Baru');
  await phone.getByRole('button', { name: 'Buang draf' }).click();
  assert.equal(await field(phone, 'name').inputValue(), 'PT Draf');
  await elsewhere.close();
});

test('leaving a form with something unsaved warns, and does not after saving', { skip }, async () => {
  const id = await made(party('PT Awas'));
  const context = await visit(admin);
  const { page } = await open(context, `/external-parties/${id}/edit`);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await field(page, 'name').pressSequentially('!');
  await page.locator('main a[href="/external-parties"]').first().click();
  await page.waitForTimeout(300);
  assert.deepEqual(asked, ['beforeunload']);
  assert.match(page.url(), /\/edit$/);
  await save(page);
  assert.deepEqual(asked, ['beforeunload']);
  assert.match(await said(page), /Tersimpan/);
  await context.close();
});

test('two who edit at once see each other, keep both changes, and choose where they clash', { skip }, async () => {
  const id = await made(party('PT Berdua'));
  const [mine, theirs] = [await visit(admin), await visit(second)];
  const one = await open(mine, `/external-parties/${id}/edit`);
  const two = await open(theirs, `/external-parties/${id}/edit`);
  assert.match(await said(two.page), /Sedang mengubah catatan ini/);
  await two.look();
  await one.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
  await one.page.getByText(/Sedang mengubah catatan ini/).waitFor();
  await field(two.page, 'name').fill('PT Berdua Jaya');
  await save(two.page);
  await field(one.page, 'about').fill('Jalan Merdeka 2');
  await save(one.page);
  assert.match(await said(one.page), /Digabungkan dengan perubahan orang lain, yang tetap dipakai pada: Nama/);
  assert.match(await said(one.page), /PT Berdua Jaya/);
  assert.match(await said(one.page), /Jalan Merdeka 2/);
  await one.look();

  await one.page.goto(`/external-parties/${id}/edit`);
  await two.page.goto(`/external-parties/${id}/edit`);
  await field(two.page, 'about').fill('Jalan milik dua');
  await save(two.page);
  await field(one.page, 'about').fill('Jalan milik satu');
  await save(one.page);
  assert.match(await said(one.page), /mengubahnya/);
  assert.equal(await field(one.page, 'about').inputValue(), 'Jalan milik satu');
  await one.look();
  await one.page.getByLabel(/^Pakai isian administrator/).check();
  await save(one.page);
  assert.match(await said(one.page), /Jalan milik dua/);
  await mine.close();
  await theirs.close();
});

test('a comment mentions somebody by the first letters of their name, with the keyboard', { skip }, async () => {
  const id = await made(party('PT Bicara'));
  const context = await visit(second);
  const { page, look } = await open(context, `/external-parties/${id}/comments`);
  await look();
  await field(page, 'text').pressSequentially(`Mohon dicek @${admin.actor.name.slice(0, 3).toLowerCase()}`);
  await page.getByRole('option').first().waitFor();
  await look();
  await page.keyboard.press('Enter');
  assert.match(await field(page, 'text').inputValue(), /^Mohon dicek @\S.* $/);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Kirim komentar' }).click()]);
  assert.match(await said(page), /Komentar terkirim/);
  await look();
  await page.getByText('Jawab', { exact: true }).click();
  await page.getByLabel('Jawaban').fill('Sudah.');
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Kirim', exact: true }).first().click(),
  ]);
  assert.match(await said(page), /Sudah\./);
  await look();
  await page.goto('/following');
  assert.match(await said(page), /PT Bicara/);
  await look();
  await context.close();
});
