import type { Register } from '../register.ts';
import type { Stage } from './stages.ts';

/**
 * The stages at which a step waits for people; none where its owner takes it when ready. A step that only wants a second
 * person is one stage with one seat: all that waits for somebody is found this way.
 */
export function stagesOf({ steps }: Register, name: string): readonly Stage[] {
  const step = steps[name];
  if (step?.approval) return step.approval.stages;
  if (!step?.notBy) return [];
  const { title, grant, dueDays } = step;
  return [{ name, title, seats: [{ title, grant }], need: 'all', ...(dueDays ? { dueDays } : {}) }];
}
