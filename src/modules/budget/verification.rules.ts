import type { Text } from '../../kernel/i18n/text.ts';
import type { BudgetSettings } from './budget-slots.ts';

type Coordination = BudgetSettings['planBudget']['coordination'];

/** Who looks at a budget besides its author, by the step they do it with. */
export const verifiers = {
  'verify-planning': { id: 'Fungsi perencanaan', en: 'Planning function' },
  'verify-finance': { id: 'Fungsi keuangan', en: 'Finance function' },
  'coordinate-team': { id: 'Tim anggaran pemerintah daerah (TAPD)', en: 'Regional budget team (TAPD)' },
} as const satisfies Record<string, Text>;

export type VerificationStep = keyof typeof verifiers;

export const isVerification = (step: string): step is VerificationStep => Object.hasOwn(verifiers, step);

/** Who must verify by the regulation: functions (TPI 11(3)), or the budget team (LU 9(3)); nobody where it is silent. */
export function verifiersOf(coordination: Coordination | undefined): readonly VerificationStep[] {
  const functions = (coordination?.functions ?? []).flatMap((name): VerificationStep[] => {
    const step = `verify-${String(name)}`;
    return isVerification(step) ? [step] : [];
  });
  return coordination?.team === undefined ? functions : [...functions, 'coordinate-team'];
}

/**
 * Who a budget waits for after a step: everybody the regulation names once it is submitted, without whoever verified
 * since; nobody where it was returned. undefined where the step changes nothing about that (AC-PB-01).
 */
export function awaitedAfter(
  step: string,
  wanted: readonly VerificationStep[],
  before: unknown,
): readonly VerificationStep[] | undefined {
  if (step === 'submit') return wanted;
  if (step === 'return') return [];
  if (!isVerification(step)) return undefined;
  return wanted.filter((one) => one !== step && Array.isArray(before) && before.includes(one));
}
