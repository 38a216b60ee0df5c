import { type ReceivedFile, receiveFile } from '../kernel/files/receive-file.ts';
import type { DemoEvent } from './event.ts';
import { type Letter, pdfLetter, textLetter } from './letter.ts';
import { docxLetter, pngLetter, xlsxLetter } from './other-letters.ts';

const mostBytes = 1024 * 1024;
const makers: Readonly<Record<string, (letter: Letter) => Buffer | Promise<Buffer>>> = {
  pdf: pdfLetter,
  txt: textLetter,
  docx: docxLetter,
  xlsx: xlsxLetter,
  png: pngLetter,
};
const atOnce = 8;

/** What stands on the letter of an event: what its row says, from the day it was added. */
function letterOf(event: DemoEvent, born: DemoEvent, government: string): Letter {
  const cells = { ...born.cells, ...event.cells };
  const number = cells.reference ?? cells.number ?? event.row.replace(/^[^:]+:/, '');
  const issuer = String(cells.agency ?? 'Pemerintah daerah');
  return { government, issuer, number: String(number), date: event.on, title: String(cells.title ?? number) };
}

async function store(kind: string, letter: Letter, dir: string): Promise<ReceivedFile> {
  const bytes = await makers[kind]?.(letter);
  if (!bytes) throw new TypeError(`there is no letter of kind ${kind}`);
  const name = `${letter.number.replace(/[^A-Za-z0-9]+/g, '-')}.${kind}`;
  const stream = (async function* () {
    yield bytes;
  })();
  return receiveFile({ stream, name, dir, maxBytes: mostBytes });
}

/**
 * Writes the letter of every event whose cells say `files: pdf` (or another kind of `makers`) into the store, a few at a time and
 * before the transaction begins, so that no transaction waits for a disk.
 */
export async function storeLetters(
  events: readonly DemoEvent[],
  dir: string,
  government: string,
): Promise<ReadonlyMap<DemoEvent, ReceivedFile>> {
  const born = new Map(events.flatMap((event) => (event.step === null ? [[event.row, event] as const] : [])));
  const waiting = events.filter(({ cells }) => String(cells.files) in makers);
  const stored = new Map<DemoEvent, ReceivedFile>();
  const work = async (): Promise<void> => {
    for (let event = waiting.shift(); event; event = waiting.shift()) {
      const letter = letterOf(event, born.get(event.row) ?? event, government);
      stored.set(event, await store(String(event.cells.files), letter, dir));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return stored;
}
