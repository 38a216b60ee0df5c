import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { newBind } from '../../register/bind.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import type { GroundEvent } from './grounds.rules.ts';
import type { ReviewGround } from './review-grounds.ts';
import { roadmapReviews } from './roadmap-reviews.register.ts';

/** A review of a roadmap as its overview shows it. */
export type ReviewRow = {
  readonly id: string;
  readonly date: Day;
  readonly status: 'open' | 'finished';
  readonly grounds: readonly ReviewGround[];
  readonly outcome: 'kept' | 'change' | null;
  readonly deliveredOn: Day | null;
};

/** The reviews of a roadmap that the reader may read, struck-out ones left out; the oldest first. */
export async function listReviews({ tx, actor }: Reader, roadmap: string): Promise<readonly ReviewRow[]> {
  const bind = newBind();
  const sql = `select v.id, v.date, v.status, coalesce(v.grounds, '{}') as grounds, v.outcome,
      v.delivered_on as "deliveredOn"
    from roadmap.roadmap_reviews v where v.roadmap = ${bind(roadmap)}::uuid and v.status <> 'void'
      and ${scopeSql(roadmapReviews, roadmapReviews.read, actor, 'v', bind)}
    order by v.date, v.id`;
  return tx.unsafe<ReviewRow[]>(sql, bind.values as never[], { prepare: true });
}

/**
 * What gives reason to review a roadmap and is recorded below: a new national roadmap or strategic plan, and a new edition
 * of the architecture (TPI 10(2), LU 7(7)).
 */
export async function listGroundEvents(tx: Tx): Promise<readonly GroundEvent[]> {
  const rows = await tx<{ ground: ReviewGround; on: Day; name: string; href: string }[]>`
    select i.subject as ground, i.date as on, i.reference as name, '/legal-instruments/' || i.id as href
      from evidence.legal_instruments i
      where i.subject in ('national-roadmap', 'strategic-plan') and i.status in ('in-force', 'revoked')
    union all
    select 'regional-architecture', e.enacted_on, e.name, '/architecture-editions/' || e.id
      from architecture.architecture_editions e
      where e.enacted_on is not null and e.status not in ('draft', 'submitted', 'void')`;
  return rows.map(({ name, ...row }) => ({ ...row, what: { id: name, en: name } }));
}
