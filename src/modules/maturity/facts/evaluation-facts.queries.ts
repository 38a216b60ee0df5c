import type { Tx } from '../../../kernel/db/db.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import type { EvaluationFact } from './evaluation-facts.ts';

/** The registers that `loadEvaluationFacts` reads. */
export const evaluationFactRegisters: readonly string[] = [evaluationCycles.name, evaluationAnswers.name];

/**
 * Every evaluation that was not cancelled, with its stages by the history and who has answered. One statement. A result
 * of a past year counts from the day it was due or published, else from the end of that year.
 * @param timeZone whose days the history tells
 */
export const loadEvaluationFacts = (tx: Tx, timeZone: string): Promise<readonly EvaluationFact[]> => tx<
  EvaluationFact[]
>`
  with seen as (
    select row_id, seq, step, data ->> 'status' as stage, (at at time zone ${timeZone})::date as day,
      lag(data ->> 'status') over (partition by row_id order by seq) as before
    from kernel.actions where register = 'evaluation-cycles'
  ), past as (
    select row_id, min(day) as day from seen where step = 'record' group by row_id
  ), handed as (
    select row_id, max((at at time zone ${timeZone})::date) as day
    from kernel.actions where register = 'evaluation-answers' and step = 'submit' group by row_id
  ), answered as (
    select a.cycle, a.agency, max(h.day) as day
    from maturity.evaluation_answers a left join handed h on h.row_id = a.id
    where a.status <> 'void'
    group by a.cycle, a.agency
    having bool_and(a.status in ('submitted', 'accepted', 'released')) and max(h.day) is not null
  )
  select c.id, c.name, c.year, c.coordinator as "coordinatorId",
    case when p.day is not null then json_build_array(json_build_object('stage', 'closed',
      'on', least(coalesce(c.result_until, c.published_on, make_date(c.year, 12, 31)), p.day)))
    else coalesce((
      select json_agg(json_build_object('stage', s.stage, 'on', s.day) order by s.seq)
      from seen s where s.row_id = c.id and s.stage is distinct from s.before
    ), '[]') end as stages,
    coalesce((
      select json_agg(json_build_object('agencyId', w.agency, 'on', w.day) order by w.day, w.agency)
      from answered w where w.cycle = c.id
    ), '[]') as answered
  from maturity.evaluation_cycles c left join past p on p.row_id = c.id
  where c.status <> 'void'
  order by c.year, c.name`;
