import { newBind } from '../bind.ts';
import { type Raw, type Reader, type ReadRow, toReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { rowsSql } from '../select.ts';

type Found = { readonly register: string; readonly raw: Raw & { readonly created_at: string } };

/**
 * The records behind lines of the inbox, as far as the reader may read them, by id: one statement, however many
 * registers they are of. They travel as JSON, which keeps every kind of field as it is but the moment of creation.
 */
export async function findMatters(
  reader: Reader,
  lines: readonly { readonly register: Register; readonly id: string }[],
): Promise<ReadonlyMap<string, ReadRow>> {
  const bind = newBind();
  const parts = [...Map.groupBy(lines, ({ register }) => register)].map(([register, some]) => {
    const ids = some.map(({ id }) => id);
    const rows = rowsSql(reader, register, register.read, ids, true, bind);
    return `select ${bind(register.name)}::text as register, to_jsonb(r) as raw from (${rows}) r`;
  });
  if (parts.length === 0) return new Map();
  const found = await reader.tx.unsafe<Found[]>(parts.join(' union all '), bind.values as never[]);
  return new Map(
    found.map(({ register: name, raw }) => {
      const { register } = reader.registry.get(name);
      const row = { ...raw, created_at: new Date(raw.created_at) };
      return [String(raw.id), toReadRow(register, Object.keys(register.fields), row)];
    }),
  );
}
