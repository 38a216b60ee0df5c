import { open } from 'node:fs/promises';
import { createZstdDecompress } from 'node:zlib';
import { CodedError } from '../errors/errors.ts';
import { AgeError, decryptAge, isAge } from './age.ts';
import { SealError, unsealed } from './seal.ts';
import { readFrom, through } from './streams.ts';
import { readTar, TarError, type TarMember } from './tar.ts';

/** Where an archive lies on this machine, and what opens it. */
export type ArchiveFile = { readonly path: string; readonly passphrase: string | undefined };

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * Reads the members of an archive. Nothing says that they are what was written until the last one has been read.
 * @throws CodedError `archive-foreign`, `archive-locked`; and, here or while the content of a member is read, what
 *   `explain` puts into words
 */
export async function* unpack({ path, passphrase }: ArchiveFile): AsyncGenerator<TarMember> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new CodedError('archive-foreign', { detail: thereIsNone });
    throw error;
  });
  try {
    const { buffer: start } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    const encrypted = isAge(start);
    if (!encrypted && !start.subarray(0, 4).equals(zstdMagic)) throw new CodedError('archive-foreign', { detail: odd });
    if (encrypted && passphrase === undefined) throw new CodedError('archive-locked');
    const plain = encrypted ? decryptAge(readFrom(handle), passphrase ?? '') : readFrom(handle);
    yield* readTar(through(unsealed(plain), createZstdDecompress()));
  } finally {
    await handle.close();
  }
}

/** The coded error behind one of the layers of an archive; any other error as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof AgeError) return Object.assign(new CodedError('archive-locked'), { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const broken = error instanceof TarError || error instanceof SealError || /^(ZSTD|Z_|ERR_ZLIB)/.test(code);
  return broken ? Object.assign(new CodedError('archive-damaged', { detail: bytesDiffer }), { cause: error }) : error;
}

const thereIsNone = { id: 'berkasnya tidak ada.', en: 'there is no such file.' };
const odd = { id: 'bentuknya lain.', en: 'it has another form.' };
const bytesDiffer = {
  id: 'isinya bukan lagi yang ditulis semula.',
  en: 'its bytes are no longer those that were written.',
};
