import { CodedError } from '../errors/errors.ts';
import { readTextLater } from '../files/read-text-later.ts';
import { contentPath } from '../files/store.ts';
import type { Task } from '../jobs/start-jobs.ts';
import { lexemesOf } from '../words/lexemes.ts';
import { contentKind } from './contents.ts';
import { keepFileWords } from './file-words.ts';
import { readTexts } from './read-contents.ts';

type Reading = { readonly status: 'ok' | 'none' | 'too-large' | 'failed'; readonly pages: readonly string[] };

async function readFile(path: string, file: { mediaType: string; name: string }): Promise<Reading> {
  const kind = contentKind(file);
  if (kind === undefined) return { status: 'none', pages: [] };
  try {
    const pages = await readTexts(path, kind);
    const isEmpty = pages.every((page) => page.trim() === '');
    return isEmpty ? { status: 'none', pages: [] } : { status: 'ok', pages };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { status: error.code === 'preview-too-large' ? 'too-large' : 'failed', pages: [] };
  }
}

/** Reads the text of one content and keeps it for search. A repetition changes nothing. */
const readFileText =
  (filesDir: string): Task =>
  async ({ sql }, { sha256 }, now) => {
    const hash = String(sha256);
    const [known] = await sql`select from kernel.file_texts where sha256 = ${hash}`;
    const [file] = await sql<{ mediaType: string; name: string }[]>`
      select media_type as "mediaType", name from kernel.files where sha256 = ${hash} order by created_at limit 1`;
    if (known || !file) return;
    const { status, pages } = await readFile(contentPath(filesDir, hash), file);
    const lexemes = lexemesOf(pages);
    await keepFileWords(sql, lexemes);
    await sql`
      insert into kernel.file_texts (sha256, status, pages, words, read_at)
      values (${hash}, ${status}, ${[...pages]}::text[], array_to_tsvector(${[...lexemes]}::text[]), ${now})
      on conflict (sha256) do nothing`;
  };

const mostAtOnce = 500;

/** Files nobody has read yet: those from before Padu could, or whose job was lost. */
const readMissingTexts: Task = async ({ sql }) => {
  const missing = await sql<{ sha256: string }[]>`
    select distinct f.sha256 from kernel.files f
    where not exists (select from kernel.file_texts x where x.sha256 = f.sha256) limit ${mostAtOnce}`;
  for (const { sha256 } of missing) await readTextLater(sql, sha256);
};

/** Background work that keeps the texts of files. */
export const textTasks = (filesDir: string): Readonly<Record<string, Task>> => ({
  'read-file-text': readFileText(filesDir),
  'read-missing-texts': readMissingTexts,
});

export const textSchedules = [{ task: 'read-missing-texts', at: '*/10 * * * *' }] as const;
