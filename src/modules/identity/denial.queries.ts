import type { Tx } from '../../kernel/db/db.ts';

/** One refused access, with the name of who was refused. */
export type Denial = {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly method: string;
  readonly path: string;
  /** Which kind of rule refused, and the route it stands on: `forbidden GET /people/:id`. */
  readonly rule: string;
  readonly requestId: string;
};

/** What the list is narrowed to; an empty text narrows nothing. Dates as YYYY-MM-DD, both counted in. */
export type DenialFilter = {
  readonly q: string;
  readonly rule: string;
  readonly from: string;
  readonly until: string;
};

/** A part of the refused accesses, the newest first, and how many there are in all. One statement. */
export async function listDenials(
  tx: Tx,
  { q, rule, from, until }: DenialFilter,
  part: { readonly timeZone: string; readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly Denial[]; readonly total: number }> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const midnight = (date: string, days: number) =>
    tx`((${date}::date + ${days}::int)::timestamp at time zone ${part.timeZone})`;
  const found = await tx<(Denial & { total: number })[]>`
    select
      d.id, d.at, coalesce(p.name, t.name, 'Padu') as who, d.method, d.path, d.rule, d.request_id as "requestId",
      count(*) over () as total
    from kernel.denials d
    left join identity.people p on p.id = d.actor_id
    left join identity.tokens t on t.id = d.actor_id
    where ${q === '' ? tx`true` : tx`(lower(d.path) like ${like} or p.search like ${like} or lower(t.name) like ${like})`}
      and ${rule === '' ? tx`true` : tx`starts_with(d.rule, ${`${rule} `})`}
      and ${from === '' ? tx`true` : tx`d.at >= ${midnight(from, 0)}`}
      and ${until === '' ? tx`true` : tx`d.at < ${midnight(until, 1)}`}
    order by d.at desc, d.id
    limit ${part.limit} offset ${part.offset}`;
  return { rows: found, total: found[0]?.total ?? 0 };
}
