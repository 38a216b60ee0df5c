/** A stretch of text of one look. */
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };

/** One piece of a document, without anything that could run, load or link. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly depth: number; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'plain'; readonly text: string };

/** A page of a PDF, a sheet of a workbook, or a document that knows no pages. `more`: it goes on, this is its beginning. */
export type Section = { readonly title: string | null; readonly blocks: readonly Block[]; readonly more: boolean };

/** What the reading process can read; images are shown as they are and have no text. */
export type ContentKind = 'pdf' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'csv' | 'text' | 'html';

/** How much is read at most. */
export type ContentLimits = {
  /** Of the file, and of its parts once inflated. */
  readonly bytes: number;
  readonly inflatedBytes: number;
  /** Pages or sheets, and in each: characters, rows and columns of tables. */
  readonly sections: number;
  readonly characters: number;
  readonly rows: number;
  readonly columns: number;
  readonly seconds: number;
  readonly heapMegabytes: number;
};

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const kinds: Readonly<Record<string, ContentKind>> = {
  'application/pdf': 'pdf',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${open}.text`]: 'odt',
  [`${open}.spreadsheet`]: 'ods',
  'text/csv': 'csv',
  'text/plain': 'text',
};

/** Files of no recognised kind are read as text where their name says that they are: shown and searched, never run. */
const textEndings: Readonly<Record<string, ContentKind>> = {
  md: 'text',
  log: 'text',
  json: 'text',
  html: 'html',
  htm: 'html',
};

/** How a file is read; undefined where it has no text Padu can read. */
export const contentKind = ({ mediaType, name }: { mediaType: string; name: string }): ContentKind | undefined =>
  kinds[mediaType] ??
  (mediaType === 'application/octet-stream'
    ? textEndings[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
    : undefined);

/** Pictures a browser shows by itself; nothing in them can run. SVG is none of them. */
export const isPicture = (mediaType: string): boolean => /^image\/(?:png|jpeg|webp)$/.test(mediaType);

const textOf = (block: Block): string => {
  if (block.kind === 'plain') return block.text;
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t').trimEnd()).join('\n');
  return block.runs.map(({ text }) => text).join('');
};

/** The words of a section, a block a line. */
export const sectionText = ({ title, blocks }: Section): string =>
  [...(title === null ? [] : [title]), ...blocks.map(textOf)].join('\n');
