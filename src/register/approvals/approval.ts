import type { Register } from '../register.ts';
import type { Stage } from './stages.ts';

/**
 * The stages at which rows wait for people before a step; none where its owner takes it when ready. A step that only
 * wants a second person, or that its owner must take by a day, is one stage with one seat: all that waits for somebody is
 * found this way.
 */
export function stagesOf({ steps }: Register, name: string): readonly Stage[] {
  const step = steps[name];
  if (step?.approval) return step.approval.stages;
  if (!step || !(step.notBy || step.waits)) return [];
  const { title, dueDays, waits } = step;
  const grant = waits?.of ?? step.grant;
  return [{ name, title, seats: [{ title, grant }], need: 'all', ...(dueDays ? { dueDays } : {}) }];
}
