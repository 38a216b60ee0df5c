import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { BudgetSettings } from './budget-slots.ts';

type Coordination = BudgetSettings['planBudget']['coordination'];

/** The steps by which others than its author look at a budget, and what is said while they have not. */
const verifications = {
  'verify-planning': {
    who: { id: 'Fungsi perencanaan', en: 'Planning function' },
    lacking: { id: 'Fungsi perencanaan belum memverifikasi.', en: 'The planning function has not verified.' },
  },
  'verify-finance': {
    who: { id: 'Fungsi keuangan', en: 'Finance function' },
    lacking: { id: 'Fungsi keuangan belum memverifikasi.', en: 'The finance function has not verified.' },
  },
  'coordinate-team': {
    who: { id: 'Tim anggaran pemerintah daerah (TAPD)', en: 'Regional budget team (TAPD)' },
    lacking: { id: 'TAPD belum mengoordinasikan.', en: 'The budget team has not coordinated it.' },
  },
} as const satisfies Record<string, { who: Text; lacking: Text }>;

export type VerificationStep = keyof typeof verifications;

export const isVerification = (step: string): step is VerificationStep => Object.hasOwn(verifications, step);

/** Who verifies, in words. */
export const verifierName = (step: VerificationStep): Text => verifications[step].who;

/** Who must verify by the regulation: functions (TPI 11(3)), or the budget team (LU 9(3)); nobody where it is silent. */
export function verifiersOf(coordination: Coordination | undefined): readonly VerificationStep[] {
  const functions = (coordination?.functions ?? []).flatMap((name): VerificationStep[] => {
    const step = `verify-${String(name)}`;
    return isVerification(step) ? [step] : [];
  });
  return coordination?.team === undefined ? functions : [...functions, 'coordinate-team'];
}

/** Who still has to verify before a budget is enacted (AC-PB-01). */
export const findUnverified = (
  wanted: readonly VerificationStep[],
  taken: readonly string[],
): readonly VerificationStep[] => wanted.filter((step) => !taken.includes(step));

/** Why a budget is not enacted yet: each who has not verified, by name. */
export const findVerificationProblems = (lacking: readonly VerificationStep[]): readonly Problem[] =>
  lacking.map((step) => problem('decree', 'not-verified', verifications[step].lacking));

const notAsked: Text = {
  id: 'Peraturan yang berlaku tidak meminta langkah ini.',
  en: 'The regulation in force does not ask for this step.',
};

/** A verification the regulation does not ask for is refused: its flow is another. */
export const findForeignStep = (wanted: readonly VerificationStep[], step: VerificationStep): readonly Problem[] =>
  wanted.includes(step) ? [] : [problem('name', 'not-asked', notAsked)];
