import { CodedError } from '../../../kernel/errors/errors.ts';
import { type Act, takeStep } from '../../../register/change.ts';
import { takeStepMerging } from '../../../register/editing/merge-step.ts';
import { findRow, type ReadRow } from '../../../register/read.ts';
import type { Values } from '../../../register/registry.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';

const locked = async (act: Act, id: string): Promise<ReadRow> => {
  const row = await findRow({ ...act, lang: 'id' }, evaluationAnswers, evaluationAnswers.read, id, true);
  if (!row) throw new CodedError('not-found');
  return row;
};

const plain = (values: Values) => ({ values, answers: {}, reason: null });

/**
 * Saves an answer opened at some version, put together with what others saved since.
 * @param levelOf the level that follows from ticks; null where the level is typed and stands among the values
 * @returns the fields where another's change was kept, and the version saved
 * @throws CodedError as `takeStepMerging`
 */
export async function saveAnswer(
  act: Act,
  id: string,
  seen: number,
  values: Values,
  levelOf: ((met: unknown) => number | null) | null,
): Promise<{ readonly kept: readonly string[]; readonly version: number }> {
  const mounted = act.registry.get(evaluationAnswers.name);
  const alone = (await locked(act, id)).version === seen;
  const whole = alone && levelOf ? { ...values, level: levelOf(values.met) } : values;
  const kept = await takeStepMerging(act, mounted, 'edit', id, seen, plain(whole));
  const saved = await locked(act, id);
  const level = levelOf?.(saved.values.met);
  if (alone || level === undefined || level === saved.values.level) return { kept, version: saved.version };
  // Both ticked criteria: the level follows from what they ticked together.
  await takeStep(act, mounted, 'edit', id, saved.version, plain({ level }));
  return { kept, version: (await locked(act, id)).version };
}
