import { createHash } from 'node:crypto';
import type { Db } from '../kernel/db/db.ts';
import { newBind, sqlName } from '../register/bind.ts';
import type { Field } from '../register/field.ts';
import type { Register } from '../register/register.ts';
import type { Values } from '../register/registry.ts';
import { inputFields } from '../register/shape/computed.ts';

/** One row as a test puts it into a table by SQL, behind the application's back. */
export type ExampleRow = {
  readonly id: string;
  readonly status: string;
  readonly createdBy: string | null;
  readonly values: Values;
};

/** The same id for the same words, so that rows can point to each other before they are made. */
export function idOf(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('|')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The example of a field; a reference points to the row `refer` names. */
export function exampleOf(register: Register, field: Field<unknown>, refer: (register: string) => string): unknown {
  if (field.holdsFiles) return null;
  if (!field.refers) return field.example;
  const { register: target, many } = field.refers;
  if (target === register.name && !field.required) return null;
  return many ? [refer(target)] : refer(target);
}

/** Every field with its example; references point to the rows `refer` names, files stay empty. */
export const exampleValues = (register: Register, refer: (register: string) => string): Values =>
  Object.fromEntries(
    Object.entries(inputFields(register.fields)).map(([name, field]) => [name, exampleOf(register, field, refer)]),
  );

/** As many rows as one statement may hold, with room for the widest register among its 65,535 values. */
const rowsAtOnce = 200;

/** Puts rows into the table of a register, at version 1, without action or log entry. */
export async function insertRows(owner: Db, register: Register, rows: readonly ExampleRow[]): Promise<void> {
  const names = Object.keys(register.fields).filter((name) => !register.fields[name]?.computed);
  const columns = ['id', 'version', 'status', 'created_at', 'created_by', ...names.map(sqlName)].join(', ');
  await owner.begin(async (tx) => {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const bind = newBind();
      const written = rows.slice(start, start + rowsAtOnce).map((row) => {
        const values = names.map((name) => {
          const parameter = bind(row.values[name] ?? null);
          return register.fields[name]?.column.write?.(parameter) ?? parameter;
        });
        return `(${[bind(row.id), '1', bind(row.status), 'now()', bind(row.createdBy), ...values].join(', ')})`;
      });
      await tx.unsafe(
        `insert into ${register.table} (${columns}) values ${written.join(', ')}`,
        bind.values as never[],
      );
    }
  });
}

/**
 * Takes every rule between rows off the tables: keys, exclusions, checks, references. For tests that need a row in every
 * state, whatever the rules of its register.
 */
export async function liftRules(owner: Db, registers: readonly Register[]): Promise<void> {
  const tables = registers.map(({ table }) => table);
  const rules = await owner.sql<{ table: string; drop: string }[]>`
    select t.name as table, string_agg(format('drop constraint %I cascade', c.conname), ', ') as drop
      from unnest(${tables}::text[]) t(name) join pg_constraint c on c.conrelid = t.name::regclass
      where c.contype in ('f', 'u', 'x', 'c') group by t.name`;
  const keys = await owner.sql<{ name: string }[]>`
    select i.indexrelid::regclass::text as name
      from unnest(${tables}::text[]) t(name) join pg_index i on i.indrelid = t.name::regclass
      where i.indisunique and not i.indisprimary
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
  await owner.sql.unsafe(
    [
      ...rules.map(({ table, drop }) => `alter table ${table} ${drop}`),
      ...keys.map(({ name }) => `drop index ${name}`),
    ].join(';\n'),
  );
}
