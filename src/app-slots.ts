import type { Tx } from './kernel/db/db.ts';
import type { ArchitectureSlots } from './modules/architecture/index.ts';
import { dutiesAbout } from './modules/compliance/index.ts';
import { agreedRequests, requestedUnder, requestStandingOf } from './modules/development/index.ts';
import { findDecreeOf } from './modules/evidence/index.ts';
import type { CurrentGovernment } from './modules/identity/index.ts';
import { closedEvaluations, isIndicator, listIndicatorsOn } from './modules/maturity/index.ts';
import type { OrganizationSlots } from './modules/organization/index.ts';
import { findProfile, rasciTasks } from './modules/regulation/index.ts';
import { initiativesFor } from './modules/roadmap/index.ts';

/** The regulation the government works by; null before the first run. */
export const profileOf = (government: CurrentGovernment) => findProfile(government.current()?.profile ?? '') ?? null;

/** What organization asks of the regulation and of evidence, which stand above it. */
export const organizationSlots = (timeZone: string, government: CurrentGovernment): OrganizationSlots => ({
  timeZone,
  settings: () => profileOf(government)?.settings ?? null,
  rasciTasks: () => {
    const profile = profileOf(government);
    return profile ? rasciTasks(profile) : [];
  },
  decreeOf: findDecreeOf,
});

/** What the architecture asks of the regulation and of evaluations, which stand above or beside it. */
export const architectureSlots = (timeZone: string, government: CurrentGovernment): ArchitectureSlots => ({
  timeZone,
  settings: () => profileOf(government)?.settings.architecture ?? null,
  evaluationsClosed: (tx) => closedEvaluations(tx, timeZone),
  leaningOn: async (reader, records) => {
    const profile = profileOf(government);
    const registers = new Set(records.map(({ register }) => register));
    return {
      indicators: await listIndicatorsOn(
        reader,
        records.map(({ register, id }) => `${register}/${id}`),
      ),
      obligations: profile ? dutiesAbout(profile, registers, reader.lang) : [],
    };
  },
  plannedBy: async (reader, elements) => initiativesFor(reader, elements, await requestedUnder(reader.tx, elements)),
});

/** The function whose holder coordinates a self-assessment (LU 53); null where the regulation names none. */
export const selfAssessmentCoordinator = (government: CurrentGovernment) =>
  profileOf(government)?.settings.evaluation.roles.coordinate === 'regional-secretary' ? 'regional-secretariat' : null;

/** Whether maturity is scored from answers, explanations and evidence alike (TPI 57(2)d). */
export const evaluationDemandsEvidence = (government: CurrentGovernment): boolean =>
  profileOf(government)?.settings.evaluation.method?.includes('maturity-scoring') ?? true;

/** What the inventories ask of the regulation, which decides what they may offer and must refuse, and of requests. */
export const inventorySlots = (timeZone: string, government: CurrentGovernment) => ({
  timeZone,
  settings: () => profileOf(government)?.settings ?? null,
  agreedRequests,
});

/** What roadmap and budget ask of the regulation, of evaluations, and of the requests to build applications. */
export const planSlots = (timeZone: string, government: CurrentGovernment) => ({
  roadmap: {
    timeZone,
    settings: () => profileOf(government)?.settings.roadmap ?? null,
    knowsIndicator: isIndicator,
    evaluationsClosed: (tx: Tx) => closedEvaluations(tx, timeZone),
  },
  budget: { timeZone, settings: () => profileOf(government)?.settings ?? null, requestOf: requestStandingOf },
});
