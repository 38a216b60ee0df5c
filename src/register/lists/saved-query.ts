import { CodedError } from '../../kernel/errors/errors.ts';
import { type ListQuery, readListQuery, writeListQuery } from '../list-query.ts';
import { listHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';
import type { ListChoices, SavedFilter } from './saved-filter.ts';

/** The query a filter stands for; undefined where the register has changed and it can no longer be read. */
export function queryOf(register: Register, { query }: Pick<SavedFilter, 'query'>): ListQuery | undefined {
  try {
    return readListQuery(register, Object.fromEntries(new URLSearchParams(query)));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'bad-request') return undefined;
    throw error;
  }
}

/** A query as it is kept: without the page one was on and the rows ticked there. */
export const keptQuery = (register: Register, query: ListQuery): string =>
  writeListQuery(register, { ...query, cursor: null }, { ids: null }).slice(1);

/** The address of a list as a filter shows it. */
export const filterHref = (register: Register, { id, query }: Pick<SavedFilter, 'id' | 'query'>): string =>
  `${listHref(register)}?${query === '' ? '' : `${query}&`}using=${id}`;

/** The whole list, also where one's own default filter would narrow it. */
export const wholeHref = (register: Register): string => `${listHref(register)}?all`;

/** Where a list opened without any query leads: to the filter its reader made the default; null where it just opens. */
export function openingHref(register: Register, choices: ListChoices, query: URLSearchParams): string | null {
  if (query.size > 0) return null;
  const found = choices.filters.find(({ id }) => id === choices.defaultFilter);
  return found && queryOf(register, found) ? filterHref(register, found) : null;
}
