import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { EvidenceItem, SeenElsewhere } from './truth.rules.ts';

/** What the statement gives; of a record of another register the rest is read by its address. */
export type StoredItem = Omit<EvidenceItem, 'attached'> & { readonly address: string | null };

/** The evidence of some answers with what is known of documents and legal instruments, in the order it was added; one statement. */
export async function listStoredItems(
  { tx, registry, actor }: Reader,
  answers: readonly string[],
): Promise<readonly StoredItem[]> {
  const bind = newBind();
  const documents = registry.get('documents').register;
  const legal = registry.get('legal-instruments').register;
  const open = `(case when d.id is null then ${scopeSql(legal, legal.read, actor, 'i', bind)}
    else ${scopeSql(documents, documents.read, actor, 'd', bind)} end)`;
  const sql = `
    select e.id, e.answer, e.level, e.pages,
      e.record as address,
      case when e.record is not null then split_part(e.record, '/', 1)
        when d.id is null then 'legal-instruments' else 'documents' end as register,
      coalesce(e.document::text, e.instrument::text, split_part(e.record, '/', 2)) as record,
      case when ${open} then coalesce(d.title, i.reference || ': ' || i.title) end as title,
      coalesce(d.kind, i.kind, '') as kind, coalesce(d.status, i.status, '') as status, coalesce(d.date, i.date) as date,
      coalesce(d.valid_until, upper(i.validity) - 1) as until, i.number, i.year,
      coalesce((
        select json_agg(json_build_object('sha256', f.sha256, 'signature', c.signature,
          'signers', c.signers, 'mentions', c.mentions)
          order by f.name, f.id)
        from kernel.files f left join maturity.file_checks c on c.sha256 = f.sha256
        where f.id = any(coalesce(d.files, i.files))
      ), '[]') as contents
    from maturity.evaluation_evidence e
    left join evidence.documents d on d.id = e.document
    left join evidence.legal_instruments i on i.id = e.instrument
    where e.answer = any(${bind(answers)}::uuid[]) and e.status = 'active'
    order by e.answer, e.level, e.created_at, e.id`;
  return tx.unsafe<StoredItem[]>(sql, bind.values as never[], { prepare: true });
}

/** Where else the files of the documents of some answers are evidence: for other agencies, or in other evaluations. */
export async function listSeenElsewhere(
  { tx, actor }: Reader,
  answers: readonly string[],
): Promise<readonly SeenElsewhere[]> {
  const bind = newBind();
  const sql = `
    with uses as (
      select e.id, a.id as answer, a.agency, a.cycle, f.sha256
      from maturity.evaluation_evidence e
      join maturity.evaluation_answers a on a.id = e.answer and a.status <> 'void'
      join evidence.documents d on d.id = e.document
      join kernel.files f on f.id = any(d.files)
      where e.status = 'active'
    )
    select distinct o.id as evidence, u.agency <> o.agency as "otherAgency", u.cycle <> o.cycle as "otherCycle",
      case when ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)} then
        json_build_object('indicator', a.indicator, 'agency', g.name, 'cycle', c.name)::jsonb end as place
    from uses o
    join uses u on u.sha256 = o.sha256 and (u.agency <> o.agency or u.cycle <> o.cycle)
    join maturity.evaluation_answers a on a.id = u.answer
    join maturity.evaluation_cycles c on c.id = u.cycle and c.status <> 'void'
    join organization.agencies g on g.id = u.agency
    where o.answer = any(${bind(answers)}::uuid[])`;
  return tx.unsafe<SeenElsewhere[]>(sql, bind.values as never[], { prepare: true });
}
