import type { Tx } from '../db/db.ts';
import { fill } from '../i18n/text.ts';
import type { Finding, Tell } from '../log/finding.ts';
import { diffSnapshots, type Snapshot } from './diff-snapshots.ts';
import { removalStep } from './removal-step.ts';

/** A register and the table its rows are in. */
export type RegisterTable = { readonly register: string; readonly table: string };

type Difference = { readonly row: string; readonly current: Snapshot | null; readonly recorded: Snapshot | null };

/**
 * Holds every row of a register, or one, against its last snapshot: none without the other, and no column different.
 * A row whose last step took it away must be gone. Empty columns do not count, so columns added later are no change; columns that no longer exist do not count either.
 * @returns how many rows the table has
 */
export async function checkRows(
  tx: Tx,
  { register, table }: RegisterTable,
  row: string | undefined,
  tell: Tell,
): Promise<number> {
  const attributes = await tx<{ name: string; generated: boolean }[]>`
    select attname::text as name, attgenerated <> '' as generated from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`;
  const generated = attributes.filter((column) => column.generated).map((column) => column.name);
  const columns = new Set(attributes.map((column) => column.name));
  const differences = tx<Difference[]>`
    select coalesce(now.id, past.row_id) as row, now.data as current, past.data as recorded
    from (
      select id, jsonb_strip_nulls(to_jsonb(given) - ${generated}::text[]) as data from ${tx(table)} given
      where ${row === undefined ? tx`true` : tx`id = ${row}`}
    ) now
    full join (
      select distinct on (row_id) row_id, case when step <> ${removalStep} then jsonb_strip_nulls(data) end as data
      from kernel.actions
      where register = ${register} and ${row === undefined ? tx`true` : tx`row_id = ${row}`}
      order by row_id desc, version desc, seq desc
    ) past on past.row_id = now.id
    where now.data is distinct from past.data`;
  for await (const found of differences.cursor(500)) {
    for (const difference of found) {
      const finding = findingOf(register, difference, columns);
      if (finding) tell(finding);
    }
  }
  const [counted] = await tx<{ rows: number }[]>`
    select count(*) as rows from ${tx(table)} where ${row === undefined ? tx`true` : tx`id = ${row}`}`;
  return counted?.rows ?? 0;
}

function findingOf(
  register: string,
  { row, current, recorded }: Difference,
  columns: ReadonlySet<string>,
): Finding | undefined {
  const where = { register, row };
  if (recorded === null) return { code: 'row-without-action', ...where, message: fill(unrecordedText, where) };
  if (current === null) return { code: 'action-without-row', ...where, message: fill(goneText, where) };
  const changes = diffSnapshots(recorded, current).filter(({ field }) => columns.has(field));
  if (changes.length === 0) return undefined;
  const fields = changes.map(({ field }) => field).join(', ');
  return { code: 'row-changed', ...where, changes, message: fill(changedText, { ...where, fields }) };
}

const unrecordedText = {
  id: '{register}/{row} ada di basis data tanpa pernah dicatat.',
  en: '{register}/{row} is in the database but was never recorded.',
};
const goneText = {
  id: '{register}/{row} tercatat, tetapi barisnya telah dihapus dari basis data.',
  en: '{register}/{row} was recorded, but its row was deleted from the database.',
};
const changedText = {
  id: '{register}/{row} diubah langsung di basis data: {fields}.',
  en: '{register}/{row} was changed directly in the database: {fields}.',
};
