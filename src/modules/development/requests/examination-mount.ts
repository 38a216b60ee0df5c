import { countsAs } from '../../../kernel/access/access.ts';
import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { getBareRow } from '../../../register/read.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { inTheWay } from '../gate/gate.rules.ts';
import { readGate } from '../gate/read-gate.ts';
import { developmentRequests } from './development-requests.register.ts';
import { takePadusStep } from './padus-step.ts';
import { planApplication, recordApproval } from './plan-application.ts';
import { listAuthors } from './request.queries.ts';
import { requestExaminations } from './request-examinations.register.ts';
import { tellOutcome } from './tell-outcome.ts';

const against = { id: '{says} {mend}', en: '{says} {mend}' };
const noCosts = {
  id: 'Lampirkan analisis beban biaya lebih dahulu.',
  en: 'Attach the cost load analysis first.',
};

const requestOf = ({ values }: ChangeSeen): string => String(values.request);

const getRequest = (tx: Transaction, change: ChangeSeen) =>
  getBareRow({ tx, registry: change.registry, actor: padu, lang: 'id' }, developmentRequests, requestOf(change));

/** Four eyes: whoever wrote or submitted the request, or stands in for them, does not decide on it. */
async function refuseAuthors(tx: Transaction, change: ChangeSeen): Promise<void> {
  const authors = await listAuthors(tx, developmentRequests.name, requestOf(change));
  const title = requestExaminations.steps[change.step === 'accept' ? 'accept' : 'return'].title;
  if (countsAs(change.actor).some((id) => authors.includes(id))) throw new CodedError('four-eyes', { step: title });
}

async function gateOf(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots) {
  const settings = slots.settings();
  if (!settings) throw new CodedError('not-found');
  return readGate(tx, await getRequest(tx, change), settings, isoDateOf(change.now, slots.timeZone));
}

/** What keeps a request from being in sync: no cost load analysis where one is asked for, or what the gate refuses (LU 21(5)). */
async function findAgainst(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots): Promise<readonly Problem[]> {
  const { findings } = await gateOf(tx, change, slots);
  const needed = slots.settings()?.planBudget.applicationLineNeeds?.includes('cost-load-analysis') === true;
  return [
    ...(needed && change.values.costAnalysis === null ? [problem('costAnalysis', 'required', noCosts)] : []),
    ...inTheWay(findings).map(({ rule, says, mend }) =>
      problem('request', rule, fill(against, { says, mend: mend ?? says })),
    ),
  ];
}

async function agree(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots): Promise<void> {
  const request = await getRequest(tx, change);
  const { id, values } = request;
  const application = values.application ?? (await planApplication(tx, change, request));
  await recordApproval(tx, change, request, application, slots);
  await takePadusStep(tx, change, developmentRequests.name, id, 'accept', { application });
}

/** Examinations: who may decide, on what, and what follows from the decision (LU 21(4)–(6)). */
export const mountExaminations = (slots: DevelopmentSlots): Mounted => ({
  register: requestExaminations,
  check: async (tx, change) => {
    if (change.step !== 'accept' && change.step !== 'return') return [];
    await refuseAuthors(tx, change);
    return change.step === 'accept' ? findAgainst(tx, change, slots) : [];
  },
  after: async (tx, change) => {
    const { id, step } = change;
    if (step === 'begin') await takePadusStep(tx, change, developmentRequests.name, requestOf(change), 'take-up');
    if (step !== 'accept' && step !== 'return') return;
    const { findings } = await gateOf(tx, change, slots);
    await takePadusStep(tx, change, requestExaminations.name, id, 'freeze', { findings });
    if (step === 'accept') await agree(tx, change, slots);
    else await takePadusStep(tx, change, developmentRequests.name, requestOf(change), 'return');
    await tellOutcome(tx, change, requestOf(change));
  },
});
