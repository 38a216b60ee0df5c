import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import type { ElementKind } from '../../element/index.ts';
import type { Named, NamedInstrument, Replaced, Term } from './edition.rules.ts';
import { type EditionState, everEnactedStates } from './edition-states.ts';

/** An edition as rules and pages need it. */
export type Edition = {
  readonly id: string;
  readonly version: number;
  readonly status: EditionState;
  readonly name: string;
  readonly term: Term;
  readonly enactedOn: string | null;
  readonly replaces: string | null;
  /** The instrument that enacted it, and its date. */
  readonly decree: string | null;
  readonly decreeDate: string | null;
  readonly agency: string;
};

const columns = (tx: Tx) => tx`
  e.id, e.version, e.status, e.name, e.enacted_on as "enactedOn", e.replaces, e.agency,
  json_build_object('from', lower(e.term), 'until', upper(e.term) - 1) as term,
  e.decree, d.date as "decreeDate"`;

/** An edition, whoever asks: for rules, never for showing it. */
export async function findEdition(tx: Tx, id: string): Promise<Edition | undefined> {
  const [found] = await tx<Edition[]>`
    select ${columns(tx)} from architecture.architecture_editions e
    left join evidence.legal_instruments d on d.id = e.decree where e.id = ${id}`;
  return found;
}

/** Every edition that was not struck out, the newest term first. One statement. */
export const listEditions = (tx: Tx): Promise<readonly Edition[]> =>
  tx<Edition[]>`
    select ${columns(tx)} from architecture.architecture_editions e
    left join evidence.legal_instruments d on d.id = e.decree
    where e.status <> 'void' order by lower(e.term) desc, e.id desc`;

/** The edition another one says it replaces, locked: its term may end with the change. */
export async function lockReplaced(tx: Tx, id: string): Promise<(Replaced & { readonly version: number }) | undefined> {
  const [found] = await tx<(Replaced & { version: number })[]>`
    select e.status, e.version, json_build_object('from', lower(e.term), 'until', upper(e.term) - 1) as term,
      exists (
        select from architecture.architecture_reviews r
        where r.edition = e.id and r.status = 'closed' and r.result = 'change'
      ) as "changeAsked"
    from architecture.architecture_editions e where e.id = ${id} for no key update of e`;
  return found;
}

/** Legal instruments by their ids. */
export const listNamedInstruments = (tx: Tx, ids: readonly string[]): Promise<readonly NamedInstrument[]> =>
  tx<NamedInstrument[]>`
    select id, kind, status, subject, date from evidence.legal_instruments where id = any(${[...ids]}::uuid[])`;

/** Documents by their ids. */
export const listNamedDocuments = (tx: Tx, ids: readonly string[]): Promise<readonly Named[]> =>
  tx<Named[]>`select id, kind, status from evidence.documents where id = any(${[...ids]}::uuid[])`;

/** A record as it stands, without what the program keeps beside it. */
const alive = (tx: Tx) =>
  tx`jsonb_strip_nulls(to_jsonb(t) - array['id', 'version', 'created_at', 'created_by', 'search'])`;

/** Keeps what the domains hold at this moment: every record that is not over, whole. One statement a domain. */
export async function freezeElements(tx: Transaction, edition: string, kinds: readonly ElementKind[]): Promise<void> {
  const freezing = kinds.map(
    ({ register, table }) => tx`
      insert into architecture.edition_elements (edition, register, element, content)
      select ${edition}, ${register}, t.id, ${alive(tx)} from ${tx(table)} t where t.status not in ('retired', 'void')`,
  );
  await Promise.all(freezing);
}

/** The agencies whose records an edition froze. */
export async function listFrozenAgencies(tx: Tx, edition: string): Promise<readonly string[]> {
  const rows = await tx<{ agency: string }[]>`
    select distinct content ->> 'agency' as agency from architecture.edition_elements where edition = ${edition}`;
  return rows.map(({ agency }) => agency);
}

/** Lets the table refuse editions that overlap, now that the one replaced has ended. */
export async function checkOverlap(tx: Transaction): Promise<void> {
  await tx`set constraints architecture.architecture_editions_one immediate`;
}

/** How many records an edition froze, by register and state. One statement. */
export const countFrozen = (
  tx: Tx,
  edition: string,
): Promise<readonly { readonly register: string; readonly status: string; readonly n: number }[]> =>
  tx`select register, content ->> 'status' as status, count(*)::int as n
    from architecture.edition_elements where edition = ${edition} group by 1, 2`;

/** A record that two contents of the architecture do not have alike; null where one of them lacks it. */
export type Difference = {
  readonly register: string;
  readonly element: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** What a record says of itself, and not of when somebody looked at it last. */
const content = (tx: Tx) => tx`content - array['confirmed_on', 'confirm_by', 'completeness']`;

const liveContent = (tx: Tx, kinds: readonly ElementKind[]) =>
  kinds.reduce(
    (before, { register, table }) => tx`${before} union all
      select ${register}, t.id, ${alive(tx)} from ${tx(table)} t where t.status not in ('retired', 'void')`,
    tx`select null::text as register, null::uuid as element, null::jsonb as content where false`,
  );

/**
 * Records of these kinds that differ between an edition and another one, or (`null`) today. One statement, which gives
 * only what differs.
 */
export const listDifferences = (
  tx: Tx,
  kinds: readonly ElementKind[],
  edition: string,
  other: string | null,
): Promise<readonly Difference[]> => {
  const registers = kinds.map(({ register }) => register);
  const frozen = (id: string) => tx`
    select register, element, content from architecture.edition_elements
    where edition = ${id} and register = any(${registers}::text[])`;
  return tx<Difference[]>`
    with a as (select register, element, ${content(tx)} as content from (${frozen(edition)}) x),
      b as (select register, element, ${content(tx)} as content from (${other === null ? liveContent(tx, kinds) : frozen(other)}) y)
    select register, element, a.content as before, b.content as after
    from a full join b using (register, element)
    where a.content is distinct from b.content
    order by coalesce(b.content, a.content) ->> 'code', element`;
};

/** The edition in force on a day; null where there was none. */
export async function findEditionOn(
  tx: Tx,
  day: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const [found] = await tx<{ id: string; name: string }[]>`
    select id, name from architecture.architecture_editions
    where status = any(${[...everEnactedStates]}::text[]) and term @> ${day}::date`;
  return found ?? null;
}
