import { CodedError } from '../kernel/errors/errors.ts';
import { fieldOf, type Register } from './register.ts';

/** What a list shows: the same for page, API and export. */
export type ListQuery = {
  readonly q: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly limit: number;
  readonly cursor: Cursor | null;
};

/** Where a page of a list begins: after (or before) the row with this sort value and id. */
export type Cursor = { readonly back: boolean; readonly value: string | null; readonly id: string };

export const maxLimit = 200;

const bad = (detail: string) => new CodedError('bad-request', { detail });

/** The cursor as it travels in a URL. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.back ? 1 : 0, cursor.value, cursor.id])).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    const [back, value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) && (value === null || typeof value === 'string'))
      return { back: back === 1, value, id };
  } catch {
    throw bad('cursor');
  }
  throw bad('cursor');
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

/**
 * Reads `?q=&filter[field]=&sort=-field&limit=&cursor=`. Empty filters, as a form sends them, count as absent.
 * @throws CodedError `bad-request` naming the parameter that cannot be read
 */
export function readListQuery(register: Register, raw: Readonly<Record<string, unknown>>): ListQuery {
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name].trim() : '');
  const filters: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const field = /^filter\[(\w+)\]$/.exec(name)?.[1];
    if (!field || typeof value !== 'string' || value === '') continue;
    checkFilter(register, field);
    filters[field] = value;
  }
  const limit = text('limit') === '' ? 50 : Number(text('limit'));
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) throw bad('limit');
  return {
    q: text('q').slice(0, 200),
    filters,
    sort: checkSort(register, text('sort') || register.sort),
    limit,
    cursor: text('cursor') ? readCursor(text('cursor')) : null,
  };
}

/** The query as URL parameters, with some of them replaced or (null) dropped; the cursor is dropped unless given. */
export function writeListQuery(
  register: Register,
  query: ListQuery,
  change: Readonly<Record<string, string | null>> = {},
): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  for (const [name, value] of Object.entries(query.filters)) params.set(`filter[${name}]`, value);
  if (query.sort !== register.sort) params.set('sort', query.sort);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const written = params.toString();
  return written ? `?${written}` : '';
}
