import type { Actor } from '../kernel/access/access.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import type { Lang } from '../kernel/i18n/text.ts';
import { likeText, readQuestion } from '../kernel/words/question.ts';
import { type Bind, sqlName } from './bind.ts';
import type { ListQuery } from './list-query.ts';
import { fieldOf, type ReadGrant, type Register } from './register.ts';
import type { Registry } from './registry.ts';
import { scopeSql } from './scope.ts';
import { matchSql } from './search/match-sql.ts';
import { rollUpSql } from './shape/roll-up-sql.ts';
import { findView } from './shape/views.ts';

/** Who reads, with which registers, in which language: what SQL that names rows depends on. */
export type Namer = {
  readonly registry: Registry;
  readonly actor: Actor;
  /** The language of names made of words, such as that of a team's seat. */
  readonly lang: Lang;
};

/** The SQL of one field of a row in words; what a reference points to, as far as the reader may see it. */
export function partSql(namer: Namer, register: Register, name: string, alias: string, bind: Bind): string {
  const field = fieldOf(register, name);
  const column = `${alias}.${sqlName(name)}`;
  if (!field.refers || field.refers.many) return field.column.words?.(column, namer.lang) ?? `${column}::text`;
  const target = namer.registry.get(field.refers.register).register;
  const inner = `${alias}_${sqlName(name)}`;
  const open = scopeSql(target, target.read, namer.actor, inner, bind);
  return `(select ${labelSql(namer, target, inner, bind)} from ${target.table} ${inner} where ${inner}.id = ${column} and ${open})`;
}

/** The SQL of a row's name: its label fields in words; a row that names it by is named as far as the reader may see it. */
export function labelSql(namer: Namer, register: Register, alias: string, bind: Bind): string {
  const parts = register.label.map((name) => partSql(namer, register, name, alias, bind));
  return parts.length === 1 ? (parts[0] ?? '') : `concat_ws(' – ', ${parts.join(', ')})`;
}

/** One JSON list per reference field: the rows pointed to that the actor may read. */
function linkedSql(namer: Namer, register: Register, name: string, bind: Bind): string | null {
  const field = fieldOf(register, name);
  const column = `t.${sqlName(name)}`;
  if (field.holdsFiles)
    return `(select json_agg(json_build_object('id', f.id, 'label', f.name, 'key', f.name) order by f.name)
      from kernel.files f where f.id = any(${column}))`;
  if (!field.refers) return null;
  const target = namer.registry.get(field.refers.register).register;
  const match = field.refers.many ? `r.id = any(${column})` : `r.id = ${column}`;
  const open = scopeSql(target, target.read, namer.actor, 'r', bind);
  return `(select json_agg(json_build_object('id', n.id, 'label', n.label, 'key', n.key) order by n.label) from (
    select r.id, ${labelSql(namer, target, 'r', bind)} as label, r.${sqlName(target.key)}::text as key
    from ${target.table} r where ${match} and ${open}) n)`;
}

/**
 * The columns of rows, with the table as `t`.
 * @param linked with the rows each row points to, in words; what is not shown to anybody does without
 */
export function columnsSql(namer: Namer, register: Register, names: readonly string[], linked: boolean, bind: Bind) {
  const columns = ['t.id', 't.version', 't.status', 't.created_at', 't.created_by'];
  for (const name of names) {
    const column = `t.${sqlName(name)}`;
    const field = fieldOf(register, name);
    const rolledUp = rollUpSql(namer, register, field, 't', bind);
    columns.push(`${rolledUp ?? field.column.read?.(column) ?? column} as "${name}"`);
    const links = linked ? linkedSql(namer, register, name, bind) : null;
    if (links) columns.push(`${links} as "${name}$"`);
  }
  return columns.join(', ');
}

/** Every word, anywhere in the row or as one of its Indonesian forms: a list finds by words what search finds by them. */
function searchSql(q: string, bind: Bind): readonly string[] {
  const question = readQuestion(q);
  if (question.words.length > 0) return [matchSql(question, 'forms', 't.search', bind)];
  return question.text === '' ? [] : [`t.search like ${bind(`%${likeText(question.text)}%`)}`];
}

function filterSql(register: Register, name: string, raw: string, bind: Bind): string {
  if (name === 'status') return `t.status = any(${bind(raw.split(','))}::text[])`;
  const sql = fieldOf(register, name).filter?.sql(`t.${sqlName(name)}`, raw, bind);
  if (!sql) throw new CodedError('bad-request', { detail: `filter[${name}]=${raw}` });
  return sql;
}

