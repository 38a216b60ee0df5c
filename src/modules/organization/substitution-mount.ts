import { mayAtAll } from '../../kernel/access/access.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { findMovedRight } from './moved-rights.ts';
import { findEndProblem } from './period-end.rules.ts';
import { substitutions } from './substitutions.register.ts';

/** Those who answer for others record who stands in for them; anybody else, who stands in for themselves. */
const forOthers = { administrator: 'all', 'organisation-officer': 'all', 'agency-head': 'subtree' } as const;

function checkNew({ values, actor }: ChangeSeen): readonly Problem[] {
  const { person, substitute, period } = values;
  const problems: Problem[] = [];
  if (person === substitute)
    problems.push(
      problem('substitute', 'itself', {
        id: 'Pilih orang lain sebagai pengganti.',
        en: 'Choose somebody else as the substitute.',
      }),
    );
  if (person !== actor.id && !mayAtAll(actor, forOthers))
    problems.push(
      problem('person', 'not-self', {
        id: 'Anda hanya dapat mencatat pengganti bagi diri sendiri.',
        en: 'You can only record who stands in for yourself.',
      }),
    );
  if ((period as Period).until === null)
    problems.push(problem('period', 'open-end', { id: 'Isi hari terakhirnya.', en: 'Give the last day.' }));
  return problems;
}

/** The register of substitutions: confirmed by somebody who is neither of the two. */
export const mountSubstitutions = (timeZone: string): Mounted => ({
  register: substitutions,
  check: async (_tx, change) => {
    const moved = findMovedRight(change, ['person', 'substitute', 'agency'], isoDateOf(change.now, timeZone));
    if (moved) return [moved];
    if (change.step === 'create' || change.step === 'edit') return checkNew(change);
    if (change.step === 'confirm' && [change.values.person, change.values.substitute].includes(change.actor.id))
      throw new CodedError('four-eyes', { step: substitutions.steps.confirm.title });
    const found =
      change.step === 'end' && change.before
        ? findEndProblem(change.before.period as Period, change.values.period as Period)
        : undefined;
    return found ? [found] : [];
  },
});
