import { Readable } from 'node:stream';
import { neutralise } from './neutralise.ts';
import type { SheetCell, SheetToWrite } from './sheet.ts';
import { writableText } from './writable-text.ts';

const chunkLength = 64 * 1024;

/**
 * A CSV file (RFC 4180: comma, CRLF, quotes only where needed), UTF-8 with a byte order mark so that Excel reads the
 * letters right, written while it is read. Numbers with a decimal point, dates as `YYYY-MM-DD`. Texts that a
 * spreadsheet program could take for a formula are neutralised (see `neutralise`).
 */
export const writeCsv = (sheet: Pick<SheetToWrite, 'columns' | 'rows'>): Readable => Readable.from(chunks(sheet));

async function* chunks({ columns, rows }: Pick<SheetToWrite, 'columns' | 'rows'>): AsyncGenerator<Buffer> {
  let text = `\uFEFF${line(columns.map(({ heading }) => heading))}`;
  for await (const row of rows) {
    text += line(columns.map((_, index) => row[index] ?? null));
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const line = (cells: readonly SheetCell[]): string => `${cells.map(field).join(',')}\r\n`;

function field(cell: SheetCell): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutralise(writableText(cell));
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
