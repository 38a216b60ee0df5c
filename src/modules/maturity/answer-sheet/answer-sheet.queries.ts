import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { type RecordSeen, readRecords } from '../records/read-records.ts';

/** An answer as it stands in a sheet. */
export type SheetAnswer = {
  readonly id: string;
  readonly version: number;
  readonly indicator: string;
  readonly status: keyof typeof evaluationAnswers.stateTitles;
  readonly agency: string;
  readonly level: string | null;
  readonly met: readonly string[] | null;
  readonly explanation: string | null;
  /** Names of the evidence open to the reader, each with its level and pages. */
  readonly evidence: readonly string[];
};

type StoredEvidence = {
  readonly level: string;
  readonly title: string | null;
  readonly record: string | null;
  readonly pages: string | null;
};
type StoredAnswer = Omit<SheetAnswer, 'evidence'> & { readonly evidence: readonly StoredEvidence[] };

/** What a piece of evidence is called in a sheet; nothing where the reader may not open it. */
function nameOf({ level, title, record, pages }: StoredEvidence, records: ReadonlyMap<string, RecordSeen>) {
  const name = record === null ? title : records.get(record)?.label;
  return name ? `[${level}] ${name}${pages === null ? '' : `, ${pages}`}` : undefined;
}

/** The answers of an evaluation that the reader may read, with the names of their evidence; two statements at most. */
export async function listSheetAnswers(reader: Reader, cycle: string): Promise<readonly SheetAnswer[]> {
  const { tx, registry, actor } = reader;
  const bind = newBind();
  const open = (name: string, alias: string) => {
    const { register } = registry.get(name);
    return scopeSql(register, register.read, actor, alias, bind);
  };
  const sql = `
    select a.id, a.version, a.indicator, a.status, g.name as agency, a.level::text as level, a.met, a.explanation,
      coalesce((
        select json_agg(json_build_object('level', e.level, 'title', coalesce(d.title, i.title), 'record', e.record,
          'pages', e.pages) order by e.level, e.id)
        from maturity.evaluation_evidence e
        left join evidence.documents d on d.id = e.document and ${open('documents', 'd')}
        left join evidence.legal_instruments i on i.id = e.instrument and ${open('legal-instruments', 'i')}
        where e.answer = a.id and e.status = 'active' and (coalesce(d.id, i.id) is not null or e.record is not null)
      ), '[]') as evidence
    from maturity.evaluation_answers a join organization.agencies g on g.id = a.agency
    where a.cycle = ${bind(cycle)}::uuid and a.status <> 'void'
      and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}
    order by a.indicator`;
  const rows = await tx.unsafe<StoredAnswer[]>(sql, bind.values as never[], { prepare: true });
  const addresses = rows.flatMap(({ evidence }) => evidence.flatMap(({ record }) => record ?? []));
  const records = await readRecords(reader, addresses);
  return rows.map((row) => ({ ...row, evidence: row.evidence.flatMap((one) => nameOf(one, records) ?? []) }));
}
