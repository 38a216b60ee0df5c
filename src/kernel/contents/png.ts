import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A picture of three bytes a point (red, green, blue), top row first, as a PNG without any other information. */
export function pngOf(width: number, height: number, points: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = width * 3;
  const lines = Buffer.alloc((line + 1) * height);
  for (let row = 0; row < height; row += 1) {
    // Each line minus the one above it: pages are mostly paper, so this leaves mostly zeros.
    const at = row * (line + 1);
    lines[at] = row === 0 ? 0 : 2;
    for (let n = 0; n < line; n += 1) {
      const here = points[row * line + n] ?? 0;
      lines[at + 1 + n] = row === 0 ? here : (here - (points[(row - 1) * line + n] ?? 0)) & 0xff;
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
