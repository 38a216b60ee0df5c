import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { keepCompiled } from '../process/compiled-before.ts';
import { readCsv } from '../sheet/read-csv.ts';
import { workbookParts } from '../sheet/workbook-parts.ts';
import { type ContentKind, type ContentLimits, type Section, sectionText } from './contents.ts';
import { readDocx } from './read-docx.ts';
import { readOdf } from './read-odf.ts';
import { type DrawnPage, drawPdfPage, readPdf, showsTheSame } from './read-pdf.ts';
import { readWorkbookSections } from './read-workbook.ts';
import { walkXml } from './xml.ts';

/** What the reading process is given: text of all sections, the sections themselves; of a PDF one page as a picture, or whether another shows the same. */
export type ContentWork = { readonly path: string; readonly limits: ContentLimits } & (
  | { readonly task: 'texts' | 'sections'; readonly kind: ContentKind }
  | { readonly task: 'draw'; readonly page: number; readonly width: number }
  | { readonly task: 'compare'; readonly other: string }
);

/** What it answers, or that the file cannot be read. */
export type ContentAnswer =
  | { readonly texts: readonly string[] }
  | { readonly sections: readonly Section[] }
  | { readonly drawn: DrawnPage }
  | { readonly same: boolean }
  | { readonly unreadable: string };

async function partText(file: Buffer, name: string, limits: ContentLimits): Promise<string> {
  const part = (await workbookParts(file, limits.inflatedBytes)).find((one) => one.name === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return inflateRawSync(part.packed, { maxOutputLength: part.size + 1 }).toString('utf8');
}

function plainText(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(file);
    throw error;
  }
}

const plainSection = (text: string, limits: ContentLimits): Section => ({
  title: null,
  blocks: [{ kind: 'plain', text: text.replaceAll('\0', '').slice(0, limits.characters) }],
  more: text.length > limits.characters,
});

/** The words between the tags of a page; scripts and styles are no words. */
function htmlText(markup: string): string {
  const bare = markup.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ');
  const words: string[] = [];
  for (const step of walkXml(bare)) if (step.kind === 'text') words.push(step.text);
  return words.join(' ').replace(/[ \t]+/g, ' ');
}

function csvSection(file: Buffer, limits: ContentLimits): Section {
  const { rows } = readCsv(file, { ...limits, rows: 1_000_000, columns: 16_384, cellLength: 32_767 });
  const kept = rows.slice(0, limits.rows).map(({ cells }) => cells.slice(0, limits.columns).map(String));
  return {
    title: null,
    blocks: kept.length > 0 ? [{ kind: 'table', rows: kept }] : [],
    more: rows.length > kept.length,
  };
}

async function sectionsOf(file: Buffer, kind: ContentKind, limits: ContentLimits): Promise<readonly Section[]> {
  if (kind === 'pdf') return readPdf(file, limits);
  if (kind === 'xlsx') return readWorkbookSections(file, limits);
  if (kind === 'docx') return [readDocx(await partText(file, 'word/document.xml', limits), limits)];
  if (kind === 'odt' || kind === 'ods') return readOdf(await partText(file, 'content.xml', limits), limits);
  if (kind === 'csv') return [csvSection(file, limits)];
  return [plainSection(kind === 'html' ? htmlText(plainText(file)) : plainText(file), limits)];
}

async function read(work: ContentWork): Promise<ContentAnswer> {
  try {
    const file = await readFile(work.path);
    if (work.task === 'draw') return { drawn: await drawPdfPage(file, work.page, work.width) };
    if (work.task === 'compare') return { same: await showsTheSame(file, await readFile(work.other)) };
    const sections = await sectionsOf(file, work.kind, work.limits);
    return work.task === 'sections' ? { sections } : { texts: sections.map(sectionText) };
  } catch (error) {
    // Whatever a reader trips over, the file is at fault or too much for it: it is told apart from a crash of Padu.
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

// The entry of the process that `readContents` starts: one piece of work, one answer.
process.once('message', async (work: ContentWork) => {
  const answer = await read(work);
  keepCompiled();
  process.send?.(answer, undefined, {}, () => process.exit());
});
