import { countNotices, listNotices } from '../../kernel/notices/notice.queries.ts';
import { isId } from '../../register/fields/reference.ts';
import type { Reader } from '../../register/read.ts';
import { nameNotices } from './name-notices.ts';
import type { Centre } from './notices.page.ts';

/** What is asked of the centre: by page or by API. */
export type CentreAsked = { readonly unreadOnly: boolean; readonly before: string | undefined; readonly limit: number };

/** One page of the reader's own notices; three statements, however many there are. */
export async function readCentre(reader: Reader, { unreadOnly, before, limit }: CentreAsked): Promise<Centre> {
  const from = before !== undefined && isId(before) ? before : null;
  const { tx, actor } = reader;
  const [found, counts] = await Promise.all([
    listNotices(tx, { person: actor.id, unread: unreadOnly, before: from, limit: limit + 1 }),
    countNotices(tx, actor.id),
  ]);
  const notices = await nameNotices(reader, found.slice(0, limit));
  const next = found.length > limit ? (notices.at(-1)?.id ?? null) : null;
  return { notices, counts, unreadOnly, later: from !== null, next };
}