const filtersSql = (register: Register, filters: Readonly<Partial<Record<string, string>>>, bind: Bind) =>
  Object.entries(filters).flatMap(([name, raw]) => (raw === undefined ? [] : [filterSql(register, name, raw, bind)]));

/** Everything that narrows a list: what the actor may read, the view, the search words, the filters, the rows named. */
export function whereSql(register: Register, query: Omit<ListQuery, 'limit'>, actor: Actor, bind: Bind): string {
  return [
    scopeSql(register, register.read, actor, 't', bind),
    ...searchSql(query.q, bind),
    ...filtersSql(register, findView(register, query.view)?.filters ?? {}, bind),
    ...filtersSql(register, query.filters, bind),
    ...(query.ids ? [`t.id = any(${bind(query.ids)}::uuid[])`] : []),
    ...(query.inside ? [insideSql(query.inside, actor, bind)] : []),
  ].join(' and ');
}

/** The rows around are those of their own list, by its own rules. Inside the brackets `t` is their table. */
const insideSql = ({ field, of, query }: NonNullable<ListQuery['inside']>, actor: Actor, bind: Bind): string =>
  `t.${sqlName(field)} in (select t.id from ${of.table} t where ${whereSql(of, query, actor, bind)})`;

type Order = { readonly sql: string; readonly type: string; readonly down: boolean };

function orderOf(namer: Namer, register: Register, sort: string, bind: Bind): Order {
  const down = sort.startsWith('-');
  const name = down ? sort.slice(1) : sort;
  if (name === 'status') return { sql: 't.status', type: 'text', down };
  if (name === 'createdAt') return { sql: 't.created_at', type: 'timestamptz', down };
  const field = fieldOf(register, name);
  if (!field.refers) return { sql: `t.${sqlName(name)}`, type: field.column.type, down };
  const sql = partSql(namer, register, name, 't', bind);
  return { sql, type: 'text', down };
}

/** The rows after (or, going back, before) the cursor. Empty values stand last in both directions. */
function cursorSql(order: Order, query: Pick<ListQuery, 'cursor'>, bind: Bind): string {
  const { cursor } = query;
  if (!cursor) return 'true';
  const id = bind(cursor.id);
  const after = cursor.back ? '<' : '>';
  if (cursor.value === null)
    return cursor.back
      ? `(${order.sql} is not null or t.id < ${id}::uuid)`
      : `(${order.sql} is null and t.id > ${id}::uuid)`;
  const value = `${bind(cursor.value)}::${order.type}`;
  const beyond = order.down === cursor.back ? '>' : '<';
  const empties = cursor.back ? '' : ` or ${order.sql} is null`;
  return `(${order.sql} ${beyond} ${value} or (${order.sql} = ${value} and t.id ${after} ${id}::uuid)${empties})`;
}

/** What a list shows, all of it where there is no limit. */
type Listed = Omit<ListQuery, 'limit'> & { readonly limit: number | null };

/** The statement behind one page of a list; one row more than the limit tells whether there is a next page. */
export function listSql(
  namer: Namer,
  register: Register,
  names: readonly string[],
  query: Listed,
  linked: boolean,
  bind: Bind,
): string {
  const order = orderOf(namer, register, query.sort, bind);
  const back = query.cursor?.back ?? false;
  const columns = columnsSql(namer, register, names, linked, bind);
  const where = `${whereSql(register, query, namer.actor, bind)} and ${cursorSql(order, query, bind)}`;
  const direction = order.down === back ? 'asc' : 'desc';
  return `select ${columns}, (${order.sql})::text as "$sort" from ${register.table} t where ${where}
    order by ${order.sql} ${direction} nulls ${back ? 'first' : 'last'}, t.id ${back ? 'desc' : 'asc'}
    limit ${query.limit === null ? 'all' : bind(query.limit + 1)}`;
}

/** Rows by their ids. A list has its statement planned anew each time, because nobody knows its length; one id has not. */
export const idsSql = (alias: string, ids: readonly string[], bind: Bind): string =>
  ids.length === 1 ? `${alias}.id = ${bind(ids[0])}::uuid` : `${alias}.id = any(${bind(ids)}::uuid[])`;

/** The statement that reads rows by their ids, those that the grant opens; in the order of their ids. */
export function rowsSql(
  namer: Namer,
  register: Register,
  grant: ReadGrant,
  ids: readonly string[],
  linked: boolean,
  bind: Bind,
): string {
  const columns = columnsSql(namer, register, Object.keys(register.fields), linked, bind);
  const scope = scopeSql(register, grant, namer.actor, 't', bind);
  return `select ${columns} from ${register.table} t where ${idsSql('t', ids, bind)} and ${scope} order by t.id`;
}
