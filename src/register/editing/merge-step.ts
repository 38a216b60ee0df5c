import { CodedError } from '../../kernel/errors/errors.ts';
import { type Act, type StepInput, takeStep } from '../change.ts';
import { findRow } from '../read.ts';
import { findStep, type Register } from '../register.ts';
import type { Mounted } from '../registry.ts';
import { mergeEdits } from './merge-edits.rules.ts';
import { valuesAt } from './values-at.ts';

/**
 * Whether a step only edits: two people's edits can be put together. A step that also decides is taken on what one has
 * seen, or not at all.
 */
export function isMergeable(register: Register, stepName: string): boolean {
  const step = findStep(register, stepName);
  return step?.form !== undefined && step.to === undefined;
}

const isStale = (error: unknown): error is CodedError => error instanceof CodedError && error.code === 'stale';

/**
 * Takes a step whose form was opened at an earlier version: what others changed meanwhile stays, what only the actor
 * changed is written. Otherwise as `takeStep`.
 * @returns the fields where another's change was kept
 * @throws CodedError `stale` where both changed the same field in different ways, and as `takeStep`
 */
export async function takeStepMerging(
  act: Act,
  mounted: Mounted,
  stepName: string,
  id: string,
  seen: number,
  input: StepInput,
): Promise<readonly string[]> {
  const { register } = mounted;
  try {
    await takeStep(act, mounted, stepName, id, seen, input);
    return [];
  } catch (error) {
    if (!isStale(error) || !isMergeable(register, stepName)) throw error;
    // Nothing was written yet, and the row is locked: it stays as it is read here.
    const row = await findRow({ ...act, lang: 'id' }, register, register.read, id, true);
    if (!row || !(seen < row.version)) throw error;
    const base = await valuesAt(act.tx, register, id, seen);
    const { values, kept, clashes } = mergeEdits({ base, theirs: row.values, mine: input.values });
    if (clashes.length > 0) throw error;
    await takeStep(act, mounted, stepName, id, row.version, { ...input, values });
    return kept;
  }
}
