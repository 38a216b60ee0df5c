import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { findFile, type StoredFile } from '../../kernel/files/file-queries.ts';
import { everHeld } from '../held-files.ts';
import { getRow, type ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { readerOf, type Site } from '../site.ts';

/** A file of a row, as addresses name it. */
export type OfFile = { Params: { id: string; file: string } };

/**
 * A file that a row holds or held, where the row is open to whoever asks: the one check before anything of a file leaves.
 * @throws CodedError `not-found`, also for what is not open
 */
export async function getHeld(
  site: Site,
  request: FastifyRequest<OfFile>,
  register: Register,
): Promise<{ readonly row: ReadRow; readonly file: StoredFile }> {
  const reader = readerOf(site, request);
  const row = await getRow(reader, register, request.params.id);
  if (!(await everHeld(reader.tx, register, row, request.params.file))) throw new CodedError('not-found');
  const file = await findFile(reader.tx, request.params.file);
  if (!file) throw new CodedError('not-found');
  return { row, file };
}
