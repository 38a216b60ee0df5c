import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../../testing/boot.ts';
import { clamScan, pingClam } from './clamav.ts';
import { receiveFile } from './receive-file.ts';

/** The string every virus scanner finds, and nothing else does: put together here, so that none finds this file. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const limit = 1024 * 1024;

/** What clamd does with what it was sent so far; null while it waits for more. */
function answerTo(sent: Buffer): string | null {
  if (sent.toString('latin1') === 'zPING\0') return 'PONG\0';
  const command = 'zINSTREAM\0';
  if (sent.length < command.length) return null;
  if (sent.toString('latin1', 0, command.length) !== command) return 'UNKNOWN COMMAND\0';
  const pieces: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at);
    if (length === 0) {
      const infected = Buffer.concat(pieces).includes(eicar);
      return infected ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    }
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
    if (at > limit) return 'INSTREAM size limit exceeded. ERROR\0';
  }
  return null;
}

async function clamd(behave: (socket: Socket) => void) {
  const server = createServer(behave).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  after(() => server.close());
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const real = (socket: Socket): void => {
  let sent = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    sent = Buffer.concat([sent, bytes]);
    const answer = answerTo(sent);
    if (answer !== null) socket.end(answer);
  });
};

const dir = await temporaryFolder();
const found: string[] = [];
const address = await clamd(real);
const scan = clamScan(address, ({ signature }) => found.push(signature));

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const receive = (name: string, bytes: Buffer, by = scan) =>
  receiveFile({ stream: whole(bytes), name, dir, maxBytes: 10 * limit, scan: by });
const kept = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

describe('a virus scanner', () => {
  it('lets through what is clean, in pieces', async () => {
    assert.equal((await receive('bersih.txt', Buffer.alloc(300_000, 'a'))).bytes, 300_000);
    assert.equal(await pingClam(address), undefined);
  });

  it('refuses what is infected by name, tells the log alone what it is, and keeps nothing', async () => {
    const before = await kept();
    await assert.rejects(
      receive('tagihan.txt', Buffer.from(`halo ${eicar}`)),
      (error: Error & { title?: { id: string } }) => {
        assert.match(error.title?.id ?? '', /tagihan\.txt/);
        assert.doesNotMatch(JSON.stringify(error), /Eicar/);
        return 'code' in error && error.code === 'file-infected';
      },
    );
    assert.deepEqual(found, ['Eicar-Test-Signature']);
    assert.equal(await kept(), before);
  });

  it('takes nothing it cannot look at: larger than its limit, hung up, nonsense, not there', async () => {
    const silent = await clamd((socket) => socket.destroy());
    const strange = await clamd((socket) => socket.end('HTTP/1.1 200 OK\r\n'));
    const before = await kept();
    for (const [place, bytes] of [
      [address, Buffer.alloc(2 * limit, 'a')],
      [silent, Buffer.from('a')],
      [strange, Buffer.from('a')],
      [{ host: '127.0.0.1', port: 1 }, Buffer.from('a')],
      [{ path: join(dir, 'no.sock') }, Buffer.from('a')],
    ] as const)
      await assert.rejects(
        receive(
          'a.txt',
          bytes,
          clamScan(place, () => undefined),
        ),
        { code: 'unavailable' },
      );
    assert.equal(await kept(), before);
    await writeFile(join(dir, 'x'), 'x');
    await assert.rejects(pingClam({ path: join(dir, 'x') }));
  });
});
