import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Used } from './proposals.rules.ts';

/** An answer the reader may read. `level` is a decimal text. */
export type AnswerSeen = {
  readonly id: string;
  readonly status: string;
  readonly indicator: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly createdBy: string | null;
  readonly level: string | null;
  readonly met: readonly string[];
};

/** The answers of an evaluation that the reader may read, in the order of their indicators; or the one to an indicator. */
export async function listAnswers(
  { tx, actor }: Reader,
  cycle: string,
  indicator: string | null = null,
): Promise<readonly AnswerSeen[]> {
  const bind = newBind();
  const sql = `
    select a.id, a.status, a.indicator, a.agency, g.name as "agencyName", a.created_by as "createdBy",
      a.level::text as level, coalesce(a.met, '{}') as met
    from maturity.evaluation_answers a join organization.agencies g on g.id = a.agency
    where a.cycle = ${bind(cycle)}::uuid and a.status <> 'void'
      and (${bind(indicator)}::text is null or a.indicator = ${bind(indicator)})
      and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}
    order by a.indicator`;
  return tx.unsafe<AnswerSeen[]>(sql, bind.values as never[], { prepare: true });
}

/** The records that support an answer, whatever the reader may read of them: only which, never what they are called. */
export const listUsed = ({ tx }: Pick<Reader, 'tx'>, answer: string): Promise<readonly Used[]> => tx<Used[]>`
  select level, case when record is not null then split_part(record, '/', 1)
      when document is null then 'legal-instruments' else 'documents' end as register,
    coalesce(document::text, instrument::text, split_part(record, '/', 2)) as id
  from maturity.evaluation_evidence where answer = ${answer} and status <> 'void'`;
