import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { browserPath, checkAxe, useBrowser } from './page-checks.ts';

const skip = existsSync(browserPath()) ? false : 'no Chromium on this machine';
const browser = useBrowser();
let page: Page;

before(async () => {
  if (skip) return;
  page = await (await browser()).newPage({ viewport: { width: 700, height: 500 } });
});

/** Looks at a page with something in its middle. @returns the rules it breaks */
async function look(middle: string, styles = ''): Promise<readonly string[]> {
  await page.setContent(`<!doctype html><html lang="en"><head><title>Page</title>
    <style>body { color: #111; background: #fff } .pale { color: #ccc } .night { background: #222 } ${styles}</style>
    </head><body><main><h1>Page</h1>${middle}</main></body></html>`);
  return (await checkAxe(page)).map((found) => found.replace(/:[\s\S]*/, ''));
}

const seen = () => page.locator('[data-seen]').count();

test('what stood on a page before is not looked at again, whatever it says', { skip }, async () => {
  assert.deepEqual(await look('<p>One <a href="/a">link of words</a></p>'), []);
  assert.equal(await seen(), 0);
  assert.deepEqual(await look('<p>Two <a href="/b">link of other words</a></p>'), []);
  assert.equal(await seen(), await page.locator('body *').count(), 'the whole page is known');
  assert.deepEqual(await look('<p>Two <a href="/b">link</a></p><button>New</button>'), []);
  assert.equal(await page.locator('h1[data-seen], p[data-seen]').count(), 2);
  await page.setViewportSize({ width: 320, height: 500 });
  assert.deepEqual(await look('<p>One <a href="/a">link of words</a></p>'), []);
  assert.equal(await seen(), 0, 'a narrow window shows another page');
});

test('what is known is found wrong once it is drawn or read out differently', { skip }, async () => {
  assert.deepEqual(await look('<div><p>Words</p></div><label>Name <input></label>'), []);
  assert.deepEqual(await look('<div class="night"><p>Words</p></div>'), ['color-contrast'], 'on another ground');
  assert.deepEqual(await look('<div><p>Words</p></div>', 'p { color: #ccc }'), ['color-contrast'], 'in another style');
  assert.deepEqual(await look('<label><input></label>'), ['label'], 'without its words');
  assert.deepEqual(await look('<div><p>Words</p></div>', 'p { color: #ccc }'), ['color-contrast'], 'still wrong');
});

test('what was hidden is not known when it shows', { skip }, async () => {
  assert.deepEqual(await look('<details><summary>More</summary><p class="pale">Words</p></details>'), []);
  assert.deepEqual(await look('<details open><summary>More</summary><p class="pale">Words</p></details>'), [
    'color-contrast',
  ]);
});

test('what is asked of a page as a whole is asked every time', { skip }, async () => {
  assert.deepEqual(await look('<h2>Part</h2>'), []);
  assert.deepEqual(await look('<h2>Part</h2><h4>Part of a part</h4>'), ['heading-order']);
});

test('a known entry of a menu is passed over, and a new one beside it is not', { skip }, async () => {
  const menu = (entries: string) => `<nav aria-label="Menu"><ul>${entries}</ul></nav>`;
  const entry = '<li><details><summary>Part</summary><ul><li><a href="/a">One</a></li></ul></details></li>';
  assert.deepEqual(await look(menu(entry)), []);
  assert.deepEqual(await look(menu(`${entry}<li><a href="/b"></a></li>`)), ['link-name']);
  assert.deepEqual(
    await look(
      menu(`${entry}<li class="night"><a href="/b">Two</a></li>`),
      'a { color: #111; display: block; padding: 1rem }',
    ),
    ['color-contrast'],
  );
  assert.equal(await page.locator('nav a').count(), 2, 'the page is as it was');
  assert.equal(await page.evaluate('document.querySelector("nav li").childNodes.length'), 1);
});
