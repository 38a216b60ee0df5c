import { posix } from 'node:path';

const block = 512;
/** The largest size the eleven octal digits of a header can say: 8 GiB. */
const mostBytes = 8 ** 11 - 1;

/** One member of a tar archive while it is read: its content must be read before the next member is asked for. */
export type TarMember = { readonly name: string; readonly bytes: number; readonly content: AsyncIterable<Buffer> };

/** A stream of bytes that is not a tar archive as `tarHeader` writes it, or ends in the middle of one. */
export class TarError extends Error {}

/** The header of one regular file (POSIX ustar). Mode 0600: members may hold keys. */
export function tarHeader(name: string, bytes: number, at: Date): Buffer {
  const [base, folder] = [posix.basename(name), posix.dirname(name)];
  if (base.length > 100 || folder.length > 155 || bytes > mostBytes) throw new TarError(`${name}: beyond the format`);
  const header = Buffer.alloc(block);
  const octal = (value: number, offset: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, 'latin1');
  header.write(base, 0, 'latin1');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes, 124, 12);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  header.write('0', 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  if (folder !== '.') header.write(folder, 345, 'latin1');
  header.write(checksumOf(header), 148, 'latin1');
  return header;
}

/** What fills the last block of a member. */
export const tarPadding = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block);

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * block);

function checksumOf(header: Buffer): string {
  let sum = 8 * 0x20;
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte;
  return `${sum.toString(8).padStart(6, '0')}\0 `;
}

/**
 * Reads a tar archive of regular files, member by member, and nothing but that: other kinds of members, a wrong check
 * sum, content that ends early and bytes after the end are refused.
 * @throws TarError
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const input = new Input(source);
  for (;;) {
    const header = await input.take(block);
    if (header.every((byte) => byte === 0)) break;
    const { name, bytes } = readHeader(header);
    let left = bytes;
    const content = (async function* () {
      while (left > 0) {
        const chunk = await input.some(left);
        left -= chunk.length;
        yield chunk;
      }
    })();
    yield { name, bytes, content };
    for await (const _ of content) throw new TarError(`${name} was not read to its end`);
    if (!(await input.take(tarPadding(bytes).length)).every((byte) => byte === 0)) throw new TarError('padding');
  }
  if (!(await input.take(block)).every((byte) => byte === 0)) throw new TarError('half an end');
  if (!(await input.isAtEnd())) throw new TarError('bytes after the end');
}

function readHeader(header: Buffer): { name: string; bytes: number } {
  const text = (from: number, length: number) => header.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  const folder = text(345, 155);
  const name = folder === '' ? text(0, 100) : `${folder}/${text(0, 100)}`;
  const bytes = Number.parseInt(text(124, 12), 8);
  const written = tarHeader(name, bytes, new Date(Number.parseInt(text(136, 12), 8) * 1000));
  if (!written.equals(header)) throw new TarError('a header that Padu did not write');
  return { name, bytes };
}

/** Takes exact lengths out of a stream of chunks. */
class Input {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** At least one byte and at most `most`. */
  async some(most: number): Promise<Buffer> {
    if (await this.isAtEnd()) throw new TarError('ends in the middle');
    const taken = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  async take(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = bytes; missing > 0; ) {
      const part = await this.some(missing);
      missing -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done) return true;
      this.#rest = next.value;
    }
    return false;
  }
}
