import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Crawled, unescaped } from './crawl.ts';

/** A text of the program, and where it is used. */
type Pair = { readonly file: string; readonly id: string; readonly en: string };

const root = join(import.meta.dirname, '../..');
const quoted = `('(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|\`(?:[^\`\\\\$]|\\\\.)*\`)`;
const pair = new RegExp(`\\bid:\\s*${quoted},\\s*en:\\s*${quoted}`, 'g');
const plain = (literal: string) =>
  literal.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

/** Every text of the program, as it is written where it is used. */
export const programTexts: readonly Pair[] = globSync('src/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith(join('src', 'testing')) && !file.includes('gallery'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pair)].map(([, id = '', en = '']) => ({
      file,
      id: plain(id),
      en: plain(en),
    })),
  );

/** What a page says: each run of text, and the labels only some people hear. */
function saidIn(markup: string): readonly string[] {
  // What says of itself that it is Indonesian (the handbook) is so for everybody.
  const own = markup.replace(/<(?!html)\w+ [^>]*\blang="id".*<\/main>/s, '');
  const body = own.replace(/<script\b.*?<\/script>/gs, '');
  const runs = [...body.matchAll(/>([^<]+)</g)].map(([, text = '']) => text);
  const spoken = [...body.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(([, text = '']) => text);
  return [...runs, ...spoken].map((text) => unescaped(text).trim()).filter((text) => text !== '');
}

/** What a regulation should have said is shown word by word in both languages. */
const quotes: ReadonlySet<string> = new Set(['informed']);

const ofProgram = {
  id: new Set(programTexts.map(({ id }) => id)),
  en: new Set(programTexts.map(({ en }) => en)),
};

/** Texts of the other language that pages in this one say; what is the same in both is no sign of either. */
export function textsNotIn(lang: 'id' | 'en', pages: readonly Crawled[]): readonly string[] {
  const [own, other] = [ofProgram[lang], ofProgram[lang === 'id' ? 'en' : 'id']];
  return pages.flatMap(({ url, response }) =>
    saidIn(response.body)
      .filter((text) => other.has(text) && !own.has(text) && !quotes.has(text))
      .map((text) => `${url}: ${text}`),
  );
}
