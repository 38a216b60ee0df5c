import type { ListQuery } from '../list-query.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { searchRecords } from '../search/search-records.ts';
import type { Site } from '../site.ts';

/** So many rows are shown for words that no row holds. */
const mostMeant = 25;

/**
 * What the words of a list's search box may mean where no row holds them as they are: the rows that search finds by other
 * forms of the words, in attached files, or because they look alike. Filters and view hold on. Null where there are
 * none. Asked only where the list itself holds nothing.
 */
export async function meantRows(
  site: Pick<Site, 'db'>,
  reader: Reader,
  register: Register,
  query: ListQuery,
): Promise<ListQuery | null> {
  if (query.q === '') return null;
  const { hits } = await searchRecords(site, reader, query.q, { limit: mostMeant, only: register });
  const found = new Set(hits.map(({ id }) => id));
  const ids = query.ids ? query.ids.filter((id) => found.has(id)) : [...found];
  return ids.length > 0 ? { ...query, q: '', ids, cursor: null } : null;
}
