import { allRoles, type Role } from '../../kernel/access/access.ts';
import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { hashSecret, newSecret } from '../../kernel/session/secret.ts';
import type { Acting } from './account.queries.ts';
import { tokenLimits } from './token-limits.ts';

/** A token of an API, without its secret. */
export type Token = {
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'revoked';
  readonly name: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};

/** What is asked for a new token. `agencyId` is checked by whoever knows agencies. */
export type NewToken = {
  readonly name: string;
  readonly role: string;
  readonly agencyId: string | null;
  readonly days: number;
};

const daysWrong = fill(
  { id: 'Bilangan bulat dari 1 sampai {most}.', en: 'A whole number from 1 to {most}.' },
  { most: tokenLimits.mostDays },
);
const roleWrong = { id: 'Pilih peran dari daftar.', en: 'Choose a role from the list.' };
const nameWrong = { id: 'Wajib diisi, paling banyak 200 huruf.', en: 'Required, at most 200 characters.' };

function judge({ name, role, days }: NewToken): { role: Role | undefined; problems: readonly Problem[] } {
  const known = allRoles.find((one) => one === role);
  const problems: Problem[] = [];
  if (name.trim() === '' || name.length > 200) problems.push({ field: 'name', code: 'required', message: nameWrong });
  if (known === undefined) problems.push({ field: 'role', code: 'enum', message: roleWrong });
  if (!Number.isInteger(days) || days < 1 || days > tokenLimits.mostDays) {
    problems.push({ field: 'days', code: 'range', message: daysWrong });
  }
  return { role: known, problems };
}

const recordTokenStep = ({ tx, actor, now, requestId }: Acting, id: string, step: string): Promise<void> =>
  recordActions(tx, { table: 'identity.tokens', register: 'tokens', ids: [id], step, actor, at: now, requestId });

/**
 * Makes a token. Its secret is returned and kept nowhere.
 * @throws CodedError `invalid` with a problem for name, role or days
 */
export async function createToken(
  acting: Acting,
  asked: NewToken,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
  const { tx, actor, now } = acting;
  const { role, problems } = judge(asked);
  if (role === undefined || problems.length > 0) throw new CodedError('invalid', {}, { problems });
  const id = newId(now);
  const token = `padu_${newSecret()}`;
  const expiresAt = new Date(now.getTime() + asked.days * 86_400_000);
  await tx`insert into identity.tokens ${tx({
    id,
    version: 1,
    status: 'active',
    created_at: now,
    created_by: actor.kind === 'system' ? null : actor.id,
    name: asked.name.trim(),
    role,
    agency_id: asked.agencyId,
    expires_at: expiresAt,
  })}`;
  await tx`insert into identity.token_secrets ${tx({ token_id: id, secret_hash: hashSecret(token) })}`;
  await recordTokenStep(acting, id, 'create');
  return { id, token, expiresAt };
}

const columns = (tx: Tx) => tx`
  t.id, t.version, t.status, t.name, t.role, t.agency_id as "agencyId", t.created_at as "createdAt",
  t.expires_at as "expiresAt", s.last_used_at as "lastUsedAt"`;

/** All tokens, those that work first, the newest first. */
export async function listTokens(tx: Tx, now: Date): Promise<readonly Token[]> {
  return tx<Token[]>`
    select ${columns(tx)} from identity.tokens t join identity.token_secrets s on s.token_id = t.id
    order by (t.status = 'active' and t.expires_at > ${now}) desc, t.created_at desc, t.id limit 500`;
}

/** @throws CodedError `not-found` */
export async function getToken(tx: Tx, id: string): Promise<Token> {
  const [row] = await tx<Token[]>`
    select ${columns(tx)} from identity.tokens t join identity.token_secrets s on s.token_id = t.id
    where t.id::text = ${id}`;
  if (row === undefined) throw new CodedError('not-found');
  return row;
}

/** Revokes a token at once and for good; one that is revoked already stays so. @throws CodedError `not-found` */
export async function revokeToken(acting: Acting, id: string): Promise<void> {
  const { tx } = acting;
  await getToken(tx, id);
  const changed = await tx`
    update identity.tokens set status = 'revoked', version = version + 1
    where id::text = ${id} and status = 'active' returning id`;
  if (changed.length > 0) await recordTokenStep(acting, id, 'revoke');
}
