import { buffer } from 'node:stream/consumers';
import { pngOf } from '../kernel/contents/png.ts';
import { writeXlsx } from '../kernel/sheet/write-xlsx.ts';
import { docxOf } from './docx.ts';
import type { Letter } from './letter.ts';

const points = ['Keadaan saat ini dan kebutuhan', 'Rencana tindak lanjut', 'Penanggung jawab dan jadwal pelaksanaan'];
const servers: readonly (readonly [string, string, number])[] = [
  ['Peladen aplikasi', 'Ruang peladen Dinas', 4],
  ['Peladen basis data', 'Ruang peladen Dinas', 2],
  ['Penyimpanan cadangan', 'Gedung arsip', 1],
];

/** The letter as a Word document with a list and a table. */
export const docxLetter = ({ government, issuer, number, date, title }: Letter): Buffer =>
  docxOf(
    [
      { text: government.toUpperCase(), bold: true },
      { text: title, style: 'Heading1' },
      { text: `Nomor ${number}, ${date}, ${issuer}.` },
      { text: 'Pokok-pokok yang disepakati:' },
      ...points.map((text) => ({ text, item: true })),
      { text: 'Lampiran', style: 'Heading2' },
      { text: 'Perangkat yang dibahas dalam naskah ini, dikarang untuk peragaan Padu:' },
    ],
    [['Perangkat', 'Tempat', 'Jumlah'], ...servers.map((row) => row.map(String))],
  );

/** The letter as a workbook of one sheet. */
export const xlsxLetter = ({ number, title }: Letter): Promise<Buffer> =>
  buffer(
    writeXlsx({
      name: 'Lampiran',
      columns: [
        { heading: 'Perangkat', kind: 'text' },
        { heading: 'Tempat', kind: 'text' },
        { heading: 'Jumlah', kind: 'number' },
        { heading: 'Keterangan', kind: 'text' },
      ],
      rows: servers.map((row) => [...row, `${title} (${number})`]),
    }),
  );

const width = 640;
const height = 400;

/** A made-up sketch of rooms in place of a photograph: a picture of three colours. */
export function pngLetter(): Buffer {
  const paper = [244, 247, 248];
  const wall = [13, 92, 112];
  const rack = [234, 203, 107];
  const isWall = (x: number, y: number) =>
    x < 8 || y < 8 || x >= width - 8 || y >= height - 8 || (Math.abs(x - 420) < 4 && Math.abs(y - 200) > 40);
  const isRack = (x: number, y: number) => x > 60 && x < 360 && y > 80 && y < 320 && x % 100 > 40 && y % 80 > 20;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(isWall(x, y) ? wall : isRack(x, y) ? rack : paper, (y * width + x) * 3);
  return pngOf(width, height, data);
}
