import { constants, createZstdCompress } from 'node:zlib';
import { encryptAge } from './age.ts';
import { type Packed, pack, type Source } from './pack.ts';
import { sealed } from './seal.ts';
import { through, writeFileFrom } from './streams.ts';
import type { ArchiveFile } from './unpack.ts';

const { ZSTD_c_checksumFlag, ZSTD_c_compressionLevel } = constants;

/**
 * Writes an archive: members in a tar, compressed with Zstandard, sealed with a hash over all of it, and encrypted in
 * the age format where there is a passphrase. So `age -d backup.padu | zstd -d | tar x` opens one without Padu.
 * @returns what is in it, and its bytes on disk
 */
export async function writeArchive(
  source: Source,
  { path, passphrase }: ArchiveFile,
  at: Date,
): Promise<Packed & { bytes: number }> {
  let bytes = 0;
  const packed = await pack(source, at, async (tar) => {
    const zstd = createZstdCompress({ params: { [ZSTD_c_compressionLevel]: 3, [ZSTD_c_checksumFlag]: 1 } });
    const plain = sealed(through(tar, zstd));
    bytes = await writeFileFrom(path, passphrase === undefined ? plain : encryptAge(plain, passphrase));
  });
  return { ...packed, bytes };
}
