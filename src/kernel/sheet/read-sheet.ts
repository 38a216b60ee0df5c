import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { CodedError } from '../errors/errors.ts';
import { fill, type Text } from '../i18n/text.ts';
import { compiledBefore } from '../process/compiled-before.ts';
import type { Sheet, SheetLimits, Workbook } from './sheet.ts';
import type { Answer, Work } from './sheet-reader.ts';

/** Where the bytes lie, what the user calls the file, and which sheet of a workbook to read (default: the first). */
export type SheetSource = { readonly path: string; readonly name: string; readonly sheet?: string };

const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

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
  await takeTurn();
  try {
    const answer = await askReader(source, limits);
    if ('workbook' in answer) return answer.workbook;
    if ('fault' in answer) throw new Error(`Reading a sheet failed: ${answer.fault}`);
    const { code, values, problems } = answer.refusal;
    throw new CodedError(code, { name: source.name, ...values }, { problems });
  } finally {
    endTurn();
  }
}

function askReader(source: WorkbookSource, limits: SheetLimits): Promise<Answer> {
  const reader = fork(new URL('./sheet-reader.ts', import.meta.url), [], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=4'],
    env: compiledBefore(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const work: Work = { path: source.path, sheet: source.sheet, further: source.further, limits };
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CodedError('sheet-timeout', { name: source.name, seconds: limits.seconds }));
    }, limits.seconds * 1000);
    reader.once('message', (answer: Answer) => resolve(answer));
    reader.once('error', reject);
    // Without an answer: Node ends a process whose heap is full, or the system ended it.
    reader.once('exit', () => {
      clearTimeout(timer);
      reject(tooComplex(source));
    });
    reader.send(work, (error) => error && reject(error));
  }).finally(() => reader.kill('SIGKILL'));
}

const tooComplex = (source: SheetSource): CodedError =>
  tooLarge(source, { id: 'isinya memerlukan terlalu banyak memori.', en: 'reading it takes too much memory.' }, 0);

function tooLarge(source: SheetSource, detail: Text, megabytes: number): CodedError {
  return new CodedError('sheet-too-large', { name: source.name, detail: fill(detail, { mb: megabytes }) });
}

async function takeTurn(): Promise<void> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
}

/** Hands the turn to the next in line, who then does not count anew. */
function endTurn(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}
