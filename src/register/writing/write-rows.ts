import { padu } from '../../kernel/access/padu.ts';
import { newSalt } from '../../kernel/audit/new-salt.ts';
import { type Recorded, recordingSql } from '../../kernel/audit/recording-sql.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { sendTogether } from '../../kernel/db/send-together.ts';
import type { Act, Acting } from '../act.ts';
import { type Bind, newBind, sqlName } from '../bind.ts';
import { leavingSql } from '../follow/leave-word.ts';
import { type BareRow, type Raw, toBareRow } from '../read.ts';
import { told } from '../refusals.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { scopeSql } from '../scope.ts';
import { columnsSql, idsSql } from '../select.ts';
import { inputFields } from '../shape/computed.ts';
import { stampsAt } from './stamps-at.ts';

/** A row as it stands after it was written, whoever wrote it; `open`: whether the one who wrote it may read it. */
export type WrittenRow = { readonly row: BareRow; readonly open: boolean };

const columnValue = (register: Register, name: string, value: unknown, bind: Bind) => {
  const parameter = bind(value);
  return fieldOf(register, name).column.write?.(parameter) ?? parameter;
};

/** What a statement that writes rows gives back of them, as `t`, so that nobody has to read them again. */
function writtenSql(act: Acting, register: Register, bind: Bind): string {
  const names = Object.keys(register.fields);
  const columns = columnsSql({ registry: act.registry, actor: padu, lang: 'id' }, register, names, false, bind);
  return `${columns}, ${scopeSql(register, register.read, act.actor, 't', bind)} as "$open"`;
}

const toWritten = (register: Register, raw: Raw): WrittenRow => ({
  row: toBareRow(Object.keys(register.fields), raw),
  open: raw.$open === true,
});

/** So many rows go in with one statement. */
const insertedAtOnce = 50;

/** Statements of other sizes come once and are not kept. */
const isCommonSize = (rows: number): boolean => rows === 1 || rows === insertedAtOnce;

/** A row to be added: its id and its values by field name. */
export type NewRow = { readonly id: string; readonly given: Values };

async function insertSome(act: Act, register: Register, rows: readonly NewRow[]): Promise<readonly WrittenRow[]> {
  const bind = newBind();
  const stamps = stampsAt(act, register, 'create');
  const names = [...Object.keys(inputFields(register.fields)), ...Object.keys(stamps)];
  const columns = ['id', 'version', 'status', 'created_at', 'created_by', ...names.map(sqlName)];
  const values = rows.map(({ id, given }) => [
    bind(id),
    '1',
    bind(register.states[0]),
    bind(act.now),
    bind(act.actor.kind === 'system' ? null : act.actor.id),
    ...names.map((name) => columnValue(register, name, stamps[name] ?? given[name] ?? null, bind)),
  ]);
  const tuples = values.map((row) => `(${row.join(', ')})`);
  const sql = `insert into ${register.table} as t (${columns.join(', ')}) values ${tuples.join(', ')}
    returning ${writtenSql(act, register, bind)}`;
  const prepare = isCommonSize(rows.length);
  const raws = await told(register, () => act.tx.unsafe<Raw[]>(sql, bind.values as never[], { prepare }));
  return raws.map((raw) => toWritten(register, raw));
}

/**
 * Adds rows in the register's first state; many are sent together.
 * @throws CodedError `invalid` where the table refuses one
 */
export async function insertRows(
  act: Act,
  register: Register,
  rows: readonly NewRow[],
): Promise<readonly WrittenRow[]> {
  const parts = Array.from({ length: Math.ceil(rows.length / insertedAtOnce) }, (_, at) =>
    rows.slice(at * insertedAtOnce, (at + 1) * insertedAtOnce),
  );
  return (await sendTogether(...parts.map((some) => insertSome(act, register, some)))).flat();
}

/**
 * Writes the next version of rows. One statement, however many.
 * @param sets what else is set, as SQL
 * @throws CodedError `invalid` where the table refuses it
 */
export async function updateRows(
  act: Act,
  register: Register,
  ids: readonly string[],
  sets: (bind: Bind) => readonly string[],
): Promise<readonly WrittenRow[]> {
  const bind = newBind();
  const sql = `update ${register.table} t set ${[...sets(bind), 'version = version + 1'].join(', ')}
    where ${idsSql('t', ids, bind)} returning ${writtenSql(act, register, bind)}`;
  const raws = await told(register, () => act.tx.unsafe<Raw[]>(sql, bind.values as never[], { prepare: true }));
  return raws.map((raw) => toWritten(register, raw));
}

/** One row to be written: its new values by field name, the state it comes to, and what is recorded of it. */
export type Update = {
  readonly id: string;
  readonly to: string;
  readonly values: Values;
  /** The version it must still have; whatever it has when absent, because it is locked. */
  readonly seen?: number;
  readonly recorded: Recorded;
};

/**
 * Writes the next version of one row, its action, its leaf, and the word to its followers: one statement, so that it
 * stands by itself where nothing else belongs to the change.
 * @returns nothing where the row is gone, or no longer as it was seen: nothing was written then
 * @throws CodedError `invalid` where the table refuses it
 */
export async function updateRecorded(
  act: Acting,
  register: Register,
  { id, to, values, seen, recorded }: Update,
): Promise<readonly WrittenRow[]> {
  const bind = newBind();
  const sets = Object.entries(values).map(
    ([name, value]) => `${sqlName(name)} = ${columnValue(register, name, value, bind)}`,
  );
  const taken = { register: register.name, step: recorded.step, actor: recorded.actor.id };
  const source = { from: 'changed given', action: `${bind(newId(recorded.at))}::uuid`, salt: bind(newSalt()) };
  const sql = `with changed as (
      update ${register.table} t set ${[...sets, `status = ${bind(to)}`, 'version = version + 1'].join(', ')}
      where ${idsSql('t', [id], bind)}${seen === undefined ? '' : ` and t.version = ${bind(seen)}`} returning t.*
    ), ${recordingSql(recorded, source, bind)}, told as (
      ${leavingSql(taken, 'row_id = (select id from changed)', '(select version from changed)', bind)}
    )
    select ${writtenSql(act, register, bind)}, (select count(*) from told) as "$told" from changed t`;
  const raws = await told(register, () => act.tx.unsafe<Raw[]>(sql, bind.values as never[], { prepare: true }));
  return raws.map((raw) => toWritten(register, raw));
}
