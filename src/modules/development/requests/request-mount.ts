import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { createRow } from '../../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { listHolders } from '../../organization/index.ts';
import { openBuild } from '../builds/open-build.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { missingTexts } from '../gate/completeness.rules.ts';
import { findDinas } from '../gate/read-gate.ts';
import { developmentRequests } from './development-requests.register.ts';
import { takePadusStep } from './padus-step.ts';
import { countExaminations, findOpenExamination } from './request.queries.ts';
import { findStartProblems } from './start-problems.ts';

const missing = { id: '{what} belum ada.', en: '{what} is missing.' };
const noDinas = {
  id: 'Belum tercatat siapa Dinas: catat pemegang fungsi komunikasi dan informatika dahulu.',
  en: 'It is not recorded who the Dinas is: record the holder of the function communication and informatics first.',
};

const findDinasOn = async (tx: Transaction, day: string) => findDinas(await listHolders(tx, day));

async function checkSubmission(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots) {
  const settings = slots.settings();
  const dinas = await findDinasOn(tx, isoDateOf(change.now, slots.timeZone));
  const texts = change.values as Readonly<Record<string, string | null>>;
  return [
    ...(settings ? missingTexts(texts, settings) : []).map(([field, what]) =>
      problem(field, 'required', fill(missing, { what })),
    ),
    ...(dinas ? [] : [problem('agency', 'no-dinas', noDinas)]),
  ];
}

/** Each submission opens an examination that belongs to the Dinas: so its people, and its head, find it waiting. */
async function openExamination(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots): Promise<void> {
  const dinas = await findDinasOn(tx, isoDateOf(change.now, slots.timeZone));
  const round = (await countExaminations(tx, change.id)) + 1;
  const values = { request: change.id, round, agency: dinas?.id };
  const examinations = change.registry.get('request-examinations');
  await createRow({ ...change, tx, actor: padu }, examinations, { values, answers: {}, reason: null });
}

async function stopExamination(tx: Transaction, change: ChangeSeen): Promise<void> {
  const open = await findOpenExamination(tx, change.id);
  if (open) await takePadusStep(tx, change, 'request-examinations', open.id, 'void');
}

/** Requests: what must be written before they are submitted, and what each step brings about (LU 21(2), 21(3)). */
export const mountRequests = (slots: DevelopmentSlots): Mounted => ({
  register: developmentRequests,
  check: async (tx, change): Promise<readonly Problem[]> => {
    if (change.step === 'submit') return checkSubmission(tx, change, slots);
    return change.step === 'open-build' ? findStartProblems(tx, change, slots) : [];
  },
  after: async (tx, change) => {
    if (change.step === 'submit') await openExamination(tx, change, slots);
    if (change.step === 'withdraw') await stopExamination(tx, change);
    if (change.step === 'open-build') await openBuild(tx, change, slots);
  },
});
