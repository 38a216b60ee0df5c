import type { Grant } from '../../kernel/access/access.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Register } from '../register.ts';
import { returnedTo } from './returned.ts';
import type { Stage } from './stages.ts';

const again: Text = { id: 'Perbaiki, lalu: {step}', en: 'Mend, then: {step}' };

/** Whether a step says no to what another one decides: rows wait there once, for either, and it leads nobody on. */
export const isRefusal = ({ steps }: Pick<Register, 'steps'>, name: string): boolean =>
  Object.values(steps).some((step) => step.refusal === name);

/**
 * The stages at which rows wait for people before a step; none where its owner takes it when ready. A step that only
 * wants a second person, that its owner must take by a day, or that is to be taken again after a refusal, is one stage with
 * one seat: all that waits for somebody is found this way.
 */
export function stagesOf(register: Register, name: string): readonly Stage[] {
  const step = register.steps[name];
  if (step?.approval) return step.approval.stages;
  if (!step || isRefusal(register, name)) return [];
  const { title, grant, notBy, dueDays, waits } = step;
  const stage = (asked: Text, who: Grant): Stage => ({
    name,
    title: asked,
    seats: [{ title, grant: who }],
    need: 'all',
    ...(dueDays ? { dueDays } : {}),
  });
  if (notBy || waits) return [stage(waits?.asked ?? title, waits?.of ?? grant)];
  return returnedTo(register, name).length > 0 ? [stage(fill(again, { step: title }), grant)] : [];
}
