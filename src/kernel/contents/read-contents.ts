import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { CodedError } from '../errors/errors.ts';
import { compiledBefore } from '../process/compiled-before.ts';
import type { ContentKind, ContentLimits, Section } from './contents.ts';
import type { ContentAnswer, ContentWork } from './contents-reader.ts';
import type { DrawnPage } from './read-pdf.ts';

/** Enough for any page one looks at, and what a browser on an old phone can still draw. */
export const previewLimits: ContentLimits = {
  bytes: 50 * 1024 ** 2,
  inflatedBytes: 64 * 1024 ** 2,
  sections: 20,
  characters: 100_000,
  rows: 200,
  columns: 40,
  seconds: 15,
  heapMegabytes: 256,
};

/** For search: whole books, but no more words than an index takes. */
export const textLimits: ContentLimits = {
  ...previewLimits,
  sections: 2000,
  characters: 500_000,
  rows: 20_000,
  columns: 200,
  seconds: 60,
};

const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** Asks a process of its own, which gives all memory back when it ends, and is ended when it takes too long. */
function askReader(work: ContentWork): Promise<ContentAnswer> {
  const { seconds, heapMegabytes } = work.limits;
  const reader = fork(new URL('./contents-reader.ts', import.meta.url), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=4'],
    env: compiledBefore(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<ContentAnswer>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ unreadable: `more than ${seconds} seconds` }), seconds * 1000);
    reader.once('message', (answer: ContentAnswer) => resolve(answer));
    reader.once('error', reject);
    // Without an answer: Node ends a process whose heap is full, or the system ended it.
    reader.once('exit', () => {
      clearTimeout(timer);
      resolve({ unreadable: 'too much memory' });
    });
    reader.send(work, (error) => error && reject(error));
  }).finally(() => reader.kill('SIGKILL'));
}

async function answerOf(work: ContentWork): Promise<Exclude<ContentAnswer, { unreadable: string }>> {
  const { size } = await stat(work.path);
  if (size > work.limits.bytes)
    throw new CodedError('preview-too-large', { limit: `${work.limits.bytes / 1024 ** 2} MB` });
  const answer = await inTurn(() => askReader(work));
  if ('unreadable' in answer) throw new CodedError('preview-failed');
  return answer;
}

/**
 * The words of a file, section by section (pages of a PDF, sheets of a workbook), in a process of its own with limits of
 * memory and time. At most two files are read at once; others wait their turn.
 * @throws CodedError `preview-too-large`, `preview-failed`
 */
export async function readTexts(path: string, kind: ContentKind): Promise<readonly string[]> {
  const answer = await answerOf({ task: 'texts', path, kind, limits: textLimits });
  return 'texts' in answer ? answer.texts : [];
}

/** What a file shows, as plain blocks; as `readTexts`. */
export async function readSections(path: string, kind: ContentKind): Promise<readonly Section[]> {
  const answer = await answerOf({ task: 'sections', path, kind, limits: previewLimits });
  return 'sections' in answer ? answer.sections : [];
}

/** One page of a PDF as a picture; as `readTexts`. */
export async function drawPage(path: string, page: number, width: number): Promise<DrawnPage> {
  const answer = await answerOf({ task: 'draw', path, page, width, limits: previewLimits });
  if (!('drawn' in answer)) throw new CodedError('preview-failed');
  return answer.drawn;
}

/** Whether the pages of two PDF are made of the same words and parts; as `readTexts`. */
export async function comparePages(path: string, other: string): Promise<boolean> {
  const answer = await answerOf({ task: 'compare', path, other, limits: textLimits });
  return 'same' in answer && answer.same;
}
