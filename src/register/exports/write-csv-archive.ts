import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { packParts } from '../../kernel/sheet/pack-parts.ts';
import type { SheetToWrite } from '../../kernel/sheet/sheet.ts';
import { formats } from '../export.ts';

const deflate = promisify(deflateRaw);

/** One CSV file of an archive: the register whose import takes it back, and its rows. */
export type CsvFile = { readonly name: string; readonly sheet: SheetToWrite };

async function partOf({ name, sheet }: CsvFile) {
  const bytes = await buffer(formats.csv.write(sheet));
  return { name: `${name}.csv`, packed: await deflate(bytes), size: bytes.length, crc32: crc32(bytes) };
}

/** Several sheets as a ZIP archive of CSV files, since a CSV file holds one. Made whole in memory: for few rows. */
export async function writeCsvArchive(files: readonly CsvFile[]): Promise<Buffer> {
  const parts = [];
  for (const file of files) parts.push(await partOf(file));
  return packParts(parts);
}
