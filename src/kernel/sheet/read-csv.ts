import { CsvError, parse } from 'csv-parse/sync';
import { fill, type Text } from '../i18n/text.ts';
import { isBlank, type RawTable } from './raw-table.ts';
import { Refusal } from './refusal.ts';
import type { SheetLimits } from './sheet.ts';

const unreadable = (detail: Text): Refusal => new Refusal('sheet-unreadable', { detail });

/**
 * The cells of a CSV file, all of them texts. Comma or semicolon, whichever the first line with content has more of;
 * UTF-8 with or without a byte order mark, otherwise Windows-1252. A blank line counts as a row, as it does in Excel.
 */
export function readCsv(file: Buffer, limits: SheetLimits): RawTable {
  const text = decoded(file);
  const rows: { number: number; cells: string[] }[] = [];
  let number = 0;
  const takeRow = (cells: string[]): null => {
    number += 1;
    const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (width === 0) return null;
    if (number > limits.rows + 1) throw new Refusal('sheet-too-many-rows', { limit: limits.rows + 1 });
    if (width > limits.columns) throw new Refusal('sheet-too-many-columns', { limit: limits.columns });
    rows.push({ number, cells: cells.slice(0, limits.columns) });
    return null;
  };
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: takeRow,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const detail = {
      id: 'tanda kutip di baris {row} tidak ditutup.',
      en: 'a quotation mark in row {row} is never closed.',
    };
    throw unreadable(fill(detail, { row: number + 1 }));
  }
  return { rows, faults: [] };
}

function decoded(file: Buffer): string {
  if (file.includes(0)) throw unreadable({ id: 'ini bukan berkas teks UTF-8.', en: 'it is not a UTF-8 text file.' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(file);
    throw error;
  }
}

/** Counts separators outside quotes up to the end of the first line with content. */
function separatorOf(text: string): ',' | ';' {
  let quoted = false;
  let commas = 0;
  let semicolons = 0;
  for (const character of text.slice(0, 64 * 1024)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === ',') commas += 1;
    else if (character === ';') semicolons += 1;
    else if (/[\r\n]/.test(character) && commas + semicolons > 0) break;
  }
  return semicolons > commas ? ';' : ',';
}
