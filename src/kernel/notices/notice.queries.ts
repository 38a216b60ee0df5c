import type { Tx } from '../db/db.ts';
import type { Text } from '../i18n/text.ts';

/** One notice as it was stored. The kind is a word of some version of the program. */
export type StoredNotice = {
  readonly id: string;
  readonly kind: string;
  readonly register: string | null;
  readonly rowId: string | null;
  readonly href: string;
  readonly values: Readonly<Record<string, string | number | Text>>;
  readonly at: Date;
  readonly readAt: Date | null;
};

/** Which notices of a person, newest first. `before`: only those older than this one. */
export type NoticesAsked = {
  readonly person: string;
  readonly unread: boolean;
  readonly before: string | null;
  readonly limit: number;
};

const columns = (tx: Tx) =>
  tx`n.id, n.kind, n.register, n.row_id as "rowId", n.href, n.values, n.at, n.read_at as "readAt"`;

/** The notices asked for, newest first, at most `limit`. */
export async function listNotices(tx: Tx, { person, unread, before, limit }: NoticesAsked): Promise<StoredNotice[]> {
  return tx<StoredNotice[]>`
    select ${columns(tx)} from kernel.notices n
    where n.person_id = ${person}
      ${unread ? tx`and n.read_at is null` : tx``}
      ${
        before === null
          ? tx``
          : tx`and (n.at, n.id) < (select b.at, b.id from kernel.notices b where b.id = ${before} and b.person_id = ${person})`
      }
    order by n.at desc, n.id desc limit ${limit}`;
}

/** Marks one notice of a person as read. @returns where it leads; undefined where they have no such notice */
export async function openNotice(tx: Tx, person: string, id: string, now: Date): Promise<string | undefined> {
  const [row] = await tx<{ href: string }[]>`
    update kernel.notices set read_at = coalesce(read_at, ${now}) where id = ${id} and person_id = ${person}
    returning href`;
  return row?.href;
}

/** Marks all notices of a person as read that are not newer than the one they saw last. @returns how many */
export async function readUpTo(tx: Tx, person: string, id: string, now: Date): Promise<number> {
  const { count } = await tx`
    update kernel.notices n set read_at = ${now}
    from kernel.notices seen
    where seen.id = ${id} and seen.person_id = ${person}
      and n.person_id = ${person} and n.read_at is null and (n.at, n.id) <= (seen.at, seen.id)`;
  return count;
}

/** How many notices a person has, and how many of them unread. */
export async function countNotices(tx: Tx, person: string): Promise<{ readonly all: number; readonly unread: number }> {
  const [row] = await tx<{ all: number; unread: number }[]>`
    select count(*)::int as all, count(*) filter (where read_at is null)::int as unread
    from kernel.notices where person_id = ${person}`;
  return row ?? { all: 0, unread: 0 };
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** How long notices are kept: read ones three months, others a year. */
const keptDays = { read: 90, unread: 365 } as const;

/** Removes notices nobody looks for any more. @returns how many */
export async function deleteOldNotices(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx`
    delete from kernel.notices
    where read_at < ${daysBefore(now, keptDays.read)} or at < ${daysBefore(now, keptDays.unread)}`;
  return count;
}
