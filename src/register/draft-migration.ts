import { sqlName } from './bind.ts';
import type { Field } from './field.ts';
import type { Register } from './register.ts';
import { begunLength } from './search/match-sql.ts';
import { ownFormula, ownFormulaSql } from './shape/computed.ts';
import { isRollUp } from './shape/formula.ts';

/** The columns every register table begins with. */
export const rowColumns = [
  'id uuid primary key',
  'version integer not null check (version > 0)',
  'status text not null',
  'created_at timestamptz not null',
  'created_by uuid',
] as const;

/** The constraint that a computed column keeps to what its kind can hold: a sum of money beyond exact numbers is refused. */
export const fitsName = (register: Register, name: string): string =>
  `${register.table.split('.').at(-1)}_${sqlName(name)}_fits`;

/** Fields with a column of their own; what is computed over other rows has none. */
const columnsOf = (register: Register) =>
  Object.entries(register.fields).filter(([, { computed }]) => !computed || !isRollUp(computed));

function columnSql(register: Register, name: string, field: Field<unknown>): string {
  const column = sqlName(name);
  const check = field.column.check?.(column);
  const formula = ownFormula(field);
  if (formula)
    return [
      `${column} ${field.column.type} generated always as (${ownFormulaSql(formula, field.column.type)}) stored`,
      check ? ` constraint ${fitsName(register, name)} check (${check})` : '',
    ].join('');
  return [
    `${column} ${field.column.type}`,
    field.required ? ' not null' : '',
    name === register.key ? ' unique' : '',
    check ? ` check (${check})` : '',
  ].join('');
}

const searchColumn = (register: Register): string => {
  const parts = register.search.map((name) => `coalesce(${sqlName(name)}, '')`);
  return `search text generated always as (lower(${parts.join(" || ' ' || ")})) stored`;
};

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Foreign keys wait until every table stands, so they come as statements of their own. */
function foreignKeys(register: Register, tableOf: (register: string) => string): readonly string[] {
  return Object.entries(register.fields).flatMap(([name, { refers }]) =>
    refers && !refers.many
      ? [
          `alter table ${register.table} add foreign key (${sqlName(name)}) references ${tableOf(refers.register)} (id);`,
        ]
      : [],
  );
}

function indexes(register: Register): readonly string[] {
  const table = register.table;
  const singles = Object.entries(register.fields).filter(([, { refers }]) => refers && !refers.many);
  const many = Object.entries(register.fields).filter(([, field]) => field.refers?.many || field.holdsFiles);
  const sort = sqlName(register.sort.replace(/^-/, ''));
  // As the list asks for it: empty values stand last in both directions.
  const order = register.sort.startsWith('-') ? `${sort} desc nulls last` : sort;
  return [
    `create index on ${table} (${order}, id);`,
    `create index on ${table} (status);`,
    `create index on ${table} using gin (search gin_trgm_ops);`,
    `create index on ${table} ((left(search, ${begunLength})) text_pattern_ops);`,
    ...singles.map(([name]) => `create index on ${table} (${sqlName(name)});`),
    // Most rows point nowhere; an index that holds them, too, is written with each of their changes.
    ...many.map(([name, { required }]) => {
      const column = sqlName(name);
      return `create index on ${table} using gin (${column})${required ? '' : ` where ${column} is not null`};`;
    }),
  ];
}

/**
 * Drafts the migration of a register: its table, keys, indexes and rights. A person reads it, completes it and commits
 * it; a test holds the table in the database against the definition ever after.
 */
export function draftMigration(register: Register, tableOf: (register: string) => string): string {
  const columns = [
    ...rowColumns,
    ...columnsOf(register).map(([name, field]) => columnSql(register, name, field)),
    searchColumn(register),
    `check (status in (${quoted(register.states)}))`,
    ...(register.tableSql ?? []),
  ];
  return [
    `create table ${register.table} (\n  ${columns.join(',\n  ')}\n);`,
    ...foreignKeys(register, tableOf),
    ...indexes(register),
    `grant select, insert, update on ${register.table} to padu_app;`,
    '',
  ].join('\n');
}
