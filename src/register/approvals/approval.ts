import type { Register } from '../register.ts';
import type { Stage } from './stages.ts';

/** Whether a step says no to what another one decides: rows wait there once, for either. */
const isRefusal = (steps: Register['steps'], name: string): boolean =>
  Object.values(steps).some((step) => step.refusal === name);

/**
 * The stages at which rows wait for people before a step; none where its owner takes it when ready. A step that only
 * wants a second person, or that its owner must take by a day, is one stage with one seat: all that waits for somebody is
 * found this way.
 */
export function stagesOf({ steps }: Register, name: string): readonly Stage[] {
  const step = steps[name];
  if (step?.approval) return step.approval.stages;
  if (!step || !(step.notBy || step.waits) || isRefusal(steps, name)) return [];
  const { title, dueDays, waits } = step;
  const grant = waits?.of ?? step.grant;
  return [{ name, title, seats: [{ title, grant }], need: 'all', ...(dueDays ? { dueDays } : {}) }];
}
