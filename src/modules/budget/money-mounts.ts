import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { formatMoney, isoDateOf } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { findPlan, lockPaidLine } from './budget.queries.ts';
import { budgetCeilings } from './budget-ceilings.register.ts';
import { budgetRealisations } from './budget-realisations.register.ts';

const enacted = {
  id: 'Anggaran ini sudah ditetapkan; pagunya tidak berubah lagi.',
  en: 'This budget is enacted; its ceilings no longer change.',
};
const notEnacted = {
  id: 'Realisasi dicatat pada baris anggaran yang sudah ditetapkan.',
  en: 'Payments are recorded on lines of an enacted budget.',
};
const otherYear = {
  id: 'Pilih tanggal dalam tahun anggarannya, paling lambat hari ini.',
  en: 'Choose a day in the fiscal year, today at the latest.',
};
const tooMuch = {
  id: 'Melampaui sisa baris ini: {left}.',
  en: 'More than what is left of this line: {left}.',
};

/** Ceilings are set until the budget is enacted. */
export const ceilingsMounted: Mounted = {
  register: budgetCeilings,
  check: async (tx, { values }) => {
    const plan = await findPlan(tx, String(values.plan));
    return plan?.status === 'enacted' ? [problem('plan', 'enacted', enacted)] : [];
  },
};

async function checkPayment(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const { line, date, amount } = change.values as { line: string; date: string; amount: number };
  const found = await lockPaidLine(tx, line);
  if (!found?.enacted) return [problem('line', 'not-enacted', notEnacted)];
  const left = found.amount - (found.paid - amount);
  const rest = { left: { id: formatMoney(left, 'id'), en: formatMoney(left, 'en') } };
  return [
    ...(date > today || !date.startsWith(String(found.year)) ? [problem('date', 'other-year', otherYear)] : []),
    ...(amount > left ? [problem('amount', 'too-much', fill(tooMuch, rest))] : []),
  ];
}

/** Payments are within their line and its year. */
export const mountRealisations = (timeZone: string): Mounted => ({
  register: budgetRealisations,
  check: async (tx, change) =>
    change.step === 'strike' ? [] : checkPayment(tx, change, isoDateOf(change.now, timeZone)),
});
