import { Readable } from 'node:stream';
import { toJson } from '../json.ts';
import type { NestedRow } from './each-nested-row.ts';

const chunkLength = 64 * 1024;

/** A row as the API gives it, and under `inside` the rows inside it in the same form. */
const nestedJson = ({ inside, ...row }: NestedRow): object => ({
  ...toJson(row),
  ...(inside && {
    inside: Object.fromEntries(Object.entries(inside).map(([name, rows]) => [name, rows.map(toJson)])),
  }),
});

async function* chunks(rows: AsyncIterable<NestedRow>): AsyncGenerator<Buffer> {
  let text = '[';
  let first = true;
  for await (const row of rows) {
    text += `${first ? '\n' : ',\n'}${JSON.stringify(nestedJson(row))}`;
    first = false;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}\n]\n`);
}

/** Rows as one JSON array (RFC 8259) in the form of the API, written while they are read. */
export const writeJson = (rows: AsyncIterable<NestedRow>): Readable => Readable.from(chunks(rows));
