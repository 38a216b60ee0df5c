import { CodedError } from '../kernel/errors/errors.ts';
import { isId } from './fields/reference.ts';
import { knownColumns } from './lists/columns.ts';
import { fieldOf, type Register } from './register.ts';
import { findView } from './shape/views.ts';

/** What a list shows: the same for page, API and export. */
export type ListQuery = {
  /** The view of the register it shows; the whole list when absent. */
  readonly view?: string;
  /** The columns asked for; those of the view, the person or the register when absent. */
  readonly columns?: readonly string[];
  readonly q: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Only these rows, as far as everything else lets them through: those ticked on the page. All when absent. */
  readonly ids?: readonly string[];
  /** Only rows inside those that a list of another register shows. */
  readonly inside?: { readonly field: string; readonly of: Register; readonly query: Omit<ListQuery, 'limit'> };
  readonly sort: string;
  readonly limit: number;
  readonly cursor: Cursor | null;
};

/** Where a page of a list begins: after (or before) the row with this sort value and id. */
export type Cursor = {
  readonly back: boolean;
  readonly value: string | null;
  readonly id: string;
  /** How many rows stand before the page it leads to; shown, never used to select. */
  readonly at: number;
};

export const maxLimit = 200;

/** So many rows can be named by their ids in one address. */
export const maxIds = 500;

/** The order of a list when none is asked for. */
export const sortOf = (register: Register, view: string | undefined): string =>
  findView(register, view)?.sort ?? register.sort;

const bad = (detail: string) => new CodedError('bad-request', { detail });

/** The cursor as it travels in a URL. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.back ? 1 : 0, cursor.value, cursor.id, cursor.at])).toString('base64url');
}

const isCursor = (parts: unknown): parts is [number, string | null, string, number] =>
  Array.isArray(parts) &&
  (parts[1] === null || typeof parts[1] === 'string') &&
  isId(String(parts[2])) &&
  Number.isInteger(parts[3]);

/** Reads a cursor back. @throws CodedError `bad-request` */
export function readCursorOf(text: string): Cursor {
  const parts = parseJson(Buffer.from(text, 'base64url').toString());
  if (!isCursor(parts)) throw bad('cursor');
  return { back: parts[0] === 1, value: parts[1], id: parts[2], at: parts[3] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names a list may be sorted by, besides its fields. */
const rowColumns = ['status', 'createdAt'] as const;

function checkSort(register: Register, sort: string): string {
  const name = sort.replace(/^-/, '');
  if (rowColumns.some((column) => column === name)) return sort;
  if (!register.fields[name]?.sortable) throw bad(`sort=${sort}`);
  return sort;
}

function checkFilter(register: Register, name: string): void {
  if (name === 'status') return;
  if (!register.fields[name] || !fieldOf(register, name).filter) throw bad(`filter[${name}]`);
}

/** `filter[date]=a..b` as one value, or as a form sends it: `filter[date].from=a&filter[date].until=b`. */
function readFilters(register: Register, raw: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const filters: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const [, field, end] = /^filter\[(\w+)\](?:\.(from|until))?$/.exec(name) ?? [];
    if (!field || typeof value !== 'string' || value === '') continue;
    checkFilter(register, field);
    const [from = '', until = ''] = end ? (filters[field] ?? '').split('..') : [];
    filters[field] = end ? `${end === 'from' ? value : from}..${end === 'until' ? value : until}` : value;
  }
  return filters;
}

/** The parts of `a,b` or, as ticked boxes send them, of `a` and `b`. */
const partsOf = (raw: unknown): readonly string[] => {
  const texts = [raw].flat().flatMap((text) => (typeof text === 'string' ? text.split(',') : []));
  return [...new Set(texts.map((part) => part.trim()).filter((part) => part !== ''))];
};

function readIds(raw: unknown): readonly string[] {
  const given = partsOf(raw);
  if (given.length > maxIds || !given.every(isId)) throw bad('ids');
  return given;
}

/**
 * The fields a list page offers to filter by: all that have a filter, but of those that point to other rows only the ones
 * it shows or is filtered by, because what they may point to must be listed.
 */
export const offeredFilters = (register: Register, query: ListQuery): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, { filter }]) => {
    if (!filter) return [];
    const chosen = register.list.includes(name) || name in query.filters;
    return filter.kind !== 'reference' || chosen ? [name] : [];
  });

/**
 * Reads `?view=&columns=&q=&filter[field]=&ids=&sort=-field&limit=&cursor=`. Empty filters, as a form sends them, count as absent.
 * @throws CodedError `bad-request` naming the parameter that cannot be read
 */
export function readListQuery(register: Register, raw: Readonly<Record<string, unknown>>): ListQuery {
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name].trim() : '');
  const limit = text('limit') === '' ? 50 : Number(text('limit'));
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) throw bad('limit');
  const view = text('view');
  const columns = knownColumns(register, partsOf(raw.columns));
  const ids = readIds(raw.ids);
  if (view !== '' && !findView(register, view)) throw bad(`view=${view}`);
  return {
    ...(view === '' ? {} : { view }),
    ...(columns ? { columns } : {}),
    q: text('q').slice(0, 200),
    filters: readFilters(register, raw),
    ...(ids.length > 0 ? { ids } : {}),
    sort: checkSort(register, text('sort') || sortOf(register, view)),
    limit,
    cursor: text('cursor') ? readCursorOf(text('cursor')) : null,
  };
}

/** The query as URL parameters, with some of them replaced or (null) dropped; the cursor is dropped unless given. */
export function writeListQuery(
  register: Register,
  query: ListQuery,
  change: Readonly<Record<string, string | null>> = {},
): string {
  const params = new URLSearchParams();
  if (query.view !== undefined) params.set('view', query.view);
  if (query.columns !== undefined) params.set('columns', query.columns.join(','));
  if (query.q) params.set('q', query.q);
  for (const [name, value] of Object.entries(query.filters)) params.set(`filter[${name}]`, value);
  if (query.ids !== undefined) params.set('ids', query.ids.join(','));
  if (query.sort !== sortOf(register, query.view)) params.set('sort', query.sort);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const written = params.toString();
  return written ? `?${written}` : '';
}
