import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { type ClearanceNeeded, issuerWords, letterNeeded } from '../gate/clearance.rules.ts';
import type { Clearances, GateSettings, RequestSeen } from '../gate/gate-facts.ts';
import { findClearances } from '../gate/read-gate.ts';

const noLetter = {
  id: 'Pertimbangan {who} belum ada. Catat suratnya pada aplikasi ini, lalu ulangi.',
  en: 'The consideration of {who} is missing. Record the letter with the application, then try again.',
};

/** What an application is, as far as clearances ask. */
export type ApplicationSeen = Pick<RequestSeen, 'type' | 'scope'>;

/** The letter that must be there before a moment and is not, or says no (LU 23(3), 24(4)). Pure. */
export function findMissingLetter(
  application: ApplicationSeen,
  settings: Pick<GateSettings, 'applications'>,
  when: ClearanceNeeded['when'],
  clearances: Clearances,
): readonly Problem[] {
  const needed = letterNeeded(application, settings, when);
  if (!needed || (typeof needed.by === 'string' && clearances[needed.by] === 'agreed')) return [];
  return [problem('application', 'no-clearance', fill(noLetter, { who: issuerWords(needed.by) }))];
}

/** Why building may not begin: whoever must be asked before has not agreed (LU 23(3)). */
export async function findStartProblems(
  tx: Transaction,
  { values, now }: ChangeSeen,
  slots: DevelopmentSlots,
): Promise<readonly Problem[]> {
  const settings = slots.settings();
  if (!settings) return [];
  const application = typeof values.application === 'string' ? values.application : null;
  const clearances = await findClearances(tx, application, isoDateOf(now, slots.timeZone));
  return findMissingLetter(values as ApplicationSeen, settings, 'before-build', clearances);
}
