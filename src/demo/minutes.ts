import { Readable } from 'node:stream';
import { receiveFile } from '../kernel/files/receive-file.ts';
import { recordLetter } from '../modules/evidence/index.ts';
import { findCycle, findPresenter, letterOf, proposeEntries, writeLetter } from '../modules/maturity/index.ts';
import type { RunningEvaluation } from './data-file.ts';
import type { Hands } from './hands.ts';

/** Where the demonstration puts files, and the government its papers name. */
export type Papers = { readonly filesDir: string; readonly government: string };

/** Writes the minutes of a self-assessment as its page does, has them made final, and leaves them to be signed. */
export async function playMinutes(
  { act, take }: Hands,
  { filesDir, government }: Papers,
  id: string,
  { on, by, number, finalisedBy }: NonNullable<RunningEvaluation['minutes']>,
): Promise<void> {
  const writing = await act(by, on);
  const { tx } = writing;
  const [cycle, presenter] = await Promise.all([findCycle(tx, id), findPresenter(tx, on)]);
  if (!cycle || !presenter) throw new TypeError(`nobody presents the evaluation ${id}`);
  const issuer = { government, today: on };
  const entries = { ...(await proposeEntries(tx, issuer, 'minutes')), number };
  const pdf = await writeLetter({ ...writing, lang: 'id' }, issuer, 'minutes', cycle, entries);
  const letter = letterOf('minutes', cycle, entries);
  const file = { stream: Readable.from([pdf]), name: `${letter.title}.pdf`, dir: filesDir, maxBytes: pdf.length };
  const document = await recordLetter(writing, await receiveFile(file), presenter.id, letter);
  await take(by, on, 'documents', document, 'submit');
  await take(finalisedBy, on, 'documents', document, 'finalise');
}
