import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';

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

/**
 * What is wrong with markup by the HTML standard and by ours: no inline styles. Empty when nothing is. Markup that is built
 * as some that nothing was wrong with, and only says something else, is not looked at again.
 */
export function checkHtml(markup: string): readonly string[] {
  const fresh = withoutKnownMenus(markup);
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

/** The menus of an open page, each with how it is drawn: what it holds, and how wide and in what colours it stands there. */
const menusOf = `Array.from(document.querySelectorAll('nav.nav-tree'), (nav) => [nav.innerHTML, nav.offsetWidth,
  innerWidth, getComputedStyle(nav).color, getComputedStyle(document.body).backgroundColor].join('\\n'))`;
const menusSeen = new Set<string>();

/** Marks the menus that were looked at before, as `withoutKnownMenus` does for markup; they are two thirds of most pages. */
async function markKnownMenus(page: Page): Promise<void> {
  const known: number[] = [];
  for (const [at, menu] of (await page.evaluate<string[]>(menusOf)).entries()) {
    const shape = menu.replace(/ aria-current="page"| open=""/g, '');
    if (menusSeen.has(shape)) known.push(at);
    menusSeen.add(shape);
  }
  await page.evaluate(`document.querySelectorAll('nav.nav-tree').forEach((nav, at) =>
    nav.toggleAttribute('data-seen', ${JSON.stringify(known)}.includes(at)))`);
}

/** What keeps people from using an open page, by WCAG 2.2 AA and axe's best practices. Empty when nothing does. */
export async function checkAxe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  await markKnownMenus(page);
  const found: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[] =
    await page.evaluate(
      `axe.run({ exclude: [['[data-seen]']] }, ${JSON.stringify(asked)}).then((result) => result.violations)`,
    );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
}

/** Where the browser of the tests is: what CHROMIUM_PATH names, or the system's Chromium. */
export const browserPath = (): string => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A headless Chromium for a test. Its own calls home are off, so it speaks to this machine only. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
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
