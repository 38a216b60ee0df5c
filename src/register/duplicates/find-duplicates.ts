import { newBind, sqlName } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { scopeSql } from '../scope.ts';
import { labelSql } from '../select.ts';
import { mergedState } from './merging.ts';

/** A row that may be the same thing, how alike the two are (0 to 1), and which fields say so. */
export type Duplicate = {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly likeness: number;
  readonly alike: readonly string[];
};

/** From this likeness on a row is worth a look; a field is named as a reason from the second on. */
const worthALook = 0.35;
const reason = 0.6;

/**
 * Rows likely to be the same thing as this one, the most alike first, among those the reader may read: by the letters
 * their searched fields have in common. One statement.
 */
export async function findDuplicates(reader: Reader, register: Register, id: string): Promise<readonly Duplicate[]> {
  const bind = newBind();
  const self = bind(id);
  const open = scopeSql(register, register.read, reader.actor, 't', bind);
  const around = register.within
    ? ` and t.${sqlName(register.within.field)} = o.${sqlName(register.within.field)}`
    : '';
  const alike = register.search.map(
    (name) =>
      `case when similarity(t.${sqlName(name)}::text, o.${sqlName(name)}::text) >= ${reason} then ${bind(name)}::text end`,
  );
  // What a row is called counts by itself: two of one name differ in all else that was written of them.
  const named = register.label.filter((name) => register.search.includes(name)).map((name) => `${sqlName(name)}::text`);
  const calledAlike = named.map((name) => `similarity(t.${name}, o.${name}) * 0.95`);
  const calledSo = named.map((name) => ` or lower(o.${name}) <% t.search`);
  const sql = `select t.id, ${labelSql(reader, register, 't', bind)} as label, t.status,
      greatest(${['similarity(t.search, o.search)', 'word_similarity(o.search, t.search) * 0.9', ...calledAlike].join(', ')}) as likeness,
      array_remove(array[${alike.join(', ')}]::text[], null) as alike
    from ${register.table} t join ${register.table} o on o.id = ${self}::uuid
    where t.id <> o.id and (t.search % o.search or o.search <% t.search${calledSo.join('')}) and ${open}${around}
      and t.status is distinct from ${bind(mergedState(register))}
    order by likeness desc, t.id limit 20`;
  const rows = await reader.tx.unsafe<Duplicate[]>(sql, bind.values as never[], { prepare: true });
  return rows
    .map((row) => ({ ...row, likeness: Number(row.likeness) }))
    .filter(({ likeness }) => likeness >= worthALook);
}
