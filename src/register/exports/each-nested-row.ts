import type { BareRow, Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { eachBareRow, readBareRows } from './each-row.ts';
import type { ExportChoice } from './export-choice.ts';

/** Rows inside another, by the names of their registers. */
type Inside = Readonly<Record<string, readonly BareRow[]>>;

/** A row with what is inside it; without `inside` where nothing of the kind was asked for. */
export type NestedRow = BareRow & { readonly inside?: Inside };

/** What is inside so many rows is in memory at once. */
const together = 50;

type ChoicesInside = readonly (readonly [Register, ExportChoice])[];

async function fillRows(
  reader: Reader,
  rows: readonly BareRow[],
  inside: ChoicesInside,
): Promise<readonly NestedRow[]> {
  const ids = rows.map(({ id }) => id);
  const found = await Promise.all(
    inside.map(async ([child, { names, query }]) => {
      const field = child.within?.field ?? '';
      const around = query.inside && { ...query.inside, query: { ...query.inside.query, ids } };
      const all = await readBareRows(reader, child, names, { ...query, ...(around ? { inside: around } : {}) });
      return [child.name, Map.groupBy(all, ({ values }) => String(values[field]))] as const;
    }),
  );
  return rows.map((row) => ({
    ...row,
    inside: Object.fromEntries(found.map(([name, byRow]) => [name, byRow.get(row.id) ?? []])),
  }));
}

/** Every row of a filtered list for programs, each with the rows inside it that the reader may read. */
export async function* eachNestedRow(
  reader: Reader,
  register: Register,
  { names, query }: ExportChoice,
  inside: ChoicesInside,
): AsyncGenerator<NestedRow> {
  const rows = eachBareRow(reader, register, names, query);
  if (inside.length === 0) return yield* rows;
  let some: BareRow[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < together) continue;
    yield* await fillRows(reader, some, inside);
    some = [];
  }
  yield* await fillRows(reader, some, inside);
}
