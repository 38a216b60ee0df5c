import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Acting } from './account.queries.ts';
import type { Government } from './identity-site.ts';

/** The government as a row: with its id, under which its history is kept, and its version. */
export type GovernmentRow = Government & { readonly id: string; readonly version: number };

/** @throws CodedError `not-found` before the first run */
export async function getGovernmentRow(tx: Tx): Promise<GovernmentRow> {
  const [row] = await tx<GovernmentRow[]>`select id, version, name, profile from identity.governments`;
  if (row === undefined) throw new CodedError('not-found');
  return row;
}

/**
 * Lets the government work by another regulation from now on. Only what the duties are computed from changes: every
 * record stays as it is, with the references it has. Recorded with its reason.
 * @throws CodedError `stale` when somebody changed it meanwhile
 */
export async function changeRegulation(
  { tx, actor, now, requestId }: Acting,
  change: { readonly profile: string; readonly version: number; readonly reason: string },
): Promise<void> {
  const [row] = await tx<{ id: string }[]>`
    update identity.governments set profile = ${change.profile}, version = version + 1
    where version = ${change.version} returning id`;
  if (row === undefined) throw new CodedError('stale');
  await recordActions(tx, {
    table: 'identity.governments',
    register: 'governments',
    ids: [row.id],
    step: 'change-regulation',
    actor,
    at: now,
    requestId,
    reason: change.reason,
  });
}
