import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipDirectory } from '../files/zip-directory.ts';
import { fill, type Text } from '../i18n/text.ts';
import { Refusal } from './refusal.ts';

/** One part of a workbook, deflated, with its verified size and checksum. */
export type Part = {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc32: number;
};

/** Refuses a file whose content is damaged. */
export const broken = (): Refusal =>
  new Refusal('sheet-unreadable', {
    detail: { id: 'isinya rusak atau terpotong.', en: 'its content is damaged or cut short.' },
  });

const encrypted: Text = {
  id: 'berkas ini dikunci dengan kata sandi.',
  en: 'it is locked with a password.',
};
const declares: Text = {
  id: 'di dalamnya ada definisi XML (DTD), yang tidak pernah ditulis Excel.',
  en: 'it holds XML definitions (a DTD), which Excel never writes.',
};

const localHeaderLength = 30;
const localSignature = 0x04034b50;
const mostEntries = 10_000;

/**
 * The parts of a workbook that hold tables: workbook, relations, texts, styles, worksheets. Pictures, drawings,
 * comments, macros, pivot caches and links to other files are not even looked at.
 */
const wanted = /^(?:[^/]+\/)?(?:_rels\/|worksheets\/)?[^/]*\.(?:xml|rels)$/;

/**
 * Unpacks the wanted parts of an XLSX file strictly: sizes are summed before anything is inflated, each part inflates
 * to exactly the size and checksum it declares, and no part declares entities.
 */
export async function workbookParts(file: Buffer, inflatedBytes: number): Promise<Part[]> {
  const entries = await zipDirectory(file.length, (offset, length) => file.subarray(offset, offset + length));
  if (entries === undefined || entries.length > mostEntries) throw broken();
  const kept = entries.filter(({ name }) => wanted.test(name));
  if (new Set(kept.map(({ name }) => name)).size < kept.length) throw broken();
  if (kept.reduce((sum, { size }) => sum + size, 0) > inflatedBytes) {
    const detail = { id: 'lebih dari {mb} MB setelah dibuka.', en: 'more than {mb} MB once unpacked.' };
    throw new Refusal('sheet-too-large', { detail: fill(detail, { mb: Math.floor(inflatedBytes / 1024 / 1024) }) });
  }
  return kept.map((entry) => partOf(file, entry));
}

function partOf(file: Buffer, entry: ZipEntry): Part {
  if (entry.encrypted) throw new Refusal('sheet-unreadable', { detail: encrypted });
  const packed = packedBytes(file, entry);
  const content = inflated(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc32) throw broken();
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
    throw new Refusal('sheet-unreadable', { detail: declares });
  }
  // A stored part is deflated here: the reader takes a deflated part in small pieces, a stored one in one piece.
  const deflated = entry.method === 0 ? deflateRawSync(content, { level: 1 }) : packed;
  return { name: entry.name, packed: deflated, size: content.length, crc32: entry.crc32 };
}

function packedBytes(file: Buffer, { offset, packed }: ZipEntry): Buffer {
  if (offset + localHeaderLength > file.length || file.readUInt32LE(offset) !== localSignature) throw broken();
  const start = offset + localHeaderLength + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw broken();
  return file.subarray(start, start + packed);
}

function inflated(packed: Buffer, { method, size }: ZipEntry): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if (isZlibError(error)) throw broken();
    throw error;
  }
}

/** Damaged data (Z_…), or more of it than the archive declares. */
const isZlibError = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (error.code.startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE');
