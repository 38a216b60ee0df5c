import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newBind } from '../../register/bind.ts';
import { scopeSql } from '../../register/scope.ts';
import { type Classification, classifications } from './document-classes.ts';
import { documentKinds } from './document-kinds.ts';
import { countingStates } from './document-standing.rules.ts';
import { documents } from './documents.register.ts';
import type { DocumentFact } from './evidence-facts.ts';

/** What decides about rows that hang on a document. */
export async function getDocument(
  tx: Tx,
  id: string,
): Promise<{ status: string; date: string | null; agencyId: string; createdBy: string | null }> {
  const [found] = await tx<{ status: string; date: string | null; agencyId: string; createdBy: string | null }[]>`
    select status, date, agency as "agencyId", created_by as "createdBy" from evidence.documents where id = ${id}`;
  if (!found) throw new TypeError(`no document ${id}`);
  return found;
}

/** A document tied to a record, as far as the reader may know of it. */
export type LinkedDocument = {
  readonly linkId: string;
  readonly why: string;
  readonly documentId: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string | null;
  readonly status: string;
};

/** The documents tied to a record of any register that the actor may read, latest first. */
export async function linksTo(tx: Tx, register: string, id: string, actor: Actor): Promise<readonly LinkedDocument[]> {
  const bind = newBind();
  const sql = `
    select l.id as "linkId", l.why, d.id as "documentId", d.title, d.kind, d.date, d.status
    from evidence.document_links l join evidence.documents d on d.id = l.document
    where l.record = ${bind(`${register}/${id}`)} and l.status = 'active'
      and ${scopeSql(documents, documents.read, actor, 'd', bind)}
    order by d.date desc nulls last, d.title, l.id`;
  return tx.unsafe<LinkedDocument[]>(sql, bind.values as never[], { prepare: true });
}

type RawFact = DocumentFact & { readonly classification: Classification };

const nothing: readonly never[] = [];

/**
 * Facts as they are kept for all readers, a hundred thousand in a large government: what many rows say alike is there once,
 * where the driver makes a new text and a new list for each of them.
 */
function toFacts(rows: readonly RawFact[]): readonly DocumentFact[] {
  const known = new Map<string | null, string | null>();
  const once = <Word extends string | null>(word: Word): Word => {
    const kept = known.get(word) as Word | undefined;
    if (kept === undefined) known.set(word, word);
    return kept ?? word;
  };
  const titleOf = ({ kind, title, classification }: RawFact) =>
    classification === 'public'
      ? title
      : once(`${documentKinds[kind].id} (${classifications[classification].id.toLowerCase()})`);
  return rows.map((row) => ({
    id: row.id,
    kind: once(row.kind),
    title: titleOf(row),
    agencyId: once(row.agencyId),
    date: once(row.date),
    periodFrom: once(row.periodFrom),
    periodUntil: once(row.periodUntil),
    validUntil: once(row.validUntil),
    withdrawnOn: once(row.withdrawnOn),
    deliveries: row.deliveries.length > 0 ? row.deliveries : nothing,
    links: row.links.length > 0 ? row.links : nothing,
  }));
}

/** Every document that is final, or was until it was withdrawn, with its deliveries and links. One statement. */
export async function listDocumentFacts(tx: Tx): Promise<readonly DocumentFact[]> {
  const rows = await tx<RawFact[]>`
    with ties as (
      select document as one, split_part(record, '/', 2)::uuid as other
      from evidence.document_links
      where status = 'active' and (record like 'documents/%' or record like 'legal-instruments/%')
    ), linked as (
      select one, array_agg(other order by other) as others from (
        select one, other from ties union select other, one from ties
      ) both_ways group by one
    ), delivered as (
      select document, json_agg(json_build_object(
        'recipient', nullif(recipient, 'agency'), 'agencyId', agency, 'date', date) order by date, id) as deliveries
      from evidence.deliveries where status = 'recorded' group by document
    )
    select d.id, d.kind, d.title, d.classification, case when d.party is null then d.agency end as "agencyId", d.date,
      lower(d.period) as "periodFrom", upper(d.period) - 1 as "periodUntil", d.valid_until as "validUntil",
      w.day as "withdrawnOn", coalesce(s.deliveries, '[]') as deliveries,
      coalesce(d.basis, '{}') || coalesce(d.follows, '{}') || coalesce(l.others, '{}') as links
    from evidence.documents d
    left join linked l on l.one = d.id
    left join delivered s on s.document = d.id
    left join lateral (
      select answers ->> 'on' as day from kernel.actions
      where register = 'documents' and row_id = d.id and step = 'withdraw' order by version desc limit 1
    ) w on d.status = 'withdrawn'
    where d.status = any(${[...countingStates]}) or (d.status = 'withdrawn' and exists (
      select from kernel.actions a where a.register = 'documents' and a.row_id = d.id and a.step = 'finalise'))
    order by d.date, d.id`;
  return toFacts(rows);
}
