import { readFile } from 'node:fs/promises';
import { keepCompiled } from '../process/compiled-before.ts';
import { asSheet } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { Refusal, type RefusalData } from './refusal.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/** What the reading process is given. */
export type Work = { readonly path: string; readonly sheet: string | undefined; readonly limits: SheetLimits };

/** What it answers: a table, why there is none, or a fault of the program. */
export type Answer = { readonly sheet: Sheet } | { readonly refusal: RefusalData } | { readonly fault: string };

const zipStart = Buffer.from('PK\x03\x04', 'latin1');
const oldOfficeStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function read({ path, sheet, limits }: Work): Promise<Answer> {
  try {
    const file = await readFile(path);
    if (file.subarray(0, 8).equals(oldOfficeStart)) {
      const detail = {
        id: 'ini format Excel lama (.xls) atau berkas berkata sandi.',
        en: 'it is an old Excel file (.xls) or locked with a password.',
      };
      throw new Refusal('sheet-unreadable', { detail });
    }
    const zipped = file.subarray(0, 4).equals(zipStart);
    const table = zipped ? await readXlsx(file, sheet, limits) : readCsv(file, limits);
    return { sheet: asSheet(table, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.data };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// The entry of the process that `readSheet` starts: one piece of work, one answer.
process.once('message', async (work: Work) => {
  const answer = await read(work);
  keepCompiled();
  process.send?.(answer, undefined, {}, () => process.exit());
});
