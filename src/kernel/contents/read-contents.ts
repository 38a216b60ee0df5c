import { stat } from 'node:fs/promises';
import { CodedError } from '../errors/errors.ts';
import { processFor } from '../process/ask-process.ts';
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

const askReader = processFor<ContentWork, ContentAnswer>(new URL('./contents-reader.ts', import.meta.url), 2);

async function answerOf(work: ContentWork): Promise<Exclude<ContentAnswer, { unreadable: string }>> {
  const { size } = await stat(work.path);
  if (size > work.limits.bytes)
    throw new CodedError('preview-too-large', { limit: `${work.limits.bytes / 1024 ** 2} MB` });
  const answer = await askReader(work, work.limits);
  if (typeof answer === 'string' || 'unreadable' in answer) throw new CodedError('preview-failed');
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
