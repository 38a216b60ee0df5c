import { readFile } from 'node:fs/promises';
import { keepCompiled } from '../process/compiled-before.ts';
import { asSheet } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, visibleSheets } from './read-xlsx.ts';
import { Refusal, type RefusalData } from './refusal.ts';
import type { Sheet, SheetLimits, Workbook } from './sheet.ts';

/** What the reading process is given. */
export type Work = {
  readonly path: string;
  readonly sheet: string | undefined;
  readonly further: readonly (readonly string[])[];
  readonly limits: SheetLimits;
};

/** What it answers: the tables, why there is none, or a fault of the program. */
export type Answer = { readonly workbook: Workbook } | { readonly refusal: RefusalData } | { readonly fault: string };

const zipStart = Buffer.from('PK\x03\x04', 'latin1');
const oldOfficeStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The further sheets wanted, as far as they are there and hold rows. */
async function readFurther(file: Buffer, { sheet, further, limits }: Work): Promise<Workbook['further']> {
  if (further.length === 0) return [];
  const visible = await visibleSheets(file, limits);
  const rest = visible.filter((name) => name !== (sheet ?? visible[0]));
  const sheets: (Sheet | null)[] = [];
  for (const names of further) {
    const found = rest.find((name) => names.includes(name));
    const table = found === undefined ? null : asSheet(await readXlsx(file, found, limits), limits, true);
    sheets.push(table && table.rows.length > 0 ? table : null);
  }
  return sheets;
}

async function read(work: Work): Promise<Answer> {
  const { path, sheet, limits } = work;
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
    const further = zipped ? await readFurther(file, work) : work.further.map(() => null);
    const first = asSheet(
      table,
      limits,
      further.some((one) => one !== null),
    );
    return { workbook: { first, further } };
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
