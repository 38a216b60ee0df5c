import type { Tx } from '../kernel/db/db.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { newBind } from './bind.ts';
import type { Linked } from './field.ts';
import { isId } from './fields/reference.ts';
import { type ListQuery, writeCursor } from './list-query.ts';
import { recentTotals } from './lists/recent-totals.ts';
import { fieldOf, type ReadGrant, type Register } from './register.ts';
import type { Values } from './registry.ts';
import { listSql, type Namer, rowsSql, whereSql } from './select.ts';

/** One row as it is kept: what it points to by id. */
export type BareRow = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly values: Values;
};

/** One row as shown: its values, and the rows it points to as far as the reader may see them. */
export type ReadRow = BareRow & { readonly linked: Readonly<Record<string, readonly Linked[]>> };

/** One page of a list with the cursors of its neighbours. */
export type ReadPage<Row extends BareRow = ReadRow> = {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly previous: string | null;
  /** How many rows stand before this page. */
  readonly at: number;
};

/** Who reads what with which registers. */
export type Reader = Namer & { readonly tx: Tx };

/** A row as the database gives it. */
export type Raw = Readonly<Record<string, unknown>>;

function linksOf(register: Register, name: string, raw: Raw): readonly Linked[] {
  const field = fieldOf(register, name);
  const found = (raw[`${name}$`] ?? []) as readonly { id: string; label: string; key: string }[];
  const labels = new Map(found.map((one) => [one.id, one]));
  const value = raw[name];
  const ids = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  return ids.map((id) => {
    const seen = labels.get(id);
    const href = field.holdsFiles
      ? `/${register.name}/${String(raw.id)}/files/${id}`
      : `/${field.refers?.register ?? ''}/${id}`;
    return { id, label: seen?.label ?? null, key: seen?.key ?? null, href: seen ? href : null };
  });
}

/** A row of the database as it is kept. */
export const toBareRow = (names: readonly string[], raw: Raw): BareRow => ({
  id: raw.id as string,
  version: raw.version as number,
  status: raw.status as string,
  createdAt: raw.created_at as Date,
  createdBy: raw.created_by as string | null,
  values: Object.fromEntries(names.map((name) => [name, raw[name] ?? null])),
});

/** A row of the database as it is shown. */
export function toReadRow(register: Register, names: readonly string[], raw: Raw): ReadRow {
  const points = names.filter((name) => fieldOf(register, name).refers || fieldOf(register, name).holdsFiles);
  return {
    ...toBareRow(names, raw),
    linked: Object.fromEntries(points.map((name) => [name, linksOf(register, name, raw)])),
  };
}

/** PostgreSQL's class 22: a value that cannot be of the type it is compared with. */
const isDataError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');

type Raws = { readonly raws: readonly Raw[]; readonly page: Omit<ReadPage, 'rows'> };

async function readRaws(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
  linked: boolean,
): Promise<Raws> {
  const bind = newBind();
  const sql = listSql(reader, register, names, query, linked, bind);
  const raws: Raw[] = await reader.tx.unsafe(sql, bind.values as never[], { prepare: true }).catch((error: unknown) => {
    // A cursor is the list's own, but travels in an address where anybody may change it.
    throw query.cursor && isDataError(error) ? new CodedError('bad-request', { detail: 'cursor' }) : error;
  });
  const back = query.cursor?.back ?? false;
  const more = raws.length > query.limit;
  const page = raws.slice(0, query.limit);
  if (back) page.reverse();
  const at = Math.max(0, query.cursor?.at ?? 0);
  const cursorAt = (raw: Raw | undefined, going: boolean) =>
    raw
      ? writeCursor({
          back: going,
          value: raw.$sort as string | null,
          id: raw.id as string,
          at: going ? at - query.limit : at + page.length,
        })
      : null;
  return {
    raws: page,
    page: {
      next: more || back ? cursorAt(page.at(-1), false) : null,
      previous: (back && more) || (!back && query.cursor) ? cursorAt(page[0], true) : null,
      at,
    },
  };
}

