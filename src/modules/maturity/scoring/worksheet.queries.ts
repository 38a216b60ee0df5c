import type { Tx } from '../../../kernel/db/db.ts';
import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Side } from '../sides.ts';
import type { Parties } from './agreement.rules.ts';
import { evaluationReconciliations } from './evaluation-reconciliations.register.ts';
import { evaluationScores } from './evaluation-scores.register.ts';

/** A score a reader may read. The level is a decimal text. */
export type ScoreSeen = {
  readonly id: string;
  readonly version: number;
  readonly status: keyof typeof evaluationScores.stateTitles;
  readonly person: string;
  readonly side: Side;
  readonly indicator: string;
  readonly level: string | null;
  readonly reason: string | null;
};

/** The scores of an evaluation that a reader may read: one's own, and those that were opened to them. */
export async function listScoresSeen({ tx, actor }: Reader, cycle: string): Promise<readonly ScoreSeen[]> {
  const bind = newBind();
  const sql = `select s.id, s.version, s.status, s.created_by as person, s.side, s.indicator, s.level::text as level, s.reason
    from maturity.evaluation_scores s
    where s.cycle = ${bind(cycle)}::uuid and s.status <> 'void'
      and ${scopeSql(evaluationScores, evaluationScores.read, actor, 's', bind)}
    order by s.indicator, s.side desc, s.id`;
  return tx.unsafe<ScoreSeen[]>(sql, bind.values as never[], { prepare: true });
}

/** A difference a reader may read. */
export type DifferenceSeen = {
  readonly id: string;
  readonly indicator: string;
  readonly parties: Parties;
  readonly status: 'open' | 'settled';
  readonly level: string | null;
};

export async function listDifferencesSeen({ tx, actor }: Reader, cycle: string): Promise<readonly DifferenceSeen[]> {
  const bind = newBind();
  const sql = `select r.id, r.indicator, r.parties, r.status, r.level::text as level
    from maturity.evaluation_reconciliations r
    where r.cycle = ${bind(cycle)}::uuid and r.status <> 'void'
      and ${scopeSql(evaluationReconciliations, evaluationReconciliations.read, actor, 'r', bind)}
    order by r.indicator, r.parties`;
  return tx.unsafe<DifferenceSeen[]>(sql, bind.values as never[], { prepare: true });
}

/** Who has locked which indicator: that, and never what they awarded. */
export type Locked = { readonly indicator: string; readonly side: Side; readonly person: string };

export const listLocked = (tx: Tx, cycle: string): Promise<readonly Locked[]> =>
  tx<Locked[]>`
    select indicator, side, created_by as person from maturity.evaluation_scores
    where cycle = ${cycle} and status not in ('draft', 'void')`;

/** What an agency answered to an indicator, as far as a reader may read it. */
export type AnswerRead = {
  readonly id: string;
  readonly agency: string;
  readonly level: string | null;
  readonly explanation: string | null;
};

export async function findAnswerRead(
  { tx, actor }: Reader,
  cycle: string,
  indicator: string,
): Promise<AnswerRead | undefined> {
  const bind = newBind();
  const sql = `select a.id, g.name as agency, a.level::text as level, a.explanation
    from maturity.evaluation_answers a join organization.agencies g on g.id = a.agency
    where a.cycle = ${bind(cycle)}::uuid and a.indicator = ${bind(indicator)} and a.status <> 'void'
      and ${scopeSql(evaluationAnswers, evaluationAnswers.read, actor, 'a', bind)}`;
  const [found] = await tx.unsafe<AnswerRead[]>(sql, bind.values as never[], { prepare: true });
  return found;
}
