import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import type { Browser } from 'playwright-core';
import { assetRoutes } from '../../kernel/http/assets.ts';
import { browserPath, checkAxe, useBrowser } from '../../testing/page-checks.ts';
import { assets } from '../assets/assets.ts';
import type { Theme } from '../view.ts';
import { galleryPage } from './gallery.ts';
import { samplePages } from './sample-pages.ts';
import { sampleView } from './sample-view.ts';

const pages = [{ name: 'gallery', draw: galleryPage }, ...samplePages];
const skip = existsSync(browserPath()) ? false : 'no Chromium on this machine';
const server = Fastify();
const findBrowser = useBrowser();
let browser: Browser;
let origin = '';

/** The policy the real server sends: what it blocks must not be missed. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

server.register(assetRoutes(assets));
server.get<{ Params: { name: string; theme: Theme } }>('/:theme/:name', async ({ params }, reply) => {
  const page = pages.find(({ name }) => name === params.name);
  assert.ok(page);
  reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
  return page.draw({ ...sampleView, theme: params.theme }).markup;
});

let posts = 0;
server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async () => ({}));
server.post('/sign-in', async (_, reply) => {
  posts += 1;
  await new Promise((done) => setTimeout(done, 300));
  return reply.code(204).send();
});

before(async () => {
  if (skip) return;
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  browser = await findBrowser();
});

after(() => server.close());

async function openPage(path: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}${path}`);
  await page.evaluate('document.fonts.ready');
  return { page, complaints };
}

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

let looking: ReturnType<typeof openPage> | undefined;

/** Looks at a page in some widths; one window serves all pages, as opening one takes longer than most of them. */
async function checkPage(theme: Theme, name: string, widths: readonly number[]) {
  looking ??= openPage('/light/home', 1280, 'light');
  const { page, complaints } = await looking;
  await page.goto(`${origin}/${theme}/${name}`);
  await page.evaluate('document.fonts.ready');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await checkAxe(page), [], `${theme} ${width}`);
    assert.equal(await page.evaluate(overflow), 0, `no sideways scrolling at ${width}`);
  }
  assert.deepEqual(complaints, [], 'nothing in the console');
}

test('the gallery is accessible, light and dark, wide and on a phone', { skip }, async () => {
  for (const theme of ['light', 'dark'] as const) await checkPage(theme, 'gallery', [1280, 320]);
});

// The gallery has every component in all four ways; whole pages are looked at in the two that differ most.
for (const { name } of samplePages) {
  test(`page ${name} is accessible`, { skip }, async () => {
    await checkPage('light', name, [1280]);
    await checkPage('dark', name, [320]);
  });
}

test('the automatic theme follows the device without a script', { skip }, async () => {
  const ground = async (colorScheme: 'light' | 'dark', theme: Theme) => {
    const { page } = await openPage(`/${theme}/home`, 1280, colorScheme);
    const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.close();
    return colour;
  };
  assert.equal(await ground('dark', 'auto'), await ground('light', 'dark'));
  assert.equal(await ground('light', 'auto'), await ground('dark', 'light'));
});

test('a form clicked twice is sent once', { skip }, async () => {
  const { page } = await openPage('/light/sign-in', 800, 'light');
  await page.evaluate("document.querySelectorAll('.plain-card button')[0].click()");
  await page.evaluate("document.querySelectorAll('.plain-card button')[0].click()");
  await page.waitForTimeout(500);
  assert.equal(posts, 1);
  await page.close();
});

test('menus close with Escape and give the focus back; / asks for the search', { skip }, async () => {
  const { page } = await openPage('/light/list', 1280, 'light');
  await page.click('.person');
  assert.equal(await page.isVisible('text=Keluar'), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('text=Keluar'), false);
  assert.equal(await page.evaluate("document.activeElement.matches('.person')"), true);
  await Promise.all([page.waitForRequest(/\/search\?as=palette$/), page.keyboard.press('/')]);
  await page.close();
});

test('a first visit weighs at most 150 kB compressed', { skip }, async () => {
  const page = await browser.newPage();
  const sizes: number[] = [];
  page.on('response', async (response) => {
    sizes.push((await response.request().sizes()).responseBodySize);
  });
  await page.goto(`${origin}/light/list`, { waitUntil: 'networkidle' });
  await page.close();
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length >= 7, 'page, two styles, two scripts, font and icons were fetched');
  assert.ok(total < 150_000, `${total} bytes`);
});
