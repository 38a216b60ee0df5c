import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { installedBrowser } from './installed-browser.ts';

const config: ConfigData = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'));

/** Rules and elements are set up once, not for every page. */
class SetUpOnce extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#config ??= super.getConfigFor(...asked);
    return this.#config;
  }
}

const validator = new HtmlValidate(new SetUpOnce(config));
const menus = new Set<string>();

/** The menu is half of most pages and stands in each twice: a menu that was looked at is not looked at again. */
const withoutKnownMenus = (markup: string): string =>
  markup.replace(/(<nav class="nav-tree"[^>]*>)([\s\S]*?)(?=<\/nav>)/g, (whole, start: string, menu: string) => {
    const shape = menu.replace(/ aria-current="page"| open(?=>)/g, '');
    if (menus.has(shape)) return start;
    menus.add(shape);
    return whole;
  });

const shapes = new Set<string>();

/** Markup without what only its readers look at: words, addresses, values. Ids stay, and signs that must be escaped. */
const shapeOf = (markup: string): string =>
  markup
    .replace(/ (href|src|action|formaction|value|datetime|title|content)="[^"]+"/g, ' $1="x"')
    .replace(/>\s*[^\s<&>][^<&>]*/g, '>words');

/** Rows, entries and choices that hold no others of their kind. */
const repeated = /<(tr|li|option)\b(?:(?!<\1\b)[\s\S])*?<\/\1>\s*/g;

/** Of what stands in a page many times and is built alike, two are looked at: what one may not do beside itself shows. */
function withoutRepeats(markup: string): string {
  const met = new Map<string, number>();
  return markup.replace(repeated, (whole) => {
    const shape = shapeOf(whole);
    const times = met.get(shape) ?? 0;
    met.set(shape, times + 1);
    return times < 2 ? whole : '';
  });
}

/**
 * What is wrong with markup by the HTML standard and by ours: no inline styles. Empty when nothing is. Markup that is built
 * as some that nothing was wrong with, and only says something else, is not looked at again.
 */
export function checkHtml(markup: string): readonly string[] {
  const fresh = withoutRepeats(withoutKnownMenus(markup));
  const shape = shapeOf(fresh);
  if (shapes.has(shape)) return [];
  const report = validator.validateStringSync(fresh);
  const found = report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId}: ${message} (line ${line}, ${selector ?? 'document'})`,
    ),
  );
  if (found.length === 0) shapes.add(shape);
  return found;
}

const asked = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes need not be told in full.
  resultTypes: ['violations'],
};

/** In the form that pages load: half as long to read as the other. */
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const knownShapes = readFileSync(new URL('known-shapes.js', import.meta.url), 'utf8');
/** The parts of pages that nothing was wrong with, by the names `known-shapes.js` gives them. */
const known = new Set<string>();

const lines = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Brings axe into a page, by the line Chromium has for that: what comes that way again it has compiled already, which
 * `page.evaluate` never comes to.
 */
async function bringAxe(page: Page): Promise<void> {
  const line = lines.get(page) ?? page.context().newCDPSession(page);
  lines.set(page, line);
  const expression = `${axe};\n${knownShapes};\npassOverKnown()`;
  const { exceptionDetails } = await (await line).send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/**
 * What keeps people from using an open page, by WCAG 2.2 AA and axe's best practices. Empty when nothing does. What stood
 * on a page before, built and drawn alike, is not looked at again; what a rule asks of the page as a whole is.
 */
export async function checkAxe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await bringAxe(page);
  const fresh = await page.evaluate<readonly string[]>(`markKnown(${JSON.stringify([...known])})`);
  const found: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[] =
    await page.evaluate(`lookAtFresh(${JSON.stringify(asked)})`);
  if (found.length === 0) for (const name of fresh) known.add(name);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
}

/** Where the browser of the tests is: what CHROMIUM_PATH names, or what is installed; empty where nothing is. */
export const browserPath = (): string => process.env.CHROMIUM_PATH ?? installedBrowser() ?? '';

/** A headless Chromium. Its own calls home are off, so it speaks to this machine only; it ends with this process. */
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    handleSIGTERM: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

let launched: Promise<Browser> | undefined;

async function findBrowser(): Promise<Browser> {
  if (launched && !(await launched).isConnected()) launched = undefined;
  launched ??= launch();
  return launched;
}

/**
 * A way to the browser of the calling test file, which is launched when it is first asked for. All files that one process
 * runs (tools/test-worker.ts) have the same, because starting it takes longer than most pages; what a file opened in it is
 * closed after the file.
 */
export function useBrowser(): () => Promise<Browser> {
  after(async () => {
    const browser = await launched;
    for (const context of browser?.contexts() ?? []) await context.close();
    // Whoever runs a file alone waits for the end of all it started.
    if (!process.connected) await browser?.close();
  });
  return findBrowser;
}
