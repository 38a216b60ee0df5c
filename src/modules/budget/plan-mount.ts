import { padu } from '../../kernel/access/padu.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { takeStep } from '../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { countLines, findPlan, holdsFunction, listStepsSinceSubmission } from './budget.queries.ts';
import { budgetPlans } from './budget-plans.register.ts';
import type { BudgetSlots } from './budget-slots.ts';
import { copyLines } from './copy-lines.ts';
import {
  findForeignStep,
  findUnverified,
  findVerificationProblems,
  isVerification,
  verifiersOf,
} from './verification.rules.ts';

const noLines = { id: 'Anggaran ini belum mempunyai baris.', en: 'This budget has no lines yet.' };
const draftLines = {
  id: 'Masih ada {n} baris yang belum diajukan. Ajukan atau batalkan dahulu.',
  en: '{n} lines are not submitted yet. Submit them or strike them out first.',
};
const otherYear = {
  id: 'Pilih anggaran murni yang sudah ditetapkan untuk tahun yang sama.',
  en: 'Choose the original budget, enacted, of the same year.',
};
const notAuthor = {
  id: 'Rencana ini disusun Dinas pemegang fungsi komunikasi dan informatika; petugasnya yang mengajukan.',
  en: 'This plan is drawn up by the holder of communication and informatics; its officers submit it.',
};
const notRevision = { id: 'Hanya untuk anggaran perubahan.', en: 'Only for a revised budget.' };

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

const wantedBy = (slots: BudgetSlots) => verifiersOf(slots.settings()?.planBudget.coordination);

const lackingOf = async (tx: Transaction, { id }: ChangeSeen, slots: BudgetSlots) =>
  findUnverified(wantedBy(slots), await listStepsSinceSubmission(tx, id));

async function check(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  const { step, values } = change;
  if (step === 'create' || step === 'edit') return checkChanged(tx, change);
  if (step === 'submit') return checkSubmission(tx, change, slots);
  if (step === 'copy-lines') return values.kind === 'revision' ? [] : [problem('kind', 'no-revision', notRevision)];
  if (isVerification(step)) return findForeignStep(wantedBy(slots), step);
  return step === 'enact' ? findVerificationProblems(await lackingOf(tx, change, slots)) : [];
}

/** The verification that was the last one wanted makes the budget verified. */
async function markVerified(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<void> {
  if ((await lackingOf(tx, change, slots)).length > 0) return;
  const plan = await findPlan(tx, change.id);
  if (plan?.status !== 'submitted') return;
  const nothing = { values: {}, answers: {}, reason: null };
  const mounted = change.registry.get(budgetPlans.name);
  await takeStep({ ...change, tx, actor: padu }, mounted, 'mark-verified', change.id, plan.version, nothing);
}

/** Budgets with the flow of the regulation: who draws them up, who verifies, then the head of region (TPI 11, LU 9). */
export const mountPlans = (slots: BudgetSlots): Mounted => ({
  register: budgetPlans,
  check: (tx, change) => check(tx, change, slots),
  after: async (tx, change) => {
    if (change.step === 'copy-lines') await copyLines(tx, change);
    if (isVerification(change.step)) await markVerified(tx, change, slots);
  },
});
