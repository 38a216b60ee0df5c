import type { Tx } from '../../kernel/db/db.ts';
import { same } from '../../kernel/i18n/text.ts';
import type { SheetCell, SheetColumn, SheetToWrite } from '../../kernel/sheet/sheet.ts';
import { t, type View } from '../../ui/view.ts';
import type { Register } from '../register.ts';
import { type Batch, sheetPlan } from './batch.ts';
import { eachRefused, type RowOutcome } from './list-outcomes.ts';

/** Every reason for which a row was refused, each with the column it is about. */
export const reasonsOf = (view: View, register: Register, row: Pick<RowOutcome, 'problems'>): string =>
  (row.problems ?? [])
    .map(({ field, message }) => `${t(view, register.fields[field]?.label ?? same(field))}: ${t(view, message)}`)
    .join(' ');

/**
 * The refused rows of one sheet of an import as they were sent, with one more column of reasons: mended, it can be sent
 * again.
 * @param of the register of rows inside others; null for the first sheet
 */
export function refusedSheet(
  tx: Tx,
  view: View,
  register: Register,
  { id, plan }: Batch & { kind: 'import' },
  of: string | null,
): SheetToWrite {
  const { headings, meanings } = sheetPlan(plan, of);
  const kindAt = (at: number): SheetColumn['kind'] => {
    const meaning = meanings[at];
    return meaning?.kind === 'field' ? (register.fields[meaning.name]?.sheetKind ?? 'text') : 'text';
  };
  const columns: SheetColumn[] = headings.map((heading, at) => ({ heading, kind: kindAt(at) }));
  columns.push({ heading: t(view, { id: 'Alasan ditolak', en: 'Reasons for refusal' }), kind: 'text', width: 60 });
  async function* rows(): AsyncGenerator<readonly SheetCell[]> {
    for await (const row of eachRefused(tx, { id, register: of }))
      yield [...headings.map((_, at) => row.cells[at] ?? null), reasonsOf(view, register, row)];
  }
  return { name: t(view, register.title), columns, rows: rows() };
}
