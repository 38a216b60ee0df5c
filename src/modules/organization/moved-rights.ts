import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { mergeSteps } from '../../register/duplicates/merge-steps.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen } from '../../register/registry.ts';

const ended = ['ended', 'void'];

/**
 * Rights that were approved for one person or agency do not pass to another because two records are merged: they are ended
 * and given anew, by those who may. Rights that are past move along, as history.
 * @param names - the fields that say whose right it is and where
 */
export function findMovedRight(change: ChangeSeen, names: readonly string[], today: string): Problem | undefined {
  if (change.step !== mergeSteps.repointed) return undefined;
  const { until } = change.values.period as Period;
  const over = change.status === 'void' || (ended.includes(change.status) && until !== null && until < today);
  const moved = names.find((name) => change.before?.[name] !== change.values[name]);
  if (over || moved === undefined) return undefined;
  return problem(moved, 'moves-rights', {
    id: 'Yang digabungkan masih punya hak akses atau pengganti yang berlaku. Akhiri dahulu, lalu berikan kepada yang tetap.',
    en: 'The one that goes still holds access rights or a substitution. End them first, then give them to the one that stays.',
  });
}
