import { inflateRawSync } from 'node:zlib';
import { zipDirectory } from '../kernel/files/zip-directory.ts';

/** The length of a local header without its name and extra field. */
const header = 30;

/** The files of a ZIP archive in their order, inflated. @throws TypeError where it is none */
export async function unzip(archive: Buffer): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await zipDirectory(archive.length, (offset, length) => archive.subarray(offset, offset + length));
  if (!entries) throw new TypeError('not a ZIP archive');
  return entries.map(({ name, offset, packed }) => {
    const from = offset + header + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    return { name, bytes: inflateRawSync(archive.subarray(from, from + packed)) };
  });
}
