import type { Tx } from '../../../kernel/db/db.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { evaluationResults } from '../results/evaluation-results.register.ts';

/** The answer to an indicator, whoever asks; to be read under the reader's scope afterwards. */
export async function findAnswerId(tx: Tx, cycle: string, indicator: string): Promise<string | undefined> {
  const [found] = await tx<{ id: string }[]>`
    select id from maturity.evaluation_answers
    where cycle = ${cycle} and indicator = ${indicator} and status <> 'void'`;
  return found?.id;
}

/** A document used as evidence, as far as the reader may read it: its state, and a file of it to look at. */
export type Paper = { readonly id: string; readonly status: string; readonly file: string | null };

/** Some documents by their ids; one statement. */
export async function listPapers({ tx, registry, actor }: Reader, ids: readonly string[]): Promise<readonly Paper[]> {
  const documents = registry.get('documents').register;
  const bind = newBind();
  const sql = `select d.id, d.status, d.files[1] as file from evidence.documents d
    where d.id = any(${bind(ids)}::uuid[]) and ${scopeSql(documents, documents.read, actor, 'd', bind)}`;
  return tx.unsafe<Paper[]>(sql, bind.values as never[], { prepare: true });
}

/** What the evaluation before said of the same indicator, as far as the reader may read it. Levels are text. */
export type Before = {
  readonly cycle: string;
  readonly name: string;
  readonly level: string | null;
  readonly ownLevel: string | null;
  readonly explanation: string | null;
  readonly evidence: readonly { readonly id: string; readonly title: string; readonly level: string }[];
};

/** The latest earlier evaluation by the same instrument; one statement. */
export async function findBefore(
  { tx, registry, actor }: Reader,
  { id, year, instrument }: Cycle,
  indicator: string,
): Promise<Before | undefined> {
  const documents = registry.get('documents').register;
  const bind = newBind();
  const sql = `
    select c.id as cycle, c.name, r.level::text as level, a.level::text as "ownLevel",
      coalesce(a.explanation, r.explanation) as explanation,
      coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'level', e.level) order by e.level, d.title)
        from maturity.evaluation_evidence e join evidence.documents d on d.id = e.document
        where e.answer = a.id and e.status = 'active'
          and ${scopeSql(documents, documents.read, actor, 'd', bind)}), '[]') as evidence
    from (
      select id, name from maturity.evaluation_cycles
      where year < ${bind(year)} and id <> ${bind(id)}::uuid and status not in ('void', 'preparation')
        and starts_with(instrument, ${bind(`${instrument.id}-v`)})
      order by year desc, id desc limit 1
    ) c
    left join maturity.evaluation_results r on r.cycle = c.id and r.indicator = ${bind(indicator)}
      and r.status <> 'void' and ${scopeSql(evaluationResults, evaluationResults.read, actor, 'r', bind)}
    left join maturity.evaluation_answers a on a.cycle = c.id and a.indicator = ${bind(indicator)}
      and a.status <> 'void' and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}`;
  const [found] = await tx.unsafe<Before[]>(sql, bind.values as never[], { prepare: true });
  return found;
}
