import { isDeepStrictEqual } from 'node:util';
import { historyOf } from '../../kernel/audit/history.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { sqlName } from '../bind.ts';
import { type Act, createRows, formFields, takeStep } from '../change.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';
import { inputFields } from '../shape/computed.ts';
import { settle } from '../shape/when.ts';
import { judge } from '../validate.ts';
import type { ExistingPolicy, Outcome, SheetPlan, Staged, ValueChange } from './batch.ts';
import { findExisting } from './find-existing.ts';
import { inParts, problemsOf, together } from './in-parts.ts';
import { type Keys, keysFor, resolveKeys, waitsFor } from './resolve-keys.ts';
import { valuesIn } from './stage-rows.ts';

const words = {
  noSuchId: {
    id: 'Baris dengan ID ini tidak ada atau tidak terbuka untuk Anda. Kosongkan ID untuk baris baru.',
    en: 'The row with this ID does not exist or is not open to you. Leave the ID empty for a new row.',
  },
  exists: {
    id: 'Sudah ada di Padu, dan Anda memilih menolak baris yang sudah ada.',
    en: 'It is in Padu already, and you chose to refuse rows that exist.',
  },
  noEdit: {
    id: 'Sudah ada di Padu dan tidak dapat diubah dengan impor.',
    en: 'It is in Padu already and cannot be changed by an import.',
  },
  moved: {
    id: 'Sudah diubah orang lain sejak diekspor ({fields}). Ekspor lagi, lalu ubah lembar yang baru.',
    en: 'Someone changed it since it was exported ({fields}). Export again and edit the new sheet.',
  },
} as const satisfies Record<string, Text>;

/** How rows come in: what their columns mean, and what becomes of rows that exist. */
type BringingIn = SheetPlan & { readonly existing: ExistingPolicy };

/** A row of the sheet as it is understood: its values, the row it stands for, and what is wrong with it so far. */
type Read = Staged & {
  readonly values: Record<string, unknown>;
  /** The version the sheet was exported at. */
  readonly seen: number | null;
  readonly byId: boolean;
  readonly existing: ReadRow | undefined;
  readonly wrong: readonly Problem[];
};

const outcome = (of: Staged, outcome: Outcome['outcome'], more: Partial<Outcome> = {}): Outcome => ({
  at: of.at,
  outcome,
  rowId: null,
  version: null,
  problems: [],
  changes: [],
  ...more,
});

const refused = (of: Staged, problems: readonly Problem[]): Outcome =>
  outcome(of, 'refused', { problems: problems.map((one) => ({ ...one, row: of.row })) });

/** Texts differ in what no sheet keeps: blanks at their ends, and how a line ends. */
const asCell = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() || null : (value ?? null);

/** The values a row would change. */
export const changesOf = (before: Values, given: Values): readonly ValueChange[] =>
  Object.entries(given).flatMap(([name, after]) =>
    isDeepStrictEqual(asCell(after), asCell(before[name])) ? [] : [{ name, before: before[name] ?? null, after }],
  );

/** What was changed since the sheet was exported, by the names of the fields. */
async function movedProblem(act: Act, register: Register, row: ReadRow, seen: number): Promise<Problem> {
  const entries = await historyOf(act.tx, register.name, row.id);
  const columns = new Set(
    entries.filter(({ version }) => version > seen).flatMap((one) => one.changes.map((c) => c.field)),
  );
  const labels = Object.entries(register.fields).flatMap(([name, { label }]) =>
    columns.has(sqlName(name)) ? [label] : [],
  );
  const list = (lang: 'id' | 'en') => labels.map((label) => label[lang]).join(', ') || 'status';
  return problem(register.key, 'stale', fill(words.moved, { fields: { id: list('id'), en: list('en') } }));
}

async function readRows(act: Act, register: Register, plan: BringingIn, keys: Keys, rows: readonly Staged[]) {
  const read = rows.map((staged) => ({ ...staged, ...valuesIn(register, plan, staged.cells) }));
  const existing = await findExisting(act, register, read);
  return Promise.all(
    read.map(async ({ id, version: seen, ...one }, at): Promise<Read> => {
      const row = existing[at] ?? undefined;
      const wrong = [...(one.faults ?? []), ...(await resolveKeys(register, one, keys))];
      if (existing[at] === null) wrong.push(problem(register.key, 'unknown-id', words.noSuchId));
      return { ...one, version: null, rowId: row?.id ?? id, byId: id !== null, seen, existing: row, wrong };
    }),
  );
}

/** What is to be done with a row, as far as that can be told before anything is written. */
type Decided =
  | { readonly kind: 'create' | 'update'; readonly read: Read; readonly changes: readonly ValueChange[] }
  | { readonly kind: 'over'; readonly outcome: Outcome };

const over = (outcome: Outcome): Decided => ({ kind: 'over', outcome });

