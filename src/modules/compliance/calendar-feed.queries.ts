import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import type { Lang } from '../../kernel/i18n/text.ts';
import { hashSecret, newSecret } from '../../kernel/session/secret.ts';
import type { Act } from '../../register/change.ts';

/** A link to the calendar of duties that a calendar program reads, without its secret. */
export type CalendarFeed = {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  /** The duties of the person, or those of the whole government. */
  readonly covers: 'mine' | 'all';
  readonly lang: Lang;
  readonly createdAt: Date;
};

const columns = (tx: Tx) => tx`f.id, f.version, f.person as "personId", f.covers, f.lang, f.created_at as "createdAt"`;

/** The link a person has now. */
export async function findFeedOf(tx: Tx, personId: string): Promise<CalendarFeed | undefined> {
  const [found] = await tx<CalendarFeed[]>`
    select ${columns(tx)} from compliance.calendar_feeds f where f.person = ${personId} and f.status = 'active'`;
  return found;
}

/** The feed behind a secret; only while it is not revoked and its owner may sign in. */
export async function findFeedBySecret(tx: Tx, secret: string): Promise<CalendarFeed | undefined> {
  const [found] = await tx<CalendarFeed[]>`
    select ${columns(tx)}
    from compliance.calendar_feed_secrets s
    join compliance.calendar_feeds f on f.id = s.feed and f.status = 'active'
    join identity.accounts a on a.person_id = f.person and a.status = 'active'
    where s.secret_hash = ${hashSecret(secret)}`;
  return found;
}

const record = ({ tx, actor, now, requestId }: Act, id: string, step: string): Promise<void> =>
  recordActions(tx, {
    table: 'compliance.calendar_feeds',
    register: 'calendar-feeds',
    ids: [id],
    step,
    actor,
    at: now,
    requestId,
  });

/** Makes the link of the acting person useless. Nothing where there is none. */
export async function revokeFeed(act: Act): Promise<void> {
  const [row] = await act.tx<{ id: string }[]>`
    update compliance.calendar_feeds set status = 'revoked', version = version + 1
    where person = ${act.actor.id} and status = 'active' returning id`;
  if (row) await record(act, row.id, 'revoke');
}

/**
 * Makes a link for the acting person; the one before stops working.
 * @returns the secret, which is kept nowhere
 */
export async function createFeed(act: Act, asked: Pick<CalendarFeed, 'covers' | 'lang'>): Promise<string> {
  await revokeFeed(act);
  const { tx, actor, now } = act;
  const id = newId(now);
  const secret = newSecret();
  await tx`insert into compliance.calendar_feeds ${tx({
    id,
    version: 1,
    status: 'active',
    created_at: now,
    created_by: actor.id,
    person: actor.id,
    covers: asked.covers,
    lang: asked.lang,
  })}`;
  await tx`insert into compliance.calendar_feed_secrets ${tx({ feed: id, secret_hash: hashSecret(secret) })}`;
  await record(act, id, 'create');
  return secret;
}
