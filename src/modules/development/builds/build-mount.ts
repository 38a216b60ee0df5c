import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { planCare } from '../care/plan-care.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import type { GateSettings } from '../gate/gate-facts.ts';
import { findClearances } from '../gate/read-gate.ts';
import { takePadusStep } from '../requests/padus-step.ts';
import { type ApplicationSeen, findMissingLetter } from '../requests/start-problems.ts';
import { areSbomsRead } from '../sbom/sbom.queries.ts';
import { countUndecidedChanges, listDeliverables, wasEvaluatedSince } from './build.queries.ts';
import { type Against, againstAcceptance, againstUse, type BuildSeen, neededAt } from './build.rules.ts';
import { builds } from './builds.register.ts';
import { deliverableKinds, testKinds } from './deliverable-kinds.ts';
import { moveApplication } from './move-application.ts';
import type { Stage } from './stages.ts';

/** The stage each step ends. */
const ends: Readonly<Record<string, Stage>> = {
  plan: 'need-study',
  design: 'planning',
  implement: 'design',
  test: 'implementation',
  accredit: 'feasibility-test',
};

const missing: Text = {
  id: '{kind} belum ada atau belum disetujui orang lain ({done} dari {all}).',
  en: '{kind} is missing, or not approved by somebody else ({done} of {all}).',
};
const unread: Text = {
  id: 'Unggah berkas CycloneDX lewat halaman "Komponen" pembangunan ini, agar isinya dibaca.',
  en: 'Upload the CycloneDX file on the page "Components" of this build, so that it is read.',
};
const unevaluated: Text = {
  id: 'Catat hasil evaluasinya dahulu pada "Pemeliharaan dan evaluasi".',
  en: 'First record the result of the evaluation under "Maintenance and evaluation".',
};

const asProblem = ({ field, code, says }: Against): Problem => problem(field, code, says);

/** What a stage lacks, each by name; counted among its like: "4 of 5 tests". */
async function findStageGaps(tx: Transaction, change: ChangeSeen, settings: GateSettings, stage: Stage) {
  const type = change.values.type === 'general' ? 'general' : 'special';
  const needed = neededAt(stage, type, settings, await listDeliverables(tx, change.id));
  return needed
    .filter(({ approved }) => !approved)
    .map(({ kind }) => {
      const isTest = testKinds.includes(kind);
      const like = needed.filter((one) => testKinds.includes(one.kind) === isTest);
      const done = like.filter(({ approved }) => approved).length;
      const { title } = deliverableKinds[kind];
      return problem('name', `missing-${kind}`, fill(missing, { kind: title, done, all: like.length }));
    });
}

async function findUseProblems(tx: Transaction, change: ChangeSeen, settings: GateSettings, today: string) {
  const { values } = change;
  const clearances = await findClearances(tx, String(values.application), today);
  return [
    ...againstUse(values as BuildSeen, settings).map(asProblem),
    ...findMissingLetter(values as ApplicationSeen, settings, 'before-use', clearances),
  ];
}

async function checkBuild(tx: Transaction, change: ChangeSeen, slots: DevelopmentSlots): Promise<readonly Problem[]> {
  const { step, values, id, now } = change;
  const settings = slots.settings();
  const stage = ends[step];
  const evaluatedOn = typeof values.evaluatedOn === 'string' ? values.evaluatedOn : '';
  if (step === 'add-sbom' && !(await areSbomsRead(tx, id, values.sbom)))
    return [problem('sbom', 'sbom-unread', unread)];
  if (step === 'resume' && !(await wasEvaluatedSince(tx, String(values.application), evaluatedOn)))
    return [problem('name', 'not-evaluated', unevaluated)];
  if (!settings) return [];
  if (step === 'use') return findUseProblems(tx, change, settings, isoDateOf(now, slots.timeZone));
  if (stage === undefined) return [];
  const gaps = await findStageGaps(tx, change, settings, stage);
  if (step !== 'accredit') return gaps;
  const undecided = await countUndecidedChanges(tx, id);
  return [...gaps, ...againstAcceptance(values as BuildSeen, settings, undecided).map(asProblem)];
}

/** What the build has shown enters the inventory with the application: where its source lies, and whose it is. */
async function handOver(tx: Transaction, change: ChangeSeen, application: string, today: string): Promise<void> {
  const { repository, thirdParty, ownershipClause } = change.values;
  await takePadusStep(tx, change, 'applications', application, 'edit', {
    ...(repository === null ? {} : { sourceRepository: repository }),
    ...(thirdParty === null
      ? {}
      : { builtBy: 'third-party', ownership: ownershipClause === null ? 'unclear' : 'government' }),
    liveSince: today,
  });
}

/** Steps of a build that take its application along in the inventory. */
const taking: Readonly<Record<string, 'build' | 'test' | 'rework' | 'use'>> = {
  implement: 'build',
  test: 'test',
  rework: 'rework',
  use: 'use',
};

/** Builds: no stage opens before what it needs is there and approved by somebody else, whatever door is used (LU 20(3), 25). */
export const mountBuilds = (slots: DevelopmentSlots): Mounted => ({
  register: builds,
  check: (tx, change) => checkBuild(tx, change, slots),
  after: async (tx, change) => {
    const step = taking[change.step];
    const application = String(change.values.application);
    if (change.step === 'use') await handOver(tx, change, application, isoDateOf(change.now, slots.timeZone));
    if (step) await moveApplication(tx, change, application, step);
    if (change.step === 'stop')
      await takePadusStep(tx, change, 'development-requests', String(change.values.request), 'keep-build', {
        build: null,
      });
    if (change.step === 'use' || change.step === 'edit') await planCare(tx, change, application);
  },
});
