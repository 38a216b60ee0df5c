import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { BrowserContext, BrowserContextOptions, Browser as Chromium, Page, Request } from 'playwright-core';
import type { Browser } from '../../src/testing/boot.ts';
import { browserPath, checkAxe, useBrowser } from '../../src/testing/page-checks.ts';

/** Why journeys cannot run here; false when they can. */
export const skip = existsSync(browserPath()) ? false : 'no Chromium on this machine: set CHROMIUM_PATH';

/** A server that listens and a browser to visit it with, for all journeys of one file. */
export function journeysOn(app: FastifyInstance) {
  const findBrowser = useBrowser();
  let chromium: Chromium | undefined;
  let origin = '';
  before(async () => {
    if (skip) return;
    origin = await app.listen({ port: 0, host: '127.0.0.1' });
    chromium = await findBrowser();
  });

  /** A browser of one's own, signed in as someone or as nobody. */
  const visit = async (
    who: Pick<Browser, 'cookie'> | null,
    options: BrowserContextOptions = {},
  ): Promise<BrowserContext> => {
    assert.ok(chromium);
    const context = await chromium.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    if (who) await context.addCookies([{ ...who.cookie, url: origin }]);
    return context;
  };

  /** A page on which nothing may go wrong: whatever it loads is checked when `look` is called. */
  const open = async (context: BrowserContext, path: string) => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refused page is an answer, not a fault; the browser tells of it all the same.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    const weigh = weighing(page);
    await page.goto(path);
    return { page, look: () => look(page, complaints), weigh };
  };

  const windows = new Map<string, ReturnType<typeof open>>();
  /** Somebody's window of a size; it stays open, because another one takes longer to open than most pages. */
  const windowOf = (who: Pick<Browser, 'cookie'> | null, options: BrowserContextOptions = {}) => {
    const key = JSON.stringify([who?.cookie.value, options]);
    const opened = windows.get(key) ?? visit(who, options).then((context) => open(context, 'about:blank'));
    windows.set(key, opened);
    return opened;
  };
  return { visit, open, windowOf };
}

/** Everybody can use the page as it stands now, and it runs without complaint. */
async function look(page: Page, complaints: readonly string[]): Promise<void> {
  assert.deepEqual(await checkAxe(page), [], page.url());
  assert.deepEqual(complaints, [], page.url());
}

/** A way to open further addresses in a page and to know what that took over the network: bytes, headers included. */
function weighing(page: Page): (path: string) => Promise<number> {
  return async (path) => {
    const requests: Request[] = [];
    const note = (request: Request) => void requests.push(request);
    page.on('requestfinished', note);
    await page.goto(path);
    page.off('requestfinished', note);
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    return sizes.reduce(
      (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
      0,
    );
  };
}

/** By how many pixels a page is wider than its window; an expression for the page. */
export const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** What the page says. */
export const said = async (page: Page): Promise<string> => (await page.textContent('body')) ?? '';

/** The field of a form, by its name. */
export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Follows a link in the middle of the page. */
export const follow = (page: Page, name: string | RegExp) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('main').getByRole('link', { name }).first().click()]);

/** Sends the form of the page. */
export async function save(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click('main form[method="post"] button[type="submit"]')]);
}

const pictures = join(import.meta.dirname, '../../docs/handbook/pictures');

/**
 * Takes the picture of the page that the handbook shows, when PICTURES=1 asks for it (`npm run tool tools/draw-handbook.ts`).
 * @param part the selector of what is worth showing, where the window is more than that
 */
export async function picture(page: Page, name: string, part?: string): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  const shown = part === undefined ? page : page.locator(part);
  // The first letters typed would otherwise blink into one picture and out of the next.
  await shown.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
