import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { indicatorHref } from '../evaluation-links.ts';
import { findIndicator } from '../indicators.rules.ts';
import { instrumentOf } from '../instrument-options.ts';

/** So many records are asked about at once; nobody reads further. */
const mostAsked = 2000;

/**
 * The indicators whose evidence is one of these records (`applications/0190…`) or a document tied to it, as far as the
 * reader may see the answers. One statement.
 */
export async function listIndicatorsOn(
  reader: Reader,
  records: readonly string[],
): Promise<readonly { readonly name: string; readonly href: string }[]> {
  const bind = newBind();
  const wanted = bind(records.slice(0, mostAsked));
  const open = scopeSql(evaluationAnswers, evaluationAnswers.read, reader.actor, 'a', bind);
  const rows = await reader.tx.unsafe<{ cycle: string; name: string; instrument: string; indicator: string }[]>(
    `select distinct a.cycle, c.name, c.instrument, a.indicator
     from (
       select e.answer from evidence.document_links l
       join maturity.evaluation_evidence e on e.document = l.document and e.status = 'active'
       where l.status = 'active' and l.record = any(${wanted}::text[])
       union select answer from maturity.evaluation_evidence where status = 'active' and record = any(${wanted}::text[])
     ) e
     join maturity.evaluation_answers a on a.id = e.answer and a.status <> 'void'
     join maturity.evaluation_cycles c on c.id = a.cycle and c.status not in ('closed', 'void')
     where ${open}
     order by c.name, a.indicator`,
    bind.values as never[],
    { prepare: true },
  );
  return rows.flatMap(({ cycle, name, instrument, indicator }) => {
    const found = findIndicator(instrumentOf(instrument), indicator);
    if (!found) return [];
    const words = found.name[reader.lang];
    return [{ name: `${name}: ${found.number}. ${words}`, href: indicatorHref(cycle, found.number) }];
  });
}
