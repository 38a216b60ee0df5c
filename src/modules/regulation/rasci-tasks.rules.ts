import type { Text } from '../../kernel/i18n/text.ts';
import type { Profile, Provision } from './profile.schema.ts';

/** One task a RASCI matrix divides; `decides` where it is the power of one function alone. */
export type RasciTask = { readonly id: string; readonly name: Text; readonly decides: boolean };

/** Compliance owns the words of a check; the division asked for is the only thing read of one here. */
const taskIds = ({ check }: Provision): readonly string[] =>
  check?.kind === 'rasci' && 'tasks' in check && Array.isArray(check.tasks) ? check.tasks.map(String) : [];

const named = ({ ref, duty }: Provision): Text => ({ id: `${ref}: ${duty.id}`, en: `${ref}: ${duty.en}` });

/** The tasks whose division the regulation wants, then the powers it gives; none where it does not ask for RASCI. */
export function rasciTasks(profile: Profile): readonly RasciTask[] {
  const wanted = new Set(profile.provisions.flatMap(taskIds));
  if (wanted.size === 0) return [];
  const tasks = profile.provisions.filter(({ id }) => wanted.has(id));
  const powers = profile.provisions.filter(
    ({ kind, capabilities }) => kind === 'permission' && capabilities.includes('rasci'),
  );
  return [
    ...tasks.map((task) => ({ id: task.id, name: named(task), decides: false })),
    ...powers.map((power) => ({ id: power.id, name: named(power), decides: true })),
  ];
}
