import type { Readable } from 'node:stream';
import type { SheetCell } from '../../../kernel/sheet/sheet.ts';
import { writeXlsx } from '../../../kernel/sheet/write-xlsx.ts';
import { sqlName } from '../../../register/bind.ts';
import type { Registry } from '../../../register/registry.ts';
import { t, type View } from '../../../ui/view.ts';
import type { loadPersonalData } from './personal-data.queries.ts';

type Data = Awaited<ReturnType<typeof loadPersonalData>>;

/** What a person did, as a part of their data. */
export const actionsLabel = { id: 'Tindakan', en: 'Actions' };

const cellOf = (value: unknown): SheetCell => {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'boolean' || typeof value === 'number' ? value : String(value);
};

type Words = ReadonlyMap<string, string>;

/** What the columns of a table are called on the pages of its register; those of no register keep their name. */
function wordsOf(view: View, registry: Registry, table: string): Words {
  const mounted = registry.all().find(({ register }) => register.table === table);
  const fields = Object.entries(mounted?.register.fields ?? {});
  return new Map(fields.map(([name, { label }]) => [sqlName(name), t(view, label)]));
}

/** One line per entry that is filled: which data, the row within it, the entry, and what it holds. */
function* linesOf(label: string, rows: readonly object[], words: Words): Generator<readonly SheetCell[]> {
  for (const [at, row] of rows.entries())
    for (const [name, value] of Object.entries(row))
      if (value !== null && value !== '') yield [label, at + 1, words.get(name) ?? name, cellOf(value)];
}

/** Everything about a person as a sheet that people can read (UU 27/2022, Pasal 7 and 13); the same as the JSON file. */
export function writePersonalSheet(view: View, { parts, actions }: Data, registry: Registry): Readable {
  function* rows() {
    for (const { source, rows: some } of parts)
      yield* linesOf(t(view, source.label), some, wordsOf(view, registry, source.table));
    yield* linesOf(t(view, actionsLabel), actions, new Map());
  }
  return writeXlsx({
    name: t(view, { id: 'Data pribadi', en: 'Personal data' }),
    columns: [
      { heading: t(view, { id: 'Data', en: 'Data' }), kind: 'text' },
      { heading: t(view, { id: 'Baris', en: 'Row' }), kind: 'number' },
      { heading: t(view, { id: 'Isian', en: 'Entry' }), kind: 'text' },
      { heading: t(view, { id: 'Isi', en: 'Content' }), kind: 'text' },
    ],
    rows: rows(),
  });
}
