import { CodedError, type Problem } from '../kernel/errors/errors.ts';
import { fill, type Text } from '../kernel/i18n/text.ts';
import type { Sheet, SheetRow } from '../kernel/sheet/sheet.ts';
import { type Act, createRow } from './change.ts';
import type { Field } from './field.ts';
import { isId } from './fields/reference.ts';
import { findKeys } from './keys.ts';
import { type Candidate, parentsFirst } from './parents-first.ts';
import type { Register } from './register.ts';
import type { Mounted, Values } from './registry.ts';
import { inputFields } from './shape/computed.ts';
import { settle } from './shape/when.ts';
import { judge } from './validate.ts';

/**
 * What an import would do, or did: how many rows came in, everything that is wrong, by row and column, and the first
 * rows as they were read (references by key), so that a person sees whether the columns were understood.
 */
export type ImportResult = {
  readonly created: number;
  readonly problems: readonly Problem[];
  readonly sample: readonly Candidate[];
};

const sampleSize = 5;

type Columns = readonly { readonly at: number; readonly name: string; readonly field: Field<unknown> }[];

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[\s*_-]+/g, ' ')
    .trim();

/** The field a heading means: its label in either language, or its name in the API. */
function fieldNamed(register: Register, heading: string): string | undefined {
  const wanted = plain(heading);
  return Object.entries(register.fields).find(([name, { label }]) =>
    [name, label.id, label.en].some((one) => plain(one) === wanted),
  )?.[0];
}

/** Headings of an export that carry no field and are passed over when the sheet comes back. */
const passedOver = new Set(['status', 'state', 'id', 'version', 'versi']);

function readHeadings(register: Register, headings: readonly string[]): { columns: Columns; problems: Problem[] } {
  const problems: Problem[] = [];
  const columns = headings.flatMap((heading, at) => {
    const name = fieldNamed(register, heading);
    const field = name === undefined ? undefined : register.fields[name];
    if (field?.computed) return [];
    if (name !== undefined && field) return [{ at, name, field }];
    if (heading.trim() !== '' && !passedOver.has(plain(heading)))
      problems.push({ field: heading, row: 1, code: 'unknown-column', message: fill(unknownColumn, { heading }) });
    return [];
  });
  for (const [name, { required, label }] of Object.entries(inputFields(register.fields)))
    if (required && !columns.some((column) => column.name === name))
      problems.push({
        field: label.id,
        row: 1,
        code: 'missing-column',
        message: fill(missingColumn, { heading: label }),
      });
  return { columns, problems };
}

const unknownColumn: Text = {
  id: 'Kolom "{heading}" tidak dikenal. Hapus kolom itu, atau beri judul seperti pada contoh.',
  en: 'The column "{heading}" is not known. Remove it, or give it a heading from the template.',
};
const missingColumn: Text = {
  id: 'Kolom "{heading}" wajib ada. Tambahkan kolom itu.',
  en: 'The column "{heading}" is required. Add it.',
};
const unknownKey: Text = {
  id: '"{key}" tidak ditemukan. Periksa kodenya, atau masukkan dahulu barisnya.',
  en: '"{key}" was not found. Check the code, or bring in its row first.',
};
const heldUp: Text = {
  id: '"{key}" ada di baris {row}, yang belum dapat dimasukkan. Perbaiki baris itu dahulu; dua baris tidak dapat saling membawahi.',
  en: '"{key}" stands in row {row}, which cannot come in yet. Mend that row first; two rows cannot stand above each other.',
};
const twice: Text = {
  id: '"{key}" sudah ada di baris {row}. Tiap baris memerlukan kode sendiri.',
  en: '"{key}" already stands in row {row}. Each row needs a code of its own.',
};

const valuesOf = (columns: Columns, row: SheetRow): Candidate => ({
  row: row.number,
  values: Object.fromEntries(columns.map(({ at, name, field }) => [name, field.fromCell(row.cells[at] ?? null)])),
});

