import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { labelSql } from '../../../register/select.ts';
import {
  countingStates,
  type DocumentKindId,
  type InstrumentKindId,
  type InstrumentSubjectId,
} from '../../evidence/index.ts';
import type { TeamKindId } from '../../organization/index.ts';

/** So many of one source are offered at most: the newest. */
const most = 40;

/** A document that is final, as far as the reader may read it. */
export type PaperCandidate = {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKindId;
  readonly date: string;
  readonly validUntil: string | null;
};

/** The final documents of some kinds that the reader may read, the newest first. */
export async function listPaperCandidates(
  { tx, registry, actor }: Reader,
  kinds: readonly DocumentKindId[],
  today: string,
): Promise<readonly PaperCandidate[]> {
  const { register } = registry.get('documents');
  const bind = newBind();
  const sql = `
    select d.id, d.title, d.kind, d.date, d.valid_until as "validUntil" from evidence.documents d
    where d.status = any(${bind(countingStates)}::text[]) and d.kind = any(${bind(kinds)}::text[])
      and (d.valid_until is null or d.valid_until >= ${bind(today)}::date)
      and ${scopeSql(register, register.read, actor, 'd', bind)}
    order by d.date desc, d.id limit ${most}`;
  return tx.unsafe<PaperCandidate[]>(sql, bind.values as never[], { prepare: true });
}

/** A legal instrument in force; `team` where it was found because it sets that one up. */
export type LegalCandidate = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: InstrumentKindId;
  readonly subject: InstrumentSubjectId;
  readonly from: string;
  readonly until: string | null;
  readonly team: string | null;
  readonly teamKind: TeamKindId | null;
};

/** The legal instruments in force on some subjects, or that set up an active team of some kind; the newest first. */
export async function listLegalCandidates(
  { tx, registry, actor }: Reader,
  subjects: readonly InstrumentSubjectId[],
  teams: readonly TeamKindId[],
  today: string,
): Promise<readonly LegalCandidate[]> {
  const { register } = registry.get('legal-instruments');
  const team = registry.get('teams').register;
  const bind = newBind();
  const sql = `
    select i.id, i.reference, i.title, i.kind, i.subject, lower(i.validity) as from, upper(i.validity) - 1 as until,
      t.name as team, t.kind as "teamKind"
    from evidence.legal_instruments i
    left join organization.teams t on t.id = i.team and t.status = 'active'
      and t.kind = any(${bind(teams)}::text[]) and ${scopeSql(team, team.read, actor, 't', bind)}
    where i.status = 'in-force' and i.validity @> ${bind(today)}::date
      and (i.subject = any(${bind(subjects)}::text[]) or t.id is not null)
      and ${scopeSql(register, register.read, actor, 'i', bind)}
    order by lower(i.validity) desc, i.id limit ${most}`;
  return tx.unsafe<LegalCandidate[]>(sql, bind.values as never[], { prepare: true });
}

/** A record of some register in one of the states asked for; `date` is the day it came to what it says now. */
export type RecordCandidate = {
  readonly register: string;
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly date: string;
};

/** The records of some registers in some states that the reader may read, the newest first by days of a time zone; one statement. */
export async function listRecordCandidates(
  reader: Reader,
  timeZone: string,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<readonly RecordCandidate[]> {
  const { tx, registry, actor } = reader;
  const bind = newBind();
  const parts = [...wanted].map(([name, states]) => {
    const { register } = registry.get(name);
    return `(select ${bind(name)} as register, r.id, ${labelSql(reader, register, 'r', bind)} as name, r.status, r.created_at
      from ${register.table} r where r.status = any(${bind(states)}::text[])
        and ${scopeSql(register, register.read, actor, 'r', bind)} order by r.created_at desc, r.id limit ${most})`;
  });
  if (parts.length === 0) return [];
  const sql = `
    select c.register, c.id, c.name, c.status, (coalesce(a.at, c.created_at) at time zone ${bind(timeZone)})::date as date
    from (${parts.join(' union all ')}) c
    left join lateral (
      select at from kernel.actions where register = c.register and row_id = c.id order by version desc, seq desc limit 1
    ) a on true
    order by date desc, c.id`;
  return tx.unsafe<RecordCandidate[]>(sql, bind.values as never[]);
}
