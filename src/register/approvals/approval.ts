import type { Register, Step } from '../register.ts';
import type { Stage } from './stages.ts';

/** Where stages of a regulation stand in for those of the definition: by `register.step`. */
export type StagesOf = (key: string) => readonly Stage[] | undefined;

/**
 * The stages at which a step waits for people; none where its owner takes it when ready. A step that only wants a second
 * person is one stage with one seat: all that waits for somebody is found this way.
 */
export function stagesFor(stagesOf: StagesOf, register: Register, name: string, step: AnyStep): readonly Stage[] {
  if (step.approval) return stagesOf(`${register.name}.${name}`) ?? step.approval.stages;
  if (!step.notBy) return [];
  const { title, grant, dueDays } = step;
  return [{ name, title, seats: [{ title, grant }], need: 'all', ...(dueDays ? { dueDays } : {}) }];
}

type AnyStep = Step<string, string, string>;
