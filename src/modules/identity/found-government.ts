import { recordActions } from '../../kernel/audit/record-actions.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { type Acting, anyAccount, insertAccount, savePassword } from './account.queries.ts';
import { findGovernment, insertGovernment, lockFounding } from './government.queries.ts';
import type { Government } from './identity-site.ts';

/**
 * Records the government of this installation, where there is none and nobody has an account. Of two at once, the second waits.
 * @returns false where somebody was first; nothing is written then
 */
export async function foundGovernment(acting: Acting, government: Government): Promise<boolean> {
  const { tx, actor, now, requestId } = acting;
  await lockFounding(tx);
  if ((await anyAccount(tx)) || (await findGovernment(tx))) return false;
  const id = newId(now);
  await insertGovernment(tx, id, government, now);
  const change = { table: 'identity.governments', register: 'governments', step: 'create', actor, requestId };
  await recordActions(tx, { ...change, ids: [id], at: now });
  return true;
}

/** An account that can sign in at once; `hash` is of its password (`hashPassword`). @returns its id */
export async function openAccount(
  acting: Acting,
  account: { readonly personId: string; readonly login: string; readonly hash: string },
): Promise<string> {
  const id = newId(acting.now);
  await insertAccount(acting, { id, personId: account.personId, login: account.login, status: 'active' });
  await savePassword(acting.tx, id, account.hash, acting.now);
  return id;
}
