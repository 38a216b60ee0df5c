import { padu } from '../../kernel/access/padu.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { takeStep } from '../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { countLines, findPlan, findStateBefore, holdsFunction } from './budget.queries.ts';
import { budgetPlans } from './budget-plans.register.ts';
import type { BudgetSlots } from './budget-slots.ts';
import { copyLines } from './copy-lines.ts';
import { awaitedAfter, isVerification, verifiersOf } from './verification.rules.ts';

const noLines = { id: 'Anggaran ini belum mempunyai baris.', en: 'This budget has no lines yet.' };
const draftLines = {
  id: 'Masih ada {n} baris yang belum diajukan. Ajukan atau batalkan dahulu.',
  en: '{n} lines are not submitted yet. Submit them or strike them out first.',
};
const otherYear = {
  id: 'Pilih anggaran murni yang sudah ditetapkan untuk tahun yang sama.',
  en: 'Choose the original budget, enacted, of the same year.',
};
const unverified = {
  id: 'Anggaran ini belum diverifikasi sejak diajukan. Kembalikan, lalu ajukan lagi.',
  en: 'This budget was not verified since it was submitted. Return it, then submit it again.',
};
const notAuthor = {
  id: 'Rencana ini disusun Dinas pemegang fungsi komunikasi dan informatika; petugasnya yang mengajukan.',
  en: 'This plan is drawn up by the holder of communication and informatics; its officers submit it.',
};

async function checkChanged(tx: Transaction, { values }: ChangeSeen): Promise<readonly Problem[]> {
  if (typeof values.changes !== 'string') return [];
  const changed = await findPlan(tx, values.changes);
  const fits = changed?.kind === 'original' && changed.status === 'enacted' && changed.year === values.year;
  return fits ? [] : [problem('changes', 'other-year', otherYear)];
}

/** Where the regulation names the function that draws the plan up, its people submit it (TPI 11(2)). */
async function checkAuthor(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  const wanted = slots.settings()?.planBudget.authorFunction ?? null;
  if (typeof wanted !== 'string' || change.actor.kind === 'system') return [];
  const day = isoDateOf(change.now, slots.timeZone);
  const agencies = change.actor.assignments.flatMap(({ agencyId }) => agencyId ?? []);
  const held = await Promise.all(agencies.map((agency) => holdsFunction(tx, agency, [wanted], day)));
  return held.includes(true) ? [] : [problem('name', 'other-author', notAuthor)];
}

async function checkSubmission(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  const { all, draft } = await countLines(tx, change.id);
  return [
    ...(all === 0 ? [problem('name', 'no-lines', noLines)] : []),
    ...(draft > 0 ? [problem('name', 'draft-lines', fill(draftLines, { n: draft }))] : []),
    ...(await checkAuthor(tx, change, slots)),
  ];
}

/** A budget submitted before Padu kept whom it waits for seems to wait for nobody; it is not enacted for that (AC-PB-01). */
async function checkEnactment(tx: Transaction, { id }: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  if (verifiersOf(slots.settings()?.planBudget.coordination).length === 0) return [];
  return (await findStateBefore(tx, id)) === 'verified' ? [] : [problem('name', 'unverified', unverified)];
}

async function check(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  const { step } = change;
  if (step === 'create' || step === 'edit') return checkChanged(tx, change);
  if (step === 'enact') return checkEnactment(tx, change, slots);
  return step === 'submit' ? checkSubmission(tx, change, slots) : [];
}

/** Keeps who must still verify; the verification that was the last one wanted makes the budget verified. */
async function keepAwaited(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<void> {
  const wanted = verifiersOf(slots.settings()?.planBudget.coordination);
  const awaited = awaitedAfter(change.step, wanted, change.values.awaits);
  const plan = awaited && (await findPlan(tx, change.id));
  if (!plan) return;
  const step = isVerification(change.step) && awaited.length === 0 ? 'mark-verified' : 'ask-verification';
  const input = { values: { awaits: awaited.length > 0 ? awaited : null }, answers: {}, reason: null };
  const mounted = change.registry.get(budgetPlans.name);
  await takeStep({ ...change, tx, actor: padu }, mounted, step, change.id, plan.version, input);
}

/** Budgets with the flow of the regulation: who draws them up, who verifies, then the head of region (TPI 11, LU 9). */
export const mountPlans = (slots: BudgetSlots): Mounted => ({
  register: budgetPlans,
  check: (tx, change) => check(tx, change, slots),
  after: async (tx, change) => {
    if (change.step === 'copy-lines') await copyLines(tx, change);
    await keepAwaited(tx, change, slots);
  },
});
