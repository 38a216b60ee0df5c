import type { Register } from '../register.ts';

/** The state a row goes back to when a decision is refused with words on what to mend; a refusal without is the end of it. */
function backFrom(steps: Register['steps'], { refusal, approval }: Register['steps'][string]): string | undefined {
  const refusing = refusal === undefined ? undefined : steps[refusal];
  return approval?.back ?? (refusing?.ask ? refusing.to : undefined);
}

/**
 * The states into which rows come back to whoever took a step, once what it put forward was refused; none where the step
 * puts nothing before others. A row there waits for that person again.
 */
export function returnedTo({ steps }: Register, name: string): readonly string[] {
  const { from = [], to, notBy, approval, waits } = steps[name] ?? {};
  if (to === undefined || notBy || approval || waits) return [];
  const deciding = Object.values(steps).filter(
    (one) => one.from.includes(to) && (one.approval !== undefined || one.notBy?.includes(name)),
  );
  const back = deciding.map((one) => backFrom(steps, one));
  return from.filter((state) => state !== to && back.includes(state));
}

/** Whether rows wait at a step for whoever keeps them or put them forward, not for a decision. */
export const isOwed = (register: Register, name: string): boolean =>
  register.steps[name]?.waits !== undefined || returnedTo(register, name).length > 0;
