import { Readable } from 'node:stream';
import { toJson } from '../json.ts';
import type { BareRow } from '../read.ts';

const chunkLength = 64 * 1024;

async function* chunks(rows: AsyncIterable<BareRow>): AsyncGenerator<Buffer> {
  let text = '[';
  let first = true;
  for await (const row of rows) {
    text += `${first ? '\n' : ',\n'}${JSON.stringify(toJson(row))}`;
    first = false;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}\n]\n`);
}

/** Rows as one JSON array (RFC 8259) in the form of the API, written while they are read. */
export const writeJson = (rows: AsyncIterable<BareRow>): Readable => Readable.from(chunks(rows));
