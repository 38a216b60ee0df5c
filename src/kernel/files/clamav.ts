import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { CodedError } from '../errors/errors.ts';

/** Where clamd listens: a socket of this machine, or a host and port. */
export type ClamAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/**
 * Looks at a whole upload before it is kept. @throws CodedError `file-infected`, or `unavailable` where nobody can tell:
 * what was not looked at is not taken.
 */
export type Scan = (upload: { readonly path: string; readonly name: string }) => Promise<void>;

const patienceMs = 60_000;
const longestAnswer = 4096;

const notReached = () =>
  new CodedError('unavailable', {
    detail: {
      id: 'pemeriksa virus tidak menjawab, jadi unggahan tidak diterima.',
      en: 'the virus scanner does not answer, so uploads are not taken.',
    },
  });

/** Sends what `write` sends and gives clamd's one answer, without its closing zero. */
function converse(address: ClamAddress, write: (socket: Socket) => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd took too long')));
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
      if (answer.length > longestAnswer) socket.destroy(new Error('clamd says too much'));
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.replace(/\0[\s\S]*$/, '').trim()));
    // clamd may answer and hang up before everything is sent: what it said then counts.
    socket.once('connect', () =>
      write(socket).catch((error: unknown) => socket.destroy(error instanceof Error ? error : undefined)),
    );
  });
}

const send = (socket: Socket, bytes: Buffer | string): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

/** clamd's INSTREAM: pieces with their length before them, an empty one at the end. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  await send(socket, 'zINSTREAM\0');
  for await (const piece of createReadStream(path, { highWaterMark: 64 * 1024 })) {
    await send(socket, lengthOf(piece.length));
    await send(socket, piece);
  }
  await send(socket, lengthOf(0));
}

/**
 * Has clamd look at every upload. The name of what it found goes to the log, not to the person: it helps whoever tries
 * what gets through.
 */
export function clamScan(address: ClamAddress, log: (finding: { signature: string }) => void): Scan {
  return async ({ path, name }) => {
    const answer = await converse(address, (socket) => sendFile(socket, path)).catch(() => {
      throw notReached();
    });
    const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
    if (signature !== undefined) {
      log({ signature });
      throw new CodedError('file-infected', { name });
    }
    if (answer !== 'stream: OK') throw notReached();
  };
}

/** Whether clamd answers: one English sentence says what is wrong. */
export async function pingClam(address: ClamAddress): Promise<string | undefined> {
  const answer = await converse(address, (socket) => send(socket, 'zPING\0'));
  return answer === 'PONG' ? undefined : 'the virus scanner answers strangely';
}
