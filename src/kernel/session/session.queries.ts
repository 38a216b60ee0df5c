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
};

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Opens a session for a person. @returns the cookie value, which is not kept anywhere */
export async function openSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await tx`insert into kernel.sessions ${tx({
    id: randomUUID(),
    secret_hash: hashSecret(secret),
    person_id: personId,
    csrf: newSecret(),
    created_at: now,
    last_seen_at: now,
    expires_at: hoursBefore(now, -24 * sessionLimits.absoluteDays),
  })}`;
  return secret;
}

/** The living session of a cookie. */
export async function findSession(tx: Tx, cookie: string, now: Date): Promise<FoundSession | undefined> {
  const [row] = await tx<FoundSession[]>`
    select id, person_id as "personId", csrf, last_seen_at as "lastSeenAt",
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

/** How many living sessions a person has besides this one. */
export async function countOtherSessions(tx: Tx, personId: string, id: string, now: Date): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from kernel.sessions
    where person_id = ${personId} and id <> ${id} and ended_at is null
      and expires_at > ${now} and last_seen_at > ${hoursBefore(now, sessionLimits.idleHours)}`;
  return row?.n ?? 0;
}

/** Ends every session of a person but this one. */
export async function endOtherSessions(tx: Tx, personId: string, id: string, now: Date): Promise<void> {
  await tx`update kernel.sessions set ended_at = ${now}
    where person_id = ${personId} and id <> ${id} and ended_at is null`;
}
