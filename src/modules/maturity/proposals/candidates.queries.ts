import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
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

/** A record that is shown for what it says: a division of tasks in force, a review of access that was finished. */
export type RecordCandidate = {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly until: string | null;
};

/** The divisions of tasks in force that the reader may read. */
export async function listMatrixCandidates(
  { tx, registry, actor }: Reader,
  today: string,
): Promise<readonly RecordCandidate[]> {
  const { register } = registry.get('rasci-matrices');
  const bind = newBind();
  const sql = `
    select m.id, m.name, lower(m.period) as date, upper(m.period) - 1 as until from organization.rasci_matrices m
    where m.status = 'active' and m.period @> ${bind(today)}::date
      and ${scopeSql(register, register.read, actor, 'm', bind)}
    order by lower(m.period) desc, m.id limit ${most}`;
  return tx.unsafe<RecordCandidate[]>(sql, bind.values as never[], { prepare: true });
}

/** The finished reviews of access that the reader may read, dated by their due day. */
export async function listAccessReviewCandidates({ tx, registry, actor }: Reader): Promise<readonly RecordCandidate[]> {
  const { register } = registry.get('access-reviews');
  const bind = newBind();
  const sql = `
    select r.id, r.name, r.due as date, null::date as until from organization.access_reviews r
    where r.status = 'finished' and ${scopeSql(register, register.read, actor, 'r', bind)}
    order by r.due desc, r.id limit ${most}`;
  return tx.unsafe<RecordCandidate[]>(sql, bind.values as never[], { prepare: true });
}
