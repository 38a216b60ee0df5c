import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Duplex, pipeline, Readable } from 'node:stream';

/** Passes a stream through a transform of Node's; an error of either ends both and reaches the reader. */
export function through(source: AsyncIterable<Buffer>, transform: Duplex): AsyncIterable<Buffer> {
  // The reader gets the error from the transform; here is nothing left to do.
  pipeline(Readable.from(source), transform, () => undefined);
  return transform;
}

/** Writes a stream to a new file (mode 0600) and flushes it to disk. @returns its bytes */
export async function writeFileFrom(path: string, source: AsyncIterable<Buffer>): Promise<number> {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: 2 ** 20 });
  let bytes = 0;
  const done = once(out, 'close');
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (!out.write(chunk)) await Promise.race([once(out, 'drain'), done]);
    }
    out.end();
  } catch (error) {
    out.destroy();
    throw error;
  }
  await done;
  return bytes;
}

/** Makes a new name in a folder durable. Windows keeps names itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** The content of an open file from its beginning, in pieces of 256 KB; the handle stays open. */
export async function* readFrom(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(262_144), 0, 262_144, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** All of a stream that holds no more than `most` bytes; undefined when it holds more. It is read to its end either way. */
export async function collect(source: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  let [parts, bytes]: [Buffer[], number] = [[], 0];
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > most) parts = [];
    else parts.push(chunk);
  }
  return bytes > most ? undefined : Buffer.concat(parts);
}
