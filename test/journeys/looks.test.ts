import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyPage } from './every-page.ts';
import { journeysOn, overflow, skip } from './journey.ts';

const { app, owner, admin } = await bootPadu();
const { ownPages, some } = await everyPage(app, owner);
const { visit, open } = journeysOn(app);

/** Wide and light, a small phone and dark: what one of them shows, the other may hide. */
const looks = [
  { size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { size: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const;
const mostBytes = 30_000;

/** What repeats itself on a page is drawn in one place, and looking at each takes long: this many are left. */
const long = 'main :is(tbody, ul, ol) > :nth-child(n + 21), main :is(section, details, .subject):nth-of-type(n + 9)';
const shorten = `document.querySelectorAll('${long}').forEach((one) => one.remove())`;

test('every kind of page is light, fits and can be used by everybody, wide and narrow, light and dark', {
  skip,
}, async () => {
  // Changing colours are not looked at half way.
  const context = await visit(admin, { reducedMotion: 'reduce' });
  const { page, look, weigh } = await open(context, '/');
  const wrong: string[] = [];
  for (const path of [...ownPages, ...some]) {
    const bytes = await weigh(path);
    if (bytes > mostBytes) wrong.push(`${path}: ${bytes} bytes`);
    if (!/^text\/html/.test(await page.evaluate<string>('document.contentType'))) continue;
    for (const { size } of looks) {
      await page.setViewportSize(size);
      if ((await page.evaluate<number>(overflow)) > 0) wrong.push(`${path} is wider than ${size.width} pixels`);
    }
    await page.evaluate(shorten);
    for (const { size, colorScheme } of looks) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await look().catch((error: Error) => wrong.push(`${path} ${size.width}: ${error.message}`));
    }
  }
  await context.close();
  assert.deepEqual(wrong, []);
});