/** Keys that stand twice in the sheet itself. */
function judgeKeys(register: Register, candidates: readonly Candidate[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return candidates.flatMap(({ row, values }) => {
    const key = String(values[register.key] ?? '');
    const first = seen.get(key);
    if (first === undefined) {
      if (key !== '') seen.set(key, row);
      return [];
    }
    return [{ field: register.key, row, code: 'taken', message: fill(twice, { key, row: first }) }];
  });
}

type Keys = Map<string, Map<string, string>>;

/** In which row of the sheet a key stands. */
type RowOfKey = ReadonlyMap<string, number>;

const keyOf = (register: Register, { values }: Candidate) => String(values[register.key] ?? '').toLowerCase();

/** Why a key leads nowhere: nobody knows it, or its own row of this sheet has problems. */
function missingKey(key: string, row: number | undefined): Text {
  return row === undefined ? fill(unknownKey, { key }) : fill(heldUp, { key, row });
}

/** Puts ids in place of keys; what cannot be found is a problem of its cell. */
function resolve(register: Register, { row, values }: Candidate, keys: Keys, rowOfKey: RowOfKey): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(register.fields)) {
    const written = values[name];
    if (!field.refers || written === null || written === undefined) continue;
    const known = keys.get(field.refers.register);
    const ids = [written].flat().map((key) => {
      const id = isId(String(key)) ? String(key) : known?.get(String(key).toLowerCase());
      const inSheet = field.refers?.register === register.name ? rowOfKey.get(String(key).toLowerCase()) : undefined;
      if (!id) problems.push({ field: name, row, code: 'unknown-key', message: missingKey(String(key), inSheet) });
      return id;
    });
    values[name] = field.refers.many ? ids : ids[0];
  }
  return problems;
}

async function addRow(
  act: Act,
  mounted: Mounted,
  candidate: Candidate,
  keys: Keys,
  rowOfKey: RowOfKey,
): Promise<readonly Problem[]> {
  const { register } = mounted;
  const unresolved = resolve(register, candidate, keys, rowOfKey);
  const judged = judge(inputFields(register.fields), settle(register.fields, candidate.values)).filter(
    ({ field }) => !unresolved.some((one) => one.field === field),
  );
  const problems = [...unresolved, ...judged];
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, row: candidate.row }));
  try {
    const input = { values: candidate.values as Values, answers: {}, reason: null };
    const id = await act.tx.savepoint((tx) => createRow({ ...act, tx }, mounted, input));
    keys.get(register.name)?.set(String(candidate.values[register.key]).toLowerCase(), id);
    return [];
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const told =
      error.problems.length > 0 ? error.problems : [{ field: register.key, code: error.code, message: error.title }];
    return told.map((problem) => ({ ...problem, row: candidate.row }));
  }
}

/**
 * Brings the rows of a sheet in as new rows, each judged exactly like a form. Runs inside the transaction given: the
 * caller rolls it back for a preview or when there are problems, so rows come in all or none.
 */
export async function importSheet(act: Act, mounted: Mounted, sheet: Sheet): Promise<ImportResult> {
  const { register } = mounted;
  const { columns, problems } = readHeadings(register, sheet.headings);
  if (problems.length > 0) return { created: 0, problems, sample: [] };
  const candidates = sheet.rows.map((row) => valuesOf(columns, row));
  const sample = candidates.slice(0, sampleSize).map(({ row, values }) => ({ row, values: { ...values } }));
  const found: Problem[] = [...judgeKeys(register, candidates)];
  const keys = await findKeys(
    act,
    register,
    candidates.map(({ values }) => values),
  );
  const rowOfKey = new Map(candidates.map((one) => [keyOf(register, one), one.row]));
  let created = 0;
  // What was said of a cell at first, such as a key that stands twice, is not said again in other words.
  const cellOf = ({ row, field }: Problem) => `${row} ${field}`;
  const told = new Set(found.map(cellOf));
  for (const candidate of parentsFirst(register, candidates)) {
    const wrong = await addRow(act, mounted, candidate, keys, rowOfKey);
    if (wrong.length === 0) created += 1;
    found.push(...wrong.filter((one) => !told.has(cellOf(one))));
  }
  return { created, problems: found.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), sample };
}
