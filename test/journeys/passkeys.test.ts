import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { firstRunEntries } from '../../src/testing/boot-identity.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { field, journeysOn, said, save, skip } from './journey.ts';

const { app } = await bootPadu();
const { visit, open } = journeysOn(app);

/** Browsers allow passkeys at a name, not at a number. */
const named = () => ({ baseURL: `http://localhost:${(app.server.address() as AddressInfo).port}` });

/** The finger, face or PIN of the device, which the browser plays: present and right, until it is told otherwise. */
async function playAuthenticator(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const keys = async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return {
    keys,
    /** Whether the finger is the right one from now on. */
    verify: (isUserVerified: boolean) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    forget: () => session.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
}

const isHome = (path: string) => path === '/';

/** Presses a button and waits for the page it leads to. */
const press = (page: Page, name: string, url: (path: string) => boolean) =>
  Promise.all([
    page.waitForURL(({ pathname }) => url(pathname)),
    page.getByRole('button', { name, exact: true }).click(),
  ]);

async function signInByPassword(page: Page) {
  await page.goto('/sign-in');
  await field(page, 'login').fill(firstRunEntries.login);
  await field(page, 'password').fill(firstRunEntries.password);
  await save(page);
}

async function signOut(page: Page) {
  await page.evaluate('document.querySelector(\'form[action="/sign-out"]\').submit()');
  await page.waitForURL(/sign-in/);
}

test('a passkey is registered, signs in alone, is a second factor and a fresh proof', { skip }, async () => {
  const context = await visit(null, named());
  const { page, look } = await open(context, '/sign-in');
  const device = await playAuthenticator(page);
  await signInByPassword(page);

  // Registering: the first one brings recovery codes.
  await page.goto('/account/means');
  await field(page, 'name').fill('Laptop kantor');
  await press(page, 'Tambah kunci sandi', (path) => path === '/account/passkeys');
  assert.match(await said(page), /Kode pemulihan Anda/);
  assert.equal((await device.keys()).length, 1);
  await look();
  await page.goto('/account/means');
  assert.match(await said(page), /Laptop kantor/);
  await look();

  // The same device does not register twice, and says so without leaving the page.
  await page.getByRole('button', { name: 'Tambah kunci sandi', exact: true }).click();
  await page.getByText('Kunci sandi tidak dipakai').waitFor();
  assert.equal((await device.keys()).length, 1);
  await look();

  // Alone: no name, no password.
  await signOut(page);
  await press(page, 'Masuk dengan kunci sandi', isHome);
  await look();

  // After a password it is the second factor; the wrong finger is refused and may be tried again.
  await signOut(page);
  await signInByPassword(page);
  assert.match(page.url(), /\/sign-in\/second/);
  await look();
  await device.verify(false);
  await page.getByRole('button', { name: 'Pakai kunci sandi', exact: true }).click();
  await page.getByText('Kunci sandi tidak dipakai').waitFor();
  await device.verify(true);
  await press(page, 'Pakai kunci sandi', isHome);

  // A fresh proof before something sensitive.
  await page.goto('/account/confirm?next=/account/means');
  await look();
  await press(page, 'Konfirmasi dengan kunci sandi', (path) => path === '/account/means');

  // A device that lost its keys signs nobody in.
  await signOut(page);
  await device.forget();
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi', exact: true }).click();
  await page.getByText('Kunci sandi tidak dipakai').waitFor();
  await look();
  await context.close();
});
