import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/access.ts';
import type { Tx } from '../db/db.ts';
import { insertFile, type StoredFile } from './file-queries.ts';
import { readTextLater } from './read-text-later.ts';
import { type ReceivedFile, receiveFile, type Upload } from './receive-file.ts';

/** Who made something, and when. */
type By = { readonly actor: Actor; readonly now: Date };

/** Gives bytes that lie in the store a row, and so an id that records can name. */
export async function recordFile(tx: Tx, received: ReceivedFile, { actor, now }: By): Promise<StoredFile> {
  const file = { id: randomUUID(), ...received, createdBy: actor.id, createdAt: now };
  await insertFile(tx, file);
  await readTextLater(tx, file.sha256);
  return file;
}

/**
 * Takes an upload into the store and records it. The bytes are durable before the row is written, so a committed row
 * always has its content. Where the sender is slow, call `receiveFile` first and `recordFile` in the transaction, so
 * that no transaction waits for a network.
 * @throws CodedError as `receiveFile`
 */
export async function storeFile(tx: Tx, upload: Upload & By): Promise<StoredFile> {
  return recordFile(tx, await receiveFile(upload), upload);
}
