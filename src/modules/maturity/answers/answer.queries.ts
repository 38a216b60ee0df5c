import type { Actor } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import { newBind } from '../../../register/bind.ts';
import type { Register } from '../../../register/register.ts';
import { scopeSql } from '../../../register/scope.ts';

/** Where an indicator stands: who is to answer it (R), and the answer that there is. Either may be missing. */
export type Place = {
  readonly indicator: string;
  readonly answerer: string | null;
  readonly answer: string | null;
  readonly version: number | null;
  readonly status: string | null;
  readonly agency: string | null;
  readonly agencyName: string | null;
};

/** Every indicator of an evaluation that has somebody to answer it, or an answer; one statement. */
export const listOpenPlaces = (tx: Tx, cycle: string): Promise<readonly Place[]> =>
  tx<Place[]>`
    select coalesce(r.indicator, a.indicator) as indicator, r.agency as answerer, a.id as answer, a.version, a.status,
      a.agency, g.name as "agencyName"
    from (
      select indicator, agency from maturity.evaluation_assignments
      where cycle = ${cycle} and letter = 'R' and status = 'active'
    ) r
    full join (
      select id, version, status, indicator, agency from maturity.evaluation_answers
      where cycle = ${cycle} and status <> 'void'
    ) a on a.indicator = r.indicator
    left join organization.agencies g on g.id = a.agency
    order by 1`;

/** One piece of evidence as rules need it: the criterion it is for, and the state of what is behind it. */
export type EvidenceFact = { readonly level: string; readonly status: string };

/** The documents and legal instruments in use as evidence of an answer, with their states. */
export const listEvidenceFacts = (tx: Tx, answer: string): Promise<readonly EvidenceFact[]> =>
  tx<EvidenceFact[]>`
    select e.level, coalesce(d.status, i.status) as status
    from maturity.evaluation_evidence e
    left join evidence.documents d on d.id = e.document
    left join evidence.legal_instruments i on i.id = e.instrument
    where e.answer = ${answer} and e.status = 'active' and e.record is null order by e.level, e.id`;

/** The records in use as evidence of an answer, by their addresses. */
export const listEvidenceRecords = (tx: Tx, answer: string) => tx<{ level: string; record: string }[]>`
  select level, record from maturity.evaluation_evidence
  where answer = ${answer} and status = 'active' and record is not null order by level, id`;

/** The evaluation an answer belongs to, and its indicator. */
export async function findAnswerPlace(
  tx: Tx,
  answer: string,
): Promise<{ readonly cycle: string; readonly indicator: string } | undefined> {
  const [found] = await tx<{ cycle: string; indicator: string }[]>`
    select cycle, indicator from maturity.evaluation_answers where id = ${answer}`;
  return found;
}

/** Documents in use as evidence of an answer that an actor may not read. */
export async function listUnreadable(
  tx: Tx,
  answer: string,
  actor: Actor,
  documents: Register,
): Promise<readonly string[]> {
  const bind = newBind();
  const open = scopeSql(documents, documents.read, actor, 'd', bind);
  const sql = `select d.id from maturity.evaluation_evidence e join evidence.documents d on d.id = e.document
    where e.answer = ${bind(answer)}::uuid and e.status = 'active' and not ${open}`;
  const rows = await tx.unsafe<{ id: string }[]>(sql, bind.values as never[], { prepare: true });
  return rows.map(({ id }) => id);
}
