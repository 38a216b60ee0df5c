import { allRoles, type Role } from '../../../kernel/access/access.ts';
import { recordActions } from '../../../kernel/audit/record-actions.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import { newId } from '../../../kernel/db/new-id.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Acting } from '../account.queries.ts';

/** Which roles ask for a second factor. `version` is 0 while nothing was decided. */
export type SignInRules = { readonly id: string | null; readonly version: number; readonly roles: readonly Role[] };

export async function getSignInRules(tx: Tx): Promise<SignInRules> {
  const [row] = await tx<{ id: string; version: number; roles: string[] }[]>`
    select id, version, factor_roles as roles from identity.sign_in_rules`;
  if (row === undefined) return { id: null, version: 0, roles: [] };
  return { ...row, roles: allRoles.filter((role) => row.roles.includes(role)) };
}

/** Decides anew which roles ask for a second factor, with its history. @throws CodedError `stale` */
export async function saveSignInRules(acting: Acting, version: number, roles: readonly Role[]): Promise<void> {
  const { tx, actor, now, requestId } = acting;
  const id = newId(now);
  const [row] =
    version === 0
      ? await tx<{ id: string }[]>`
          insert into identity.sign_in_rules ${tx({
            id,
            version: 1,
            status: 'active',
            created_at: now,
            created_by: actor.kind === 'system' ? null : actor.id,
            factor_roles: [...roles],
          })} on conflict (only_one) do nothing returning id`
      : await tx<{ id: string }[]>`
          update identity.sign_in_rules set factor_roles = ${[...roles]}::text[], version = version + 1
          where version = ${version} returning id`;
  if (row === undefined) throw new CodedError('stale');
  const step = version === 0 ? 'create' : 'edit';
  const change = { table: 'identity.sign_in_rules', register: 'sign-in-rules', step, actor, requestId };
  await recordActions(tx, { ...change, ids: [row.id], at: now });
}

/** How many people with an active account have a second factor, and how many have none. */
export async function countFactors(tx: Tx): Promise<{ readonly withFactor: number; readonly without: number }> {
  const [row] = await tx<{ withFactor: number; without: number }[]>`
    with held as (
      select exists (select from identity.totp_secrets t where t.account_id = a.id and t.confirmed_at is not null)
        or exists (select from identity.passkeys k where k.account_id = a.id) as has
      from identity.accounts a where a.status = 'active'
    )
    select count(*) filter (where has)::int as "withFactor", count(*) filter (where not has)::int as without from held`;
  return row ?? { withFactor: 0, without: 0 };
}
