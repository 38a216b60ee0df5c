import type { Tx } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { View } from '../../ui/view.ts';
import { mayEdit, otherEditors } from '../editing/presence.ts';
import { tellEditors } from '../editing/tell-editors.ts';
import type { Reader, ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';

/** Who else has to do with a record: how much was said about it, who follows it, who is editing it. */
export type Together = {
  readonly comments: number;
  readonly following: boolean;
  /** Names, the longest following first; at most `namesShown`. */
  readonly followers: readonly string[];
  readonly followerCount: number;
  readonly editing: Text | null;
};

const namesShown = 8;

type Counted = { readonly followers: readonly string[]; readonly followerCount: number; readonly following: boolean };

/** How many comments a record has, withdrawn ones not counted. */
export async function countComments(tx: Tx, register: string, row: string): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(*) as n from work.comments where register = ${register} and row_id = ${row} and status <> 'withdrawn'`;
  return found?.n ?? 0;
}

/** Everything of a record's company that its page shows; at most four statements, five for a row inside another. */
export async function togetherOf(
  site: Site,
  reader: Reader,
  view: View,
  register: Register,
  row: ReadRow,
): Promise<Together> {
  const { tx, actor } = reader;
  const [comments, [counted], editors] = await Promise.all([
    countComments(tx, register.name, row.id),
    tx<Counted[]>`
      select count(*) as "followerCount", coalesce(bool_or(person_id = ${actor.id}), false) as following,
        coalesce((array_agg(person_id order by at))[1:${namesShown}], '{}') as followers
      from work.followers where register = ${register.name} and row_id = ${row.id}`,
    mayEdit(reader, register, row).then((may) =>
      may ? otherEditors(tx, register.name, row.id, actor.id, view.now) : [],
    ),
  ]);
  const followers = counted?.followers ?? [];
  const nameOf = followers.length > 0 ? await site.actorNames(tx, followers) : () => '';
  return {
    comments,
    following: counted?.following ?? false,
    followers: followers.map(nameOf),
    followerCount: counted?.followerCount ?? 0,
    editing: editors.length > 0 ? await tellEditors(site, view, editors) : null,
  };
}
