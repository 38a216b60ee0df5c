import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../../kernel/i18n/text.ts';

/** A chapter of the handbook: its heading, and what it says as Markdown. */
export type Chapter = { readonly title: string; readonly source: string };

/** One of the two books: for everybody, and for who looks after the server. */
export type Book = {
  readonly name: string;
  readonly title: Text;
  readonly about: string;
  readonly chapters: readonly Chapter[];
};

const folder = join(import.meta.dirname, '../../../../docs/handbook');

function readBook(name: string, title: Text): Book {
  const [head = '', ...parts] = readFileSync(join(folder, `${name}.md`), 'utf8').split(/^## /m);
  const chapters = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { title: heading.replace(/^\d+\.\s*/, ''), source: lines.join('\n') };
  });
  return { name, title, about: head.replace(/^# .*\n/, ''), chapters };
}

/** The handbook, read once at start. */
export const handbook: readonly Book[] = [
  readBook('pengguna', { id: 'Panduan pengguna', en: 'For everybody' }),
  readBook('administrator', { id: 'Panduan administrator', en: 'For administrators' }),
];