async function decide(act: Act, register: Register, plan: BringingIn, read: Read): Promise<Decided> {
  const { existing, values, wrong, seen } = read;
  if (!existing) {
    const judged = judge(inputFields(register.fields), settle(register.fields, values)).filter(
      ({ field }) => !wrong.some((one) => one.field === field),
    );
    const problems = [...wrong, ...judged];
    return problems.length > 0 ? over(refused(read, problems)) : { kind: 'create', read, changes: [] };
  }
  if (wrong.length > 0) return over(refused(read, wrong));
  const kept = { rowId: existing.id, version: existing.version };
  // What it was recognised by is no change of it, however the sheet writes capitals.
  const { [register.key]: _, ...others } = values;
  const changes = changesOf(existing.values, read.byId ? values : others);
  if (changes.length === 0) return over(outcome(read, 'skipped', kept));
  if (plan.existing === 'skip') return over(outcome(read, 'skipped', kept));
  if (plan.existing === 'refuse') return over(refused(read, [problem(register.key, 'taken', words.exists)]));
  if (Object.keys(formFields(register, 'edit')).length === 0)
    return over(refused(read, [problem(register.key, 'no-edit', words.noEdit)]));
  if (seen !== null && seen !== existing.version)
    return over(refused(read, [await movedProblem(act, register, existing, seen)]));
  return { kind: 'update', read, changes };
}

async function createAll(act: Act, mounted: Mounted, reads: readonly Read[]): Promise<readonly Outcome[]> {
  const run = async (inner: Act, some: readonly Read[]) => {
    const inputs = some.map(({ values }) => ({ values, answers: {}, reason: null }));
    const ids = await createRows(inner, mounted, inputs);
    return some.map((read, at) => outcome(read, 'created', { rowId: ids[at] ?? null, version: 1 }));
  };
  return inParts(act, reads, run, (read, error) => refused(read, problemsOf(mounted.register, error)));
}

type Update = { readonly read: Read; readonly changes: readonly ValueChange[] };

async function updateAll(act: Act, mounted: Mounted, updates: readonly Update[]): Promise<readonly Outcome[]> {
  const one = (inner: Act) => async (update: Update) => {
    const { read, changes } = update;
    const { id = '', version = 0 } = read.existing ?? {};
    const values = Object.fromEntries(changes.map(({ name, after }) => [name, after]));
    await takeStep(inner, mounted, 'edit', id, version, { values, answers: {}, reason: null });
    return outcome(read, 'updated', { rowId: id, version: version + 1, changes });
  };
  // Many changes inside one row make one version of it.
  const run = (inner: Act, some: readonly Update[]) => together(some, one({ ...inner, touched: new Set() }));
  return inParts(act, updates, run, ({ read }, error) => refused(read, problemsOf(mounted.register, error)));
}

/** Brings in rows that do not wait for each other. */
async function bringInTogether(
  act: Act,
  mounted: Mounted,
  plan: BringingIn,
  keys: Keys,
  rows: readonly Staged[],
): Promise<readonly Outcome[]> {
  const { register } = mounted;
  const reads = await readRows(act, register, plan, keys, rows);
  const decided = await Promise.all(reads.map((read) => decide(act, register, plan, read)));
  const created = await createAll(
    act,
    mounted,
    decided.flatMap((one) => (one.kind === 'create' ? [one.read] : [])),
  );
  const updates = decided.flatMap((one) => (one.kind === 'update' ? [one] : []));
  const updated = await updateAll(act, mounted, updates);
  const settled = decided.flatMap((one) => (one.kind === 'over' ? [one.outcome] : []));
  for (const { at, rowId } of created) {
    const key = rows.find((row) => row.at === at)?.key;
    if (key && rowId) keys.add(key, rowId);
  }
  return [...settled, ...created, ...updated];
}

/**
 * Brings some rows of a sheet in, each judged exactly like a form: as new rows, as changes of rows that exist, or not at
 * all. Runs inside the transaction given; a row that is refused leaves no trace in it.
 */
export async function bringIn(
  act: Act,
  mounted: Mounted,
  plan: BringingIn,
  batchId: string,
  rows: readonly Staged[],
): Promise<readonly Outcome[]> {
  const { register } = mounted;
  const given = rows.map(({ cells }) => valuesIn(register, plan, cells).values);
  const keys: Keys = await keysFor(act, register, batchId, given);
  const outcomes: Outcome[] = [];
  let group: Staged[] = [];
  const inGroup = new Set<string>();
  const flush = async () => {
    outcomes.push(...(await bringInTogether(act, mounted, plan, keys, group)));
    group = [];
    inGroup.clear();
  };
  for (const [at, row] of rows.entries()) {
    if (waitsFor(register, given[at] ?? {}).some((key) => inGroup.has(key))) await flush();
    group.push(row);
    if (row.key !== null) inGroup.add(row.key.toLowerCase());
  }
  await flush();
  return outcomes;
}
