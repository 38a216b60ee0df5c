import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { asSheet } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { Refusal, type RefusalData } from './refusal.ts';
import type { Sheet, SheetLimits } from './sheet.ts';

/** What the worker is given. */
export type Work = { readonly path: string; readonly sheet: string | undefined; readonly limits: SheetLimits };

/** What the worker answers. */
export type Answer = { readonly sheet: Sheet } | { readonly refusal: RefusalData };

const zipStart = Buffer.from('PK\x03\x04', 'latin1');
const oldOfficeStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function read({ path, sheet, limits }: Work): Promise<Answer> {
  const file = await readFile(path);
  try {
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
    throw error;
  }
}

parentPort?.postMessage(await read(workerData));
