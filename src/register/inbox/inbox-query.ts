import { CodedError } from '../../kernel/errors/errors.ts';
import { maxLimit } from '../list-query.ts';
import { type InboxQuery, type InboxTab, inboxTabs } from './inbox.ts';

const isTab = (value: unknown): value is InboxTab => inboxTabs.some((tab) => tab === value);

const numberIn = (raw: unknown, fallback: number): number =>
  typeof raw === 'string' && raw !== '' ? Number(raw) : fallback;

/**
 * Reads `?tab=&filter[register]=&limit=&cursor=` of the inbox; its cursor is the number of lines before the page.
 * @throws CodedError `bad-request` naming the parameter that cannot be read
 */
export function readInboxQuery(raw: Readonly<Record<string, unknown>>): InboxQuery {
  const bad = (detail: string) => new CodedError('bad-request', { detail });
  const tab = raw.tab ?? 'waiting';
  if (!isTab(tab)) throw bad('tab');
  const limit = numberIn(raw.limit, 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) throw bad('limit');
  const offset = numberIn(raw.cursor, 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 1_000_000) throw bad('cursor');
  const register = raw['filter[register]'];
  return { tab, limit, offset, register: typeof register === 'string' && register !== '' ? register : null };
}

/** The address of a part of the inbox. */
export function inboxHref(query: InboxQuery, change: Partial<InboxQuery>): string {
  const { tab, register, offset } = { ...query, ...change };
  const params = new URLSearchParams();
  if (tab !== 'waiting') params.set('tab', tab);
  if (register !== null) params.set('filter[register]', register);
  if (offset > 0) params.set('cursor', String(offset));
  const written = params.toString();
  return written === '' ? '/inbox' : `/inbox?${written}`;
}
