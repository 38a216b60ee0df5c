import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyPage } from './every-page.ts';
import { journeysOn, overflow, skip } from './journey.ts';

const { app, owner, admin } = await bootPadu();
const { ownPages, some } = await everyPage(app, owner);
const { visit, open } = journeysOn(app);

/** Wide and light, a small phone and dark: what one of them shows, the other may hide. */
const looks = {
  wide: { size: { width: 1280, height: 800 }, colorScheme: 'light' },
  narrow: { size: { width: 320, height: 640 }, colorScheme: 'dark' },
} as const;
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
  const dress = async ({ size, colorScheme }: (typeof looks)[keyof typeof looks]) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
  };
  const measure = async (path: string) => {
    if ((await page.evaluate<number>(overflow)) > 0)
      wrong.push(`${path} is wider than ${page.viewportSize()?.width} pixels`);
  };
  const judge = (path: string) =>
    look().catch((error: Error) => wrong.push(`${path} ${page.viewportSize()?.width}: ${error.message}`));
  await dress(looks.narrow);
  for (const path of [...ownPages, ...some]) {
    const bytes = await weigh(path);
    if (bytes > mostBytes) wrong.push(`${path}: ${bytes} bytes`);
    if (!/^text\/html/.test(await page.evaluate<string>('document.contentType'))) continue;
    // Narrow as the page before left it, then wide, then narrow again: laying a page out anew takes longer than looking.
    await measure(path);
    await dress(looks.wide);
    await measure(path);
    await page.evaluate(shorten);
    await judge(path);
    await dress(looks.narrow);
    await judge(path);
  }
  await context.close();
  assert.deepEqual(wrong, []);
});
