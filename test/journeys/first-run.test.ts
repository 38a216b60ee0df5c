import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstRunEntries } from '../../src/testing/boot-identity.ts';
import { bootEmptyPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

const { app } = await bootEmptyPadu();
const { visit, open } = journeysOn(app);

test('the first visitor founds the government and arrives at home', { skip }, async () => {
  const context = await visit(null);
  const { page, look } = await open(context, '/');
  assert.equal(new URL(page.url()).pathname, '/first-run');
  await look();
  await page.check('input[name="profile"]').catch(() => field(page, 'profile').selectOption('tanjungpinang-8-2022'));
  for (const name of ['name', 'login', 'password', 'repeat'] as const)
    await field(page, name).fill(firstRunEntries[name]);
  await save(page);
  assert.equal(new URL(page.url()).pathname, '/');
  assert.match(await said(page), /Siti Rahmawati/);
  await look();

  await context.clearCookies();
  await page.goto('/sign-in');
  await look();
  await field(page, 'login').fill(firstRunEntries.login);
  await field(page, 'password').fill('salah sekali');
  await save(page);
  assert.match(await said(page), /tidak cocok/);
  await look();
  await field(page, 'password').fill(firstRunEntries.password);
  await save(page);
  assert.equal(new URL(page.url()).pathname, '/');
  await context.close();
});
