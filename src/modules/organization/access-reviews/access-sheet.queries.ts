import type { Tx } from '../../../kernel/db/db.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { accessReviewItems } from './access-review-items.register.ts';

/** One right on the sheet of a reviewer. */
export type SheetItem = {
  readonly id: string;
  readonly version: number;
  readonly status: 'open' | 'confirmed' | 'removed';
  readonly who: string;
  readonly role: string;
  readonly agency: string | null;
  readonly since: string;
  readonly lastSeen: string | null;
  readonly own: boolean;
};

/** The rights of a review that this person may decide about; one statement, under the scope of the step. */
export async function listSheet(
  { tx, actor }: Pick<Reader, 'tx' | 'actor'>,
  reviewId: string,
): Promise<readonly SheetItem[]> {
  const bind = newBind();
  const scope = scopeSql(accessReviewItems, accessReviewItems.steps.confirm.grant, actor, 'i', bind);
  const sql = `select i.id, i.version, i.status, coalesce(p.name, i.token, '—') as who, i.role, a.name as agency, i.since,
      i.last_seen as "lastSeen", i.person is not distinct from ${bind(actor.id)}::uuid as own
    from organization.access_review_items i
    left join identity.people p on p.id = i.person
    left join organization.agencies a on a.id = i.agency
    where i.review = ${bind(reviewId)}::uuid and ${scope}
    order by i.status <> 'open', a.name nulls first, 4, i.id limit 1000`;
  return tx.unsafe<SheetItem[]>(sql, bind.values as never[], { prepare: true });
}

/** How a whole review stands. */
export async function countDecisions(
  tx: Tx,
  reviewId: string,
): Promise<{ readonly open: number; readonly confirmed: number; readonly removed: number }> {
  const [row] = await tx<{ open: number; confirmed: number; removed: number }[]>`
    select count(*) filter (where status = 'open')::int as open,
      count(*) filter (where status = 'confirmed')::int as confirmed,
      count(*) filter (where status = 'removed')::int as removed
    from organization.access_review_items where review = ${reviewId}`;
  return row ?? { open: 0, confirmed: 0, removed: 0 };
}
