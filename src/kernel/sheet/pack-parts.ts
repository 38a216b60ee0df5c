import type { Part } from './workbook-parts.ts';

const localHeaderLength = 30;
const entryLength = 46;
const endLength = 22;

/**
 * A plain ZIP archive of verified parts. The library is given this and never the uploaded archive, so the two cannot
 * read one archive differently (double names, double directories, sizes that lie).
 */
export function packParts(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const header = Buffer.alloc(localHeaderLength);
    header.writeUInt32LE(0x04034b50, 0);
    writeFacts(header, 4, part, name.length);
    const entry = Buffer.alloc(entryLength);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    writeFacts(entry, 6, part, name.length);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, name, part.packed);
    directory.push(entry, name);
    offset += localHeaderLength + name.length + part.packed.length;
  }
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The fields that the local header and the directory have in common, in the same order. */
function writeFacts(header: Buffer, at: number, part: Part, nameLength: number): void {
  header.writeUInt16LE(20, at); // version needed
  header.writeUInt16LE(0x0800, at + 2); // names in UTF-8
  header.writeUInt16LE(8, at + 4); // deflated
  header.writeUInt32LE(part.crc32, at + 10);
  header.writeUInt32LE(part.packed.length, at + 14);
  header.writeUInt32LE(part.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