/** Reads one page of a list: exactly the rows the actor may read and the query asks for. */
export async function readList(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
): Promise<ReadPage> {
  const { raws, page } = await readRaws(reader, register, names, query, true);
  return { rows: raws.map((raw) => toReadRow(register, names, raw)), ...page };
}

/** `readList` for programs: what rows point to stays an id. */
export async function readBareList(
  reader: Reader,
  register: Register,
  names: readonly string[],
  query: ListQuery,
): Promise<ReadPage<BareRow>> {
  const { raws, page } = await readRaws(reader, register, names, query, false);
  return { rows: raws.map((raw) => toBareRow(names, raw)), ...page };
}

/** How many rows the list has in all; of a long list, as of a moment ago. */
export async function countList({ tx, actor }: Reader, register: Register, query: ListQuery): Promise<number> {
  const bind = newBind();
  const sql = `select count(*) as total from ${register.table} t where ${whereSql(register, query, actor, bind)}`;
  const { total } = await recentTotals(sql, bind.values, Date.now(), async () => {
    const [found] = await tx.unsafe(sql, bind.values as never[], { prepare: true });
    return { total: Number(found?.total ?? 0) };
  });
  return total ?? 0;
}

async function findRaws(
  reader: Reader,
  register: Register,
  grant: ReadGrant,
  ids: readonly string[],
  { lock, linked }: { readonly lock: boolean; readonly linked: boolean },
): Promise<readonly Raw[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const bind = newBind();
  // An id never changes, so the lock lets others point here meanwhile: two rows pointed at each other would deadlock.
  const sql = rowsSql(reader, register, grant, wanted, linked, bind) + (lock ? ' for no key update of t' : '');
  return reader.tx.unsafe(sql, bind.values as never[], { prepare: true });
}

const byId = <Row extends BareRow>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Reads rows by their ids under a grant, by id; what does not exist or is not open to the actor is not among them. */
export async function findRows(
  reader: Reader,
  register: Register,
  grant: ReadGrant,
  ids: readonly string[],
  lock: boolean,
): Promise<ReadonlyMap<string, ReadRow>> {
  const raws = await findRaws(reader, register, grant, ids, { lock, linked: true });
  return byId(raws.map((raw) => toReadRow(register, Object.keys(register.fields), raw)));
}

/** `findRows` for programs: what rows point to stays an id. */
export async function findBareRows(
  reader: Reader,
  register: Register,
  grant: ReadGrant,
  ids: readonly string[],
  lock: boolean,
): Promise<ReadonlyMap<string, BareRow>> {
  const raws = await findRaws(reader, register, grant, ids, { lock, linked: false });
  return byId(raws.map((raw) => toBareRow(Object.keys(register.fields), raw)));
}

/** Reads one row under a grant; undefined where it does not exist or is not open to the actor: nobody can tell which. */
export async function findRow(
  reader: Reader,
  register: Register,
  grant: ReadGrant,
  id: string,
  lock: boolean,
): Promise<ReadRow | undefined> {
  return (await findRows(reader, register, grant, [id], lock)).get(id);
}

/** `findRow` for programs: what the row points to stays an id. */
export async function findBareRow(
  reader: Reader,
  register: Register,
  grant: ReadGrant,
  id: string,
  lock: boolean,
): Promise<BareRow | undefined> {
  return (await findBareRows(reader, register, grant, [id], lock)).get(id);
}

/** @throws CodedError `not-found`, also for rows that exist but are not open to the actor */
export async function getRow(reader: Reader, register: Register, id: string): Promise<ReadRow> {
  const row = await findRow(reader, register, register.read, id, false);
  if (!row) throw new CodedError('not-found');
  return row;
}

/** `getRow` for programs: what the row points to stays an id. @throws CodedError as `getRow` */
export async function getBareRow(reader: Reader, register: Register, id: string): Promise<BareRow> {
  const row = await findBareRow(reader, register, register.read, id, false);
  if (!row) throw new CodedError('not-found');
  return row;
}
