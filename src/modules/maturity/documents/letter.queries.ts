import type { Tx } from '../../../kernel/db/db.ts';

/** One indicator of an evaluation: who answered what, and what it came to. Levels are decimal text. */
export type LetterLine = {
  readonly indicator: string;
  readonly agency: string | null;
  readonly answered: string | null;
  readonly self: string | null;
  readonly internal: string | null;
  readonly external: string | null;
  readonly level: string | null;
};

/** Every indicator of an evaluation with an answer or a result, in order. */
export async function listLetterLines(tx: Tx, cycle: string): Promise<readonly LetterLine[]> {
  return tx<LetterLine[]>`
    select coalesce(a.indicator, r.indicator) as indicator, g.name as agency, a.level::text as answered,
      r.self::text, r.internal::text, r.external::text, r.level::text
    from (select * from maturity.evaluation_answers where cycle = ${cycle} and status <> 'void') a
    full join (select * from maturity.evaluation_results where cycle = ${cycle} and status <> 'void') r
      on r.indicator = a.indicator
    left join organization.agencies g on g.id = a.agency
    order by 1`;
}

/** The names of the internal assessors. */
export async function listAssessorNames(tx: Tx, cycle: string): Promise<readonly string[]> {
  const rows = await tx<{ name: string }[]>`
    select p.name from maturity.evaluation_assessors a join identity.people p on p.id = a.person
    where a.cycle = ${cycle} and a.status = 'active' and a.side = 'internal' order by p.name, p.id`;
  return rows.map(({ name }) => name);
}

/** What an evaluation recommends: what, who, until when. */
export type Recommended = { readonly text: string; readonly agency: string; readonly due: string };

export async function listRecommended(tx: Tx, cycle: string): Promise<readonly Recommended[]> {
  return tx<Recommended[]>`
    select f.recommendation as text, g.name as agency, f.due::text as due
    from maturity.evaluation_follow_ups f join organization.agencies g on g.id = f.agency
    where f.cycle = ${cycle} and f.status <> 'void' order by f.indicator nulls last, f.due, f.id`;
}

/** The last evaluation before a year with the same instrument whose result stands. */
export async function findEarlierCycle(tx: Tx, instrument: string, year: number): Promise<string | undefined> {
  const [found] = await tx<{ id: string }[]>`
    select id from maturity.evaluation_cycles
    where instrument like ${`${instrument}-v%`} and year < ${year} and status in ('follow-up', 'closed')
    order by year desc, id desc limit 1`;
  return found?.id;
}

/** The summary somebody wrote for the report. */
export async function findSummary(tx: Tx, cycle: string): Promise<string | null> {
  const [found] = await tx`select summary from maturity.evaluation_cycles where id = ${cycle}`;
  return (found?.summary as string | null | undefined) ?? null;
}

/** A person who signs: their position, name and number as the registers know them. */
export type Signer = { readonly position: string; readonly name: string; readonly number: string };

/** Who holds the position at the head of an agency, or of the government where none is given, on a day. */
export async function findHead(tx: Tx, kind: string, agency: string | null, day: string): Promise<Signer | undefined> {
  const [found] = await tx<Signer[]>`
    select p.title as position, person.name, coalesce(person.number, '') as number
    from organization.positions p
    join organization.appointments a on a.position = p.id and a.status <> 'void' and a.period @> ${day}::date
    join identity.people person on person.id = a.person
    where p.kind = ${kind} and p.period @> ${day}::date and (${agency}::uuid is null or p.agency = ${agency})
    order by a.id limit 1`;
  return found;
}
