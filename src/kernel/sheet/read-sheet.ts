import { stat } from 'node:fs/promises';
import { CodedError } from '../errors/errors.ts';
import { fill, type Text } from '../i18n/text.ts';
import { processFor } from '../process/ask-process.ts';
import type { Sheet, SheetLimits, Workbook } from './sheet.ts';
import type { Answer, Work } from './sheet-reader.ts';

/** Where the bytes lie, what the user calls the file, and which sheet of a workbook to read (default: the first). */
export type SheetSource = { readonly path: string; readonly name: string; readonly sheet?: string };

const askReader = processFor<Work, Answer>(new URL('./sheet-reader.ts', import.meta.url), 2);

/** A file of which further sheets are wanted, each by the names it may bear. */
export type WorkbookSource = SheetSource & { readonly further: readonly (readonly string[])[] };

/** One table of a file: see `readWorkbook`. */
export const readSheet = async (source: SheetSource, limits: SheetLimits): Promise<Sheet> =>
  (await readWorkbook({ ...source, further: [] }, limits)).first;

/**
 * Reads tables from an XLSX or CSV file (told apart by content) in a process of its own with a memory and a time limit,
 * which gives all memory back when it ends. At most two files are read at once; others wait their turn. Of the further
 * sheets wanted, those that are not there or hold no rows are null; the first may be without rows where another has some.
 * @throws CodedError `sheet-*`, in the user's words; `sheet-cells` lists the cells as problems
 */
export async function readWorkbook(source: WorkbookSource, limits: SheetLimits): Promise<Workbook> {
  const { size } = await stat(source.path);
  if (size > limits.bytes) {
    throw tooLarge(source, { id: 'batasnya {mb} MB.', en: 'the limit is {mb} MB.' }, limits.bytes / 1024 / 1024);
  }
  if (size === 0) throw new CodedError('sheet-empty', { name: source.name });
  const work: Work = { path: source.path, sheet: source.sheet, further: source.further, limits };
  const answer = await askReader(work, limits);
  if (answer === 'late') throw new CodedError('sheet-timeout', { name: source.name, seconds: limits.seconds });
  if (answer === 'full') throw tooComplex(source);
  if ('workbook' in answer) return answer.workbook;
  if ('fault' in answer) throw new Error(`Reading a sheet failed: ${answer.fault}`);
  const { code, values, problems } = answer.refusal;
  throw new CodedError(code, { name: source.name, ...values }, { problems });
}

const tooComplex = (source: SheetSource): CodedError =>
  tooLarge(source, { id: 'isinya memerlukan terlalu banyak memori.', en: 'reading it takes too much memory.' }, 0);

function tooLarge(source: SheetSource, detail: Text, megabytes: number): CodedError {
  return new CodedError('sheet-too-large', { name: source.name, detail: fill(detail, { mb: megabytes }) });
}
