import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyPage } from './every-page.ts';
import { journeysOn, overflow, skip } from './journey.ts';

const { app, owner, admin } = await bootPadu();
const { registerPages } = await everyPage(app, owner);
const { visit, open } = journeysOn(app);

/** Puts other markup in the place of a page: as wide as if it had been opened, without loading styles and scripts anew. */
const show = (markup: string) =>
  `document.body.replaceWith(new DOMParser().parseFromString(${JSON.stringify(markup)}, 'text/html').body)`;

test('every page of every register fits 320 pixels, as a small phone or a screen at four times its size shows it', {
  skip,
}, async () => {
  const context = await visit(admin, { viewport: { width: 320, height: 640 } });
  const { page } = await open(context, '/');
  const wide: string[] = [];
  for (const path of registerPages) {
    const { body, statusCode } = await admin.get(path);
    // What an administrator may not see is told on a page, which has to fit as well.
    assert.ok(statusCode < 500, `${path}: ${statusCode}`);
    await page.evaluate(show(body));
    if ((await page.evaluate<number>(overflow)) > 0) wide.push(path);
  }
  await page.evaluate(show('<table><tr><td><svg width="2000" height="1"></svg></td></tr></table>'));
  assert.ok((await page.evaluate<number>(overflow)) > 0, 'what is too wide is seen');
  await context.close();
  assert.deepEqual(wide, []);
});

test('a first visit weighs at most 150 kB', { skip }, async () => {
  const context = await visit(admin);
  const { weigh } = await open(context, 'about:blank');
  const bytes = await weigh('/');
  assert.ok(bytes > 20_000 && bytes <= 150_000, `first visit: ${bytes} bytes`);
  await context.close();
});
