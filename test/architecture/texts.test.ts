import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Register } from '../../src/register/register.ts';
import type { Values } from '../../src/register/registry.ts';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { type Crawled, crawl, unescaped } from '../../src/testing/crawl.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

type Pair = { readonly file: string; readonly id: string; readonly en: string };

const root = join(import.meta.dirname, '../..');
const quoted = `('(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|\`(?:[^\`\\\\$]|\\\\.)*\`)`;
const pair = new RegExp(`\\bid:\\s*${quoted},\\s*en:\\s*${quoted}`, 'g');
const plain = (literal: string) =>
  literal.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

/** Every text of the program, as it is written where it is used. */
const pairs: readonly Pair[] = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith(join('src', 'testing')) && !file.includes('gallery'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pair)].map(([, id = '', en = '']) => ({
      file,
      id: plain(id),
      en: plain(en),
    })),
  );

/** Words that are the same in both languages: names, and what Indonesian has taken over. */
const alike = new Set(
  [
    'administrator audit bab chief cio csv data domain final format information internal internet intranet json menu',
    'desktop gb i ii iii iv mbps mobile officer pasal ppid radio rupiah server sni status target tier web',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a text says nothing that could differ: blanks, signs, and words that are alike. */
const isAlike = (text: string) =>
  (
    text
      .replace(/\{\w+\}/g, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).every((word) => alike.has(word));

describe('texts', () => {
  it('are found', () => assert.ok(pairs.length > 500, String(pairs.length)));

  it('stand in both languages, and differ', () => {
    const wrong = pairs.filter(
      ({ id, en }) => (id.trim() === '') !== (en.trim() === '') || (id === en && !isAlike(id)),
    );
    assert.deepEqual(wrong, []);
  });

  it('have the same blanks to fill in both languages', () => {
    const blanks = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    assert.deepEqual(
      pairs.filter(({ id, en }) => blanks(id) !== blanks(en)),
      [],
    );
  });
});

/** What a page says: each run of text, and the labels only some people hear. */
function saidIn(markup: string): readonly string[] {
  // What says of itself that it is Indonesian (the handbook) is so for everybody.
  const own = markup.replace(/<(?!html)\w+ [^>]*\blang="id".*<\/main>/s, '');
  const body = own.replace(/<script\b.*?<\/script>/gs, '');
  const runs = [...body.matchAll(/>([^<]+)</g)].map(([, text = '']) => text);
  const spoken = [...body.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(([, text = '']) => text);
  return [...runs, ...spoken].map((text) => unescaped(text).trim()).filter((text) => text !== '');
}

/** Titles and notes that no text of the program is like: what people wrote is in no language. */
const inOwnWords = ({ fields }: Register, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, fields[name]?.kind.en.includes('text') ? 'Xyzzy' : value]),
  );

/** What a regulation should have said is shown word by word in both languages. */
const quotes: ReadonlySet<string> = new Set(['informed']);

const { app, owner, admin } = await bootPadu();
const registry = everyRegister();
await fillRegisters(owner, registry, 1, inOwnWords);
const routes = routesOf(app);
const starts = registry
  .all()
  .flatMap(({ register }) => [
    `/${register.name}/${exampleId(register)}`,
    `/${register.name}/new`,
    `/${register.name}/import`,
    `/${register.name}?q=tidak+ada`,
  ]);
const inId = new Set(pairs.map(({ id }) => id));
const inEn = new Set(pairs.map(({ en }) => en));

/** Texts of the other language that a page says; what is the same in both is no sign of either. */
const strange = (pages: readonly Crawled[], other: ReadonlySet<string>, own: ReadonlySet<string>) =>
  pages.flatMap(({ url, response }) =>
    saidIn(response.body)
      .filter((text) => other.has(text) && !own.has(text) && !quotes.has(text))
      .map((text) => `${url}: ${text}`),
  );
const pagesIn = async (lang: 'id' | 'en') => {
  const get = (url: string) => admin.get(url, `padu_preferences=lang%3D${lang}`);
  const pages = await crawl(get, routes, ['/', ...starts, '/tidak-ada'], 1);
  return pages.filter(({ response }) => String(response.headers['content-type']).startsWith('text/html'));
};

describe('pages', () => {
  it('in Indonesian say nothing in English', async () => {
    const pages = await pagesIn('id');
    assert.match(pages[0]?.response.body ?? '', /<html lang="id"/);
    assert.deepEqual(strange(pages, inEn, inId), []);
  });

  it('in English say nothing in Indonesian', async () => {
    const pages = await pagesIn('en');
    assert.match(pages[0]?.response.body ?? '', /<html lang="en"/);
    assert.deepEqual(strange(pages, inId, inEn), []);
  });
});
