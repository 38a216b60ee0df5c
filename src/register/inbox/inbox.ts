import { countsAs } from '../../kernel/access/access.ts';
import { planOnce } from '../../kernel/db/plan-once.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { stagesOf } from '../approvals/approval.ts';
import type { Stage } from '../approvals/stages.ts';
import { type Bind, newBind } from '../bind.ts';
import type { Reader } from '../read.ts';
import type { Register, Step } from '../register.ts';
import { type Today, waitingSql } from './waiting-sql.ts';

/** The lists of the inbox; each is all that waits for one, or a part of it. */
export const inboxTabs = ['waiting', 'decisions', 'overdue', 'assigned'] as const;

export type InboxTab = (typeof inboxTabs)[number];

/** Which part of the inbox, and which page of it. */
export type InboxQuery = {
  readonly tab: InboxTab;
  /** Only of this register; of every one where null. */
  readonly register: string | null;
  readonly limit: number;
  readonly offset: number;
  /** Only these rows; all when absent. */
  readonly ids?: readonly string[];
};

/** A row that waits for a decision, or for what its owner owes. */
export type Waiting = {
  readonly register: Register;
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly name: string;
  readonly step: Step<string, string, string>;
  readonly stage: Stage;
  readonly since: Date;
  /** Who brought the row to where it waits; null for what nobody put forward. */
  readonly by: string | null;
  /** The last day to decide, `YYYY-MM-DD`; null where there is none. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** Whether it waits for whoever keeps it, not for a decision on what others put forward. */
  readonly owed: boolean;
  /** The one person it was given to. */
  readonly assigned: string | null;
};

/** A page of the inbox, and how much stands in each of its lists: counted by the statement that lists. */
export type Inbox = {
  readonly items: readonly Waiting[];
  readonly counts: Readonly<Record<InboxTab, number>>;
  /** How many the list asked for holds in all. */
  readonly total: number;
  /** How many wait in each register. */
  readonly registers: Readonly<Record<string, number>>;
};

type RawItem = {
  readonly register: string;
  readonly step: string;
  readonly stage: string;
  readonly id: string;
  readonly version: number;
  readonly since: string;
  readonly by: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly owed: boolean;
  readonly assigned: string | null;
  readonly label: string | null;
};

/** A line of the inbox with what the definitions know of it. */
export function toWaiting({ registry }: Pick<Reader, 'registry'>, raw: RawItem): Waiting | undefined {
  const { register } = registry.get(raw.register);
  const step = register.steps[raw.step];
  const stage = stagesOf(register, raw.step).find(({ name }) => name === raw.stage);
  if (!step || !stage) return undefined;
  return { ...raw, register, step, stage, name: raw.step, label: raw.label ?? '–', since: new Date(raw.since) };
}

const partSql = (query: InboxQuery, me: string, bind: Bind): string =>
  [
    { waiting: 'true', decisions: 'not owed', overdue: 'overdue', assigned: `assigned = any(${me})` }[query.tab],
    query.register === null ? 'true' : `register = ${bind(query.register)}`,
    query.ids === undefined ? 'true' : `id = any(${bind(query.ids)}::uuid[])`,
  ].join(' and ');

/** Reads the inbox of whoever reads: what is overdue first, then by day due, the longest waiting first. One statement. */
export async function readInbox(reader: Reader, today: Today, query: InboxQuery): Promise<Inbox> {
  const bind = newBind();
  const me = `${bind(countsAs(reader.actor))}::uuid[]`;
  const waiting = waitingSql(reader, { of: 'actor', what: 'all' }, today, bind);
  const part = partSql(query, me, bind);
  const sql = `
    with w as materialized (
      select u.*, coalesce(u.due < ${bind(today.day)}::date, false) as overdue from (${waiting}) u
    )
    select
      count(*)::int as waiting,
      count(*) filter (where not owed)::int as decisions,
      count(*) filter (where overdue)::int as overdue,
      count(*) filter (where assigned = any(${me}))::int as assigned,
      count(*) filter (where ${part})::int as total,
      (select coalesce(jsonb_object_agg(register, n), '{}') from (select register, count(*) as n from w group by register) r) as registers,
      (select coalesce(json_agg(row_to_json(page)), '[]') from (
        select * from w where ${part} order by overdue desc, due nulls last, since, id, step
        limit ${bind(query.limit)} offset ${bind(query.offset)}
      ) page) as items
    from w`;
  const [found] = await planOnce(reader.tx, sql, bind.values);
  const raws = (found?.items ?? []) as readonly RawItem[];
  return {
    items: raws.flatMap((raw) => toWaiting(reader, raw) ?? []),
    counts: {
      waiting: found?.waiting ?? 0,
      decisions: found?.decisions ?? 0,
      overdue: found?.overdue ?? 0,
      assigned: found?.assigned ?? 0,
    },
    total: found?.total ?? 0,
    registers: found?.registers ?? {},
  };
}

/** What is asked of whoever it waits for: the step, and at which stage where there are several people. */
export const askedOf = ({ step, stage }: Pick<Waiting, 'step' | 'stage'>): Text =>
  step.approval
    ? { id: `${step.title.id} – ${stage.title.id}`, en: `${step.title.en} – ${stage.title.en}` }
    : stage.title;
