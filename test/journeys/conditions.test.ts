import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

const { app, admin } = await bootPadu();
const { visit, open } = journeysOn(app);

const unit = { code: 'SYARAT', name: 'Dinas Syarat', kind: 'department', period: { from: '2020-01-01', until: null } };
const made = await admin.api('POST', '/api/v1/agencies', unit);
assert.equal(made.statusCode, 201, made.body);

/** Whether a field is to be seen, and the words that say when it is asked for. */
const stateOf = async (page: Page, name: string) => {
  const part = page.locator('[data-when]').filter({ has: field(page, name) });
  return { shown: await field(page, name).isVisible(), hint: await part.locator('.when-hint').isVisible() };
};

async function fillDocument(page: Page, number: string): Promise<void> {
  const entries = { number, title: `Surat ${number}`, location: 'Rak 1' };
  for (const [name, value] of Object.entries(entries)) await field(page, name).fill(value);
  await field(page, 'kind').selectOption({ index: 1 });
  await field(page, 'agency').selectOption({ index: 1 });
  await field(page, 'classification').selectOption('public');
}

const keptOf = async (page: Page) =>
  (await admin.api('GET', `/api/v1${new URL(page.url()).pathname}`)).json<{
    openness: string;
    exclusion: string | null;
  }>();

test('a field is asked for on the answer it depends on, and what was typed into one that is not goes', {
  skip,
}, async () => {
  const context = await visit(admin);
  const { page, look } = await open(context, '/documents/new');
  await fillDocument(page, 'S-1');
  assert.deepEqual(await stateOf(page, 'exclusion'), { shown: false, hint: false });
  await look();
  await field(page, 'openness').selectOption('excluded');
  assert.equal((await stateOf(page, 'exclusion')).shown, true);
  await look();
  await field(page, 'exclusion').fill('Rahasia jabatan');
  await field(page, 'openness').selectOption('public');
  assert.equal((await stateOf(page, 'exclusion')).shown, false);
  await save(page);
  assert.match(await said(page), /Tersimpan/);
  assert.deepEqual(await keptOf(page).then(({ openness, exclusion }) => [openness, exclusion]), ['public', null]);
  await context.close();
});

test('a field that is asked for must be filled, and is told at the field', { skip }, async () => {
  const context = await visit(admin);
  const { page, look } = await open(context, '/documents/new');
  await fillDocument(page, 'S-2');
  await field(page, 'openness').selectOption('excluded');
  await save(page);
  assert.match(await said(page), /Alasan pengecualian[\s\S]*Wajib diisi/);
  assert.equal((await stateOf(page, 'exclusion')).shown, true);
  await look();
  await field(page, 'exclusion').fill('Uji konsekuensi 3/2026');
  await save(page);
  assert.equal((await keptOf(page)).exclusion, 'Uji konsekuensi 3/2026');
  await context.close();
});

test('a whole chain follows its first answer', { skip }, async () => {
  const context = await visit(admin);
  const { page, look } = await open(context, '/clearances/new');
  for (const name of ['application', 'infrastructure']) assert.equal((await stateOf(page, name)).shown, false, name);
  await field(page, 'subject').selectOption('infrastructure');
  assert.equal((await stateOf(page, 'infrastructure')).shown, true);
  assert.equal((await stateOf(page, 'application')).shown, false);
  await field(page, 'kind').selectOption('ict-approval');
  assert.equal((await stateOf(page, 'approver')).shown, true);
  assert.equal((await stateOf(page, 'issuer')).shown, false);
  await look();
  await context.close();
});

test('without script every field is there with its condition in words, and the server decides the same', {
  skip,
}, async () => {
  const context = await visit(admin, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/documents/new');
  assert.deepEqual(await stateOf(page, 'exclusion'), { shown: true, hint: true });
  assert.match(await said(page), /Hanya bila Keterbukaan informasi: Dikecualikan/);
  await fillDocument(page, 'S-3');
  await field(page, 'openness').selectOption('public');
  await field(page, 'exclusion').fill('Diisi tetapi tidak ditanyakan');
  await save(page);
  assert.deepEqual(await keptOf(page).then(({ openness, exclusion }) => [openness, exclusion]), ['public', null]);
  await page.goto('/documents/new');
  await fillDocument(page, 'S-4');
  await field(page, 'openness').selectOption('excluded');
  await save(page);
  assert.match(await said(page), /Alasan pengecualian[\s\S]*Wajib diisi/);
  await context.close();
});
