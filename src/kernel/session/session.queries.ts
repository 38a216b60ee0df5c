import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/db.ts';
import { hashSecret, newSecret } from './secret.ts';

/** A session ends after twelve hours without a request, and after seven days in any case. */
export const sessionLimits = { idleHours: 12, absoluteDays: 7 } as const;

/** A session found by its cookie. */
export type FoundSession = {
  readonly id: string;
  readonly personId: string;
  readonly csrf: string;
  readonly lastSeenAt: Date;
  /** How many notices the person has not read: asked along, so that the bell costs no statement of its own. */
  readonly unread: number;
  readonly confirmedAt: Date;
  readonly mustEnrol: boolean;
};

/** What a new session knows of itself: a coarse name of the device, and whether a second factor must be set up first. */
export type SessionStart = { readonly device: string; readonly mustEnrol: boolean };

/** A session as its person sees it in a list. */
export type ListedSession = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000);

const plainStart: SessionStart = { device: '', mustEnrol: false };

/** Opens a session for a person who has just proved who they are. @returns the cookie value, which is not kept anywhere */
export async function openSession(
  tx: Tx,
  personId: string,
  now: Date,
  { device, mustEnrol }: SessionStart = plainStart,
): Promise<string> {
  const secret = newSecret();
  await tx`insert into kernel.sessions ${tx({
    id: randomUUID(),
    secret_hash: hashSecret(secret),
    person_id: personId,
    csrf: newSecret(),
    created_at: now,
    last_seen_at: now,
    expires_at: hoursBefore(now, -24 * sessionLimits.absoluteDays),
    device,
    confirmed_at: now,
    must_enrol: mustEnrol,
  })}`;
  return secret;
}

/** The living session of a cookie. */
export async function findSession(tx: Tx, cookie: string, now: Date): Promise<FoundSession | undefined> {
  const [row] = await tx<FoundSession[]>`
    select id, person_id as "personId", csrf, last_seen_at as "lastSeenAt", confirmed_at as "confirmedAt",
      must_enrol as "mustEnrol",
      (select count(*)::int from kernel.notices n where n.person_id = sessions.person_id and n.read_at is null) as unread
    from kernel.sessions
    where secret_hash = ${hashSecret(cookie)} and ended_at is null
      and expires_at > ${now} and last_seen_at > ${hoursBefore(now, sessionLimits.idleHours)}`;
  return row;
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set last_seen_at = ${now} where id = ${id}`;
}

export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set ended_at = ${now} where id = ${id} and ended_at is null`;
}

/** Ends every session of a person: after a new password, a disabled account, or on request. */
export async function endSessionsOf(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set ended_at = ${now} where person_id = ${personId} and ended_at is null`;
}

/** Removes sessions that can never be used again. @returns how many */
export async function deleteDeadSessions(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx`
    delete from kernel.sessions
    where ended_at is not null or expires_at <= ${now}
      or last_seen_at <= ${hoursBefore(now, sessionLimits.idleHours)}`;
  return count;
}

/** The living sessions of a person, the one used last first. */
export const listSessions = (tx: Tx, personId: string, now: Date): Promise<readonly ListedSession[]> =>
  tx<ListedSession[]>`
    select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt" from kernel.sessions
    where person_id = ${personId} and ended_at is null
      and expires_at > ${now} and last_seen_at > ${hoursBefore(now, sessionLimits.idleHours)}
    order by last_seen_at desc, id limit 200`;

/** Ends one session of this person. @returns whether there was such a living one */
export async function endSessionOf(tx: Tx, personId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx`
    update kernel.sessions set ended_at = ${now}
    where person_id = ${personId} and id::text = ${id} and ended_at is null returning id`;
  return ended.length > 0;
}

/** Notes that the person of a session has just proved who they are. */
export async function confirmSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set confirmed_at = ${now} where id = ${id}`;
}

/** A second factor was set up: the person's sessions are open again. */
export async function releaseSessions(tx: Tx, personId: string): Promise<void> {
  await tx`update kernel.sessions set must_enrol = false where person_id = ${personId} and must_enrol`;
}

/** Ends every session of a person but this one. */
export async function endOtherSessions(tx: Tx, personId: string, id: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set ended_at = ${now}
    where person_id = ${personId} and id <> ${id} and ended_at is null`;
}
