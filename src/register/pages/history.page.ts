import type { HistoryEntry } from '../../kernel/audit/history.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { page } from '../../ui/page/page.ts';
import { timeline } from '../../ui/timeline/timeline.ts';
import { t, type View } from '../../ui/view.ts';
import { actorIn, isOwnAnswer, keptTitle } from '../approvals/kept-words.ts';
import { sqlName } from '../bind.ts';
import type { Linked } from '../field.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { rowsStep } from '../rows/parent-of.ts';
import { showField, showStatus } from './cells.ts';
import { rowTabs } from './read.page.ts';
import { listHref, rowTitle } from './register-links.ts';

/** Everything the history page shows. */
export type HistoryParts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly entries: readonly HistoryEntry[];
  readonly nameOf: (actorId: string | null) => string;
  /** What a register whose rows are inside this row is called. */
  readonly insideOf: (register: string) => Text;
  readonly linkOf: (register: string, id: string) => Linked;
  /** A file of this version or an earlier one. */
  readonly fileOf: (id: string) => Linked;
  /** How many comments the row has. */
  readonly comments: number;
};

const born: Text = { id: 'Dibuat', en: 'Created' };
const inside: Text = { id: 'Isi berubah: {rows}', en: 'Changed inside: {rows}' };
const engineSteps: Readonly<Record<string, Text>> = {
  'merged-into': { id: 'Digabungkan ke catatan lain', en: 'Merged into another record' },
  absorb: { id: 'Catatan kembar digabungkan ke sini', en: 'A duplicate was merged into this' },
  repoint: { id: 'Rujukan dialihkan karena penggabungan', en: 'Led over by a merge' },
};
const erased: Text = { id: 'Sebagian isi dihapus', en: 'Some content erased' };

function stepTitle({ register, insideOf }: HistoryParts, { step, answers }: HistoryEntry): Text {
  if (step === 'create') return born;
  if (step === rowsStep) return fill(inside, { rows: insideOf(String(answers?.rows)) });
  if (step === 'erase') return erased;
  return register.steps[step]?.title ?? engineSteps[step] ?? same(step);
}

/** The field kept in a column of the table. */
const fieldAt = (register: Register, column: string) =>
  Object.entries(register.fields).find(([name]) => sqlName(name) === column)?.[1];

const idsOf = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [String(value)]);

function showValue(view: View, parts: HistoryParts, column: string, value: unknown): Html | null {
  if (value === null || value === undefined) return null;
  if (column === 'status') return showStatus(view, parts.register, String(value));
  const field = fieldAt(parts.register, column);
  if (!field) return html`${String(value)}`;
  const { refers } = field;
  const linkOf = (id: string) => (refers ? parts.linkOf(refers.register, id) : parts.fileOf(id));
  const linked = refers || field.holdsFiles ? idsOf(value).map(linkOf) : [];
  return field.show({ view, value: field.column.fromSnapshot?.(value) ?? value, linked });
}

/** What a column of the table is called on screen. */
export const columnLabel = (register: Register, column: string): Text =>
  column === 'status' ? { id: 'Status', en: 'State' } : (fieldAt(register, column)?.label ?? same(column));

/** What stands in a column of the table now. */
export function showColumn(view: View, register: Register, row: ReadRow, column: string): Html | string {
  if (column === 'status') return showStatus(view, register, row.status);
  const name = Object.keys(register.fields).find((one) => sqlName(one) === column);
  const shown = name === undefined ? null : showField(view, register, row, name);
  return shown ?? t(view, { id: 'kosong', en: 'empty' });
}

function answersOf(view: View, parts: HistoryParts, entry: HistoryEntry) {
  // The answers of an erasure are hashes for `padu verify`; which rows changed inside is in the title.
  if (entry.step === 'erase' || entry.step === rowsStep) return [];
  const ask = parts.register.steps[entry.step]?.ask ?? {};
  const answers = Object.entries(entry.answers ?? {}).filter(([name]) => !isOwnAnswer(entry, name));
  return answers.map(([name, value]) => ({
    label: ask[name]?.label ?? same(name),
    before: null,
    after: value === null ? null : (ask[name]?.show({ view, value, linked: [] }) ?? String(value)),
  }));
}

/** Who did what to a row, when and why, with before and after; each entry leads to its proof in the log. */
export function historyPage(view: View, parts: HistoryParts): Html {
  const { register, row } = parts;
  const entries = parts.entries.map((entry) => ({
    title: keptTitle(register, entry, parts.nameOf) ?? stepTitle(parts, entry),
    who: t(view, actorIn(entry, parts.nameOf)),
    at: entry.at,
    reason: entry.reason,
    changes: [
      ...entry.changes.map(({ field, before, after }) => ({
        label: columnLabel(register, field),
        before: showValue(view, parts, field, before),
        after: showValue(view, parts, field, after),
      })),
      ...answersOf(view, parts, entry),
    ],
    proof: html`<a href="/proofs/${entry.action}">${t(view, { id: 'Bukti', en: 'Proof' })}</a>`,
  }));
  return page(view, {
    title: rowTitle(view, register, row),
    crumbs: [{ label: register.title, href: listHref(register) }],
    badge: showStatus(view, register, row.status),
    tabs: rowTabs(view, register, row, 'history', parts.comments),
    body: timeline(view, entries),
  });
}
