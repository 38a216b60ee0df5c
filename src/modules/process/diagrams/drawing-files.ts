import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Tx } from '../../../kernel/db/db.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { cleanFileName } from '../../../kernel/files/file-name.ts';
import { findFile } from '../../../kernel/files/file-queries.ts';
import { receiveFile } from '../../../kernel/files/receive-file.ts';
import { openFile } from '../../../kernel/files/store.ts';
import { recordFile } from '../../../kernel/files/store-file.ts';
import type { Act } from '../../../register/act.ts';
import { maxDrawingBytes, type ReadDrawing, readDrawing } from '../drawing/read-drawing.ts';

/** The file a row of drawings holds; null where none was given. */
export const fileIn = (values: Readonly<Record<string, unknown>>): string | null => {
  const [file] = Array.isArray(values.drawing) ? (values.drawing as readonly string[]) : [];
  return file ?? null;
};

/** The bytes of a drawing; of a file that is too large to be one, only as many as show that. */
export async function drawingBytes(tx: Tx, filesDir: string, file: string): Promise<Buffer> {
  const found = await findFile(tx, file);
  if (!found) throw new CodedError('not-found');
  if (found.bytes > maxDrawingBytes) return Buffer.alloc(maxDrawingBytes + 1);
  return buffer(await openFile(filesDir, found.sha256));
}

/** Reads the drawing in a stored file, or says why it is none. @throws CodedError `not-found` `file-missing` */
export const readDrawingFile = async (tx: Tx, filesDir: string, file: string): Promise<ReadDrawing> =>
  readDrawing(await drawingBytes(tx, filesDir, file));

/** Whoever makes a file, when, in which transaction. */
export type Drawer = Pick<Act, 'tx' | 'actor' | 'now'>;

const fileNameOf = (name: string): string => cleanFileName(`${name}.bpmn`);

/** Stores a drawing as a file. @returns the id of the file */
export async function keepDrawing(act: Drawer, filesDir: string, name: string, xml: string): Promise<string> {
  const stream = Readable.from([Buffer.from(xml)]);
  const received = await receiveFile({
    stream,
    name: fileNameOf(name),
    dir: filesDir,
    maxBytes: maxDrawingBytes,
  });
  const { id } = await recordFile(act.tx, received, act);
  return id;
}

/** Gives the bytes of a stored drawing to another row: a file belongs to whoever brought it. @returns the id of the file */
export async function copyDrawing(act: Drawer, file: string, name: string): Promise<string> {
  const found = await findFile(act.tx, file);
  if (!found) throw new CodedError('not-found');
  const { sha256, bytes, mediaType } = found;
  return (await recordFile(act.tx, { sha256, bytes, mediaType, name: fileNameOf(name) }, act)).id;
}
