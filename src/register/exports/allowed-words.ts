import type { Choices } from '../../kernel/sheet/sheet.ts';
import { t, type View } from '../../ui/view.ts';
import { newBind, sqlName } from '../bind.ts';
import { type Field, isInput } from '../field.ts';
import type { Reader } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';
import { scopeSql } from '../scope.ts';

/** What the cells of a column may hold, by the name of its field; columns where that cannot be listed are left out. */
export type AllowedWords = ReadonlyMap<string, Choices>;

/** Up to so many words a column offers; a longer list helps nobody choose. */
const listable = 500;

const isOne = (field: Field<unknown>) => !field.column.type.endsWith('[]') && isInput(field);

/** The keys of the rows of some registers, as far as the reader may see them; one statement for all. */
async function keysOf({ tx, registry, actor }: Reader, targets: readonly string[]) {
  if (targets.length === 0) return new Map<string, readonly string[]>();
  const bind = newBind();
  const parts = targets.map((name) => {
    const { register } = registry.get(name);
    const scope = scopeSql(register, register.read, actor, 'r', bind);
    return `(select ${bind(name)} as register, r.${sqlName(register.key)}::text as key
      from ${register.table} r where ${scope} order by 2 limit ${listable + 1})`;
  });
  const rows = await tx.unsafe(parts.join(' union all '), bind.values as never[], { prepare: true });
  return new Map(
    targets.map((name) => [name, rows.flatMap(({ register, key }) => (register === name ? [key as string] : []))]),
  );
}

/**
 * The words that the columns of a sheet may hold: choices, yes or no, and the keys of what a reference may point to as far
 * as the reader may see it.
 */
export async function allowedWords(
  reader: Reader,
  view: View,
  register: Register,
  names: readonly string[],
): Promise<AllowedWords> {
  const fields = names.filter((name) => name !== 'status').map((name) => [name, fieldOf(register, name)] as const);
  const single = fields.filter(([, field]) => isOne(field));
  const targets = single.flatMap(([, { refers }]) =>
    refers && reader.registry.get(refers.register).register.key !== 'id' ? [refers.register] : [],
  );
  const keys = await keysOf(reader, [...new Set(targets)]);
  const found = new Map<string, Choices>();
  for (const [name, { refers, filter }] of single) {
    const all = refers
      ? (keys.get(refers.register) ?? [])
      : filter?.kind === 'choice'
        ? (filter.choices ?? []).map(({ label }) => t(view, label))
        : [];
    // What a reference points to may come in by the same sheet, or be closed to whoever exports: other words only warn.
    if (all.length > 0 && all.length <= listable) found.set(name, { words: all, only: refers === undefined });
  }
  return found;
}
