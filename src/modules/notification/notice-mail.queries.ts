import type { Tx } from '../../kernel/db/db.ts';
import type { Lang, Text } from '../../kernel/i18n/text.ts';
import type { Pace } from '../../kernel/notices/notice-groups.ts';
import { noticeGroups } from '../../kernel/notices/notice-groups.ts';
import { kindOf, noticeKinds } from '../../kernel/notices/notice-kinds.ts';

/** A notice that is to be told by mail now. */
export type DueNotice = {
  readonly id: string;
  readonly person: string;
  readonly lang: Lang;
  readonly pace: Exclude<Pace, 'none'>;
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number | Text>>;
  readonly at: Date;
};

const kinds = Object.keys(noticeKinds);
const groupOfKind = kinds.map((kind) => kindOf(kind).group);
const groups = Object.keys(noticeGroups);
const suggested = Object.values(noticeGroups).map(({ pace }) => pace);

/** What a person chose for the group of a notice, or else what the program suggests. */
const pacesSql = (tx: Tx) => tx`
  left join unnest(${kinds}::text[], ${groupOfKind}::text[]) as known (kind, name) on known.kind = n.kind
  join unnest(${groups}::text[], ${suggested}::text[]) as grouped (name, pace) on grouped.name = coalesce(known.name, 'account')
  left join notification.paces chosen on chosen.person_id = n.person_id and chosen.notice_group = grouped.name`;

/** Leaves out of the mail for good what was read in Padu meanwhile, is not wanted by mail, or has no confirmed address. */
export async function skipUnwanted(tx: Tx): Promise<void> {
  await tx`
    update kernel.notices set mailed = true where id in (
      select n.id from kernel.notices n ${pacesSql(tx)}
      left join identity.contacts c on c.person_id = n.person_id and c.confirmed_at is not null
      where not n.mailed
        and (n.read_at is not null or c.person_id is null or coalesce(chosen.pace, grouped.pace) = 'none')
    )`;
}

/**
 * Takes the notices whose time has come: those to be told at once; those of a daily digest that came before the person's
 * last hour of digests; those of a weekly one that came before that hour of the last Monday. Days and hours are the
 * government's. A run that was missed is so made up for by the next, and one that comes twice finds nothing.
 */
export async function takeDueNotices(tx: Tx, now: Date, timeZone: string): Promise<readonly DueNotice[]> {
  const due = await tx<DueNotice[]>`
    with clock as (select ${now}::timestamptz at time zone ${timeZone} as local),
    waiting as (
      select n.id, n.person_id as person, n.kind, n.values, n.at, c.lang, coalesce(chosen.pace, grouped.pace) as pace,
        make_interval(hours => c.digest_hour) as hour
      from kernel.notices n ${pacesSql(tx)}
      join identity.contacts c on c.person_id = n.person_id and c.confirmed_at is not null
      where not n.mailed
    )
    select w.id, w.person, w.kind, w.values, w.at, w.lang, w.pace
    from waiting w, clock
    where w.pace = 'once'
      or (w.pace = 'daily' and w.at < (date_trunc('day', local - w.hour) + w.hour) at time zone ${timeZone})
      or (w.pace = 'weekly' and w.at < (date_trunc('week', local - w.hour) + w.hour) at time zone ${timeZone})
    order by w.person, w.at, w.id`;
  await tx`update kernel.notices set mailed = true where id = any(${due.map(({ id }) => id)}::uuid[])`;
  return due;
}

/** Lets one process at a time write mails, until the transaction ends. */
export async function becomeWriter(tx: Tx): Promise<boolean> {
  const [lock] = await tx<{ held: boolean }[]>`select pg_try_advisory_xact_lock(7233833, 1) as held`;
  return lock?.held === true;
}

/** How soon a person wants to be told, by group; only where they chose. */
export async function listPaces(tx: Tx, person: string): Promise<ReadonlyMap<string, Pace>> {
  const rows = await tx<{ name: string; pace: Pace }[]>`
    select notice_group as name, pace from notification.paces where person_id = ${person}`;
  return new Map(rows.map(({ name, pace }) => [name, pace]));
}

/** Keeps how soon a person wants to be told. */
export async function savePaces(tx: Tx, person: string, chosen: ReadonlyMap<string, Pace>): Promise<void> {
  const rows = [...chosen].map(([name, pace]) => ({ person_id: person, notice_group: name, pace }));
  if (rows.length === 0) return;
  await tx`
    insert into notification.paces ${tx(rows)}
    on conflict (person_id, notice_group) do update set pace = excluded.pace`;
}
