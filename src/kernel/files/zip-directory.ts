/** One entry of an archive, as its central directory declares it. */
export type ZipEntry = {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  /** Bytes in the archive, and bytes once inflated (declared: verify while inflating). */
  readonly packed: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly offset: number;
};

/** Reads bytes of the archive; may return fewer at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer> | Buffer;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const largestDirectory = 4 * 1024 * 1024;

/**
 * The entries of a ZIP archive, or undefined when it is none: cut short, not an archive, ZIP64, in several volumes, or
 * with a directory over 4 MB. Reads the directory only; nothing is inflated.
 */
export async function zipDirectory(archiveSize: number, read: ReadAt): Promise<ZipEntry[] | undefined> {
  const tailLength = Math.min(archiveSize, endLength + longestComment);
  const tail = await read(archiveSize - tailLength, tailLength);
  const end = endOf(tail);
  if (end === undefined) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > largestDirectory || start + length > archiveSize) return undefined;
  const entries: ZipEntry[] = [];
  const directory = await read(start, length);
  let at = 0;
  while (entries.length < count) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entrySignature) return undefined;
    const next =
      at + entryLength + nameLength(directory, at) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) return undefined;
    entries.push(entryAt(directory, at));
    at = next;
  }
  return entries;
}

/** The end record whose comment reaches exactly to the end of the file, so that no other reader can see another one. */
function endOf(tail: Buffer): number | undefined {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature && at + endLength + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  return undefined;
}

const nameLength = (directory: Buffer, at: number): number => directory.readUInt16LE(at + 28);

function entryAt(directory: Buffer, at: number): ZipEntry {
  return {
    name: directory.toString('utf8', at + entryLength, at + entryLength + nameLength(directory, at)),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}
