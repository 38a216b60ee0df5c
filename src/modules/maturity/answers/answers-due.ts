import { type Actor, openTo } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { evaluationHref } from '../evaluation-links.ts';
import { listDue } from './answer.queries.ts';
import { evaluationAnswers } from './evaluation-answers.register.ts';

/** Answers of one agency that fall due, or are overdue, for somebody who may hand them in. */
export type AnswersDue = {
  readonly person: string;
  readonly id: string;
  readonly due: Day;
  readonly what: Text;
  readonly href: string;
};

const what: Text = {
  id: 'ajukan jawaban penilaian mandiri SPBE ({n} indikator).',
  en: 'hand in the answers of the SPBE self-assessment ({n} indicators).',
};

/** Who is to be reminded of answers up to a day and of those overdue. One statement. */
export async function answersDue(
  tx: Tx,
  { until, people }: { readonly until: Day; readonly people: readonly Actor[] },
): Promise<readonly AnswersDue[]> {
  const open = openTo(people, evaluationAnswers.steps.submit.grant, await listDue(tx, until));
  return open.map(({ actor, row: { cycle, agency, due, n } }) => ({
    person: actor.id,
    id: `answers ${cycle} ${agency} ${due}`,
    due,
    what: fill(what, { n }),
    href: evaluationHref(cycle),
  }));
}
