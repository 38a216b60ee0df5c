import type { Actor } from '../../kernel/access/access.ts';
import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { endSessionsOf } from '../../kernel/session/session.queries.ts';
import { deletePendingOf } from './factors/pending-sign-in.queries.ts';

export type AccountStatus = 'invited' | 'active' | 'disabled';

/** An account with its person, without what proves the person. */
export type Account = {
  readonly id: string;
  readonly version: number;
  readonly status: AccountStatus;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly createdAt: Date;
};

/** Who changes an account, when, within which request. */
export type Acting = { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly requestId: string };

/** Writes a step on an account into the action log. The account's row carries no secret, so neither does the log. */
export const recordAccountStep = ({ tx, actor, now, requestId }: Acting, id: string, step: string): Promise<void> =>
  recordActions(tx, { table: 'identity.accounts', register: 'accounts', ids: [id], step, actor, at: now, requestId });

const columns = (tx: Tx) => tx`
  a.id, a.version, a.status, a.person_id as "personId", a.login, p.name, a.created_at as "createdAt"`;

/** Whether anybody can sign in at all; false only before the first run. */
export async function anyAccount(tx: Tx): Promise<boolean> {
  const [row] = await tx`select from identity.accounts limit 1`;
  return row !== undefined;
}

/** Accounts by name, narrowed by words of name or sign-in name. One more than `limit` tells that there are more. */
export async function listAccounts(tx: Tx, q: string, limit: number): Promise<readonly Account[]> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return tx<Account[]>`
    select ${columns(tx)} from identity.accounts a join identity.people p on p.id = a.person_id
    where p.search like ${like} or lower(a.login) like ${like}
    order by p.name, a.id limit ${limit + 1}`;
}

/** @throws CodedError `not-found` */
export async function getAccount(tx: Tx, id: string, lock: boolean): Promise<Account> {
  const [row] = await tx<Account[]>`
    select ${columns(tx)} from identity.accounts a join identity.people p on p.id = a.person_id
    where a.id::text = ${id} ${lock ? tx`for update of a` : tx``}`;
  if (row === undefined) throw new CodedError('not-found');
  return row;
}

export async function findAccountOf(tx: Tx, personId: string): Promise<Account | undefined> {
  const [row] = await tx<Account[]>`
    select ${columns(tx)} from identity.accounts a join identity.people p on p.id = a.person_id
    where a.person_id = ${personId}`;
  return row;
}

/** The account of a sign-in name with its password hash, for signing in. */
export async function findLogin(tx: Tx, login: string): Promise<(Account & { hash: string | null }) | undefined> {
  const [row] = await tx<(Account & { hash: string | null })[]>`
    select ${columns(tx)}, s.password_hash as hash
    from identity.accounts a join identity.people p on p.id = a.person_id
    left join identity.secrets s on s.account_id = a.id
    where lower(a.login) = ${login.trim().toLowerCase()}`;
  return row;
}

export async function findPasswordHash(tx: Tx, accountId: string): Promise<string | undefined> {
  const [row] = await tx<{ hash: string }[]>`
    select password_hash as hash from identity.secrets where account_id = ${accountId}`;
  return row?.hash;
}

export async function insertAccount(
  acting: Acting,
  account: { readonly id: string; readonly personId: string; readonly login: string; readonly status: AccountStatus },
): Promise<void> {
  const { tx, actor, now } = acting;
  await tx`insert into identity.accounts ${tx({
    id: account.id,
    version: 1,
    status: account.status,
    created_at: now,
    created_by: actor.kind === 'system' ? null : actor.id,
    person_id: account.personId,
    login: account.login,
  })}`;
  await recordAccountStep(acting, account.id, 'create');
}

/** Changes the state of an account, as a step of its history. */
export async function setAccountStatus(acting: Acting, id: string, status: AccountStatus, step: string): Promise<void> {
  await acting.tx`update identity.accounts set status = ${status}, version = version + 1 where id = ${id}`;
  await recordAccountStep(acting, id, step);
}

/** Whether an account has this sign-in name, in capitals or not. */
export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  const [row] = await tx`select from identity.accounts where lower(login) = ${login.toLowerCase()}`;
  return row !== undefined;
}

/** Any number nobody else uses. */
const accountsLock = 7_233_832;

/** Lets accounts be made one at a time, so that what was judged still holds when it is written. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${accountsLock})`;
}

/** Puts another sign-in name in place of the one that named a person. */
export async function replaceLogin(tx: Tx, accountId: string, login: string): Promise<void> {
  await tx`update identity.accounts set login = ${login} where id = ${accountId}`;
}

/** Keeps a new password's hash. */
export async function savePassword(tx: Tx, accountId: string, hash: string, now: Date): Promise<void> {
  await tx`
    insert into identity.secrets (account_id, password_hash, changed_at) values (${accountId}, ${hash}, ${now})
    on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`;
  await deletePendingOf(tx, accountId);
}

/** Takes the password from an account; what keeps it reachable was asked before. */
export async function deletePassword(tx: Tx, accountId: string): Promise<void> {
  await tx`delete from identity.secrets where account_id = ${accountId}`;
  await deletePendingOf(tx, accountId);
}

/** Shuts an account: it cannot sign in, its link dies, every session ends. */
export async function disableAccount(acting: Acting, account: Account): Promise<void> {
  const { tx, now } = acting;
  await setAccountStatus(acting, account.id, 'disabled', 'disable');
  await tx`delete from identity.invitations where account_id = ${account.id}`;
  await endSessionsOf(tx, account.personId, now);
}
