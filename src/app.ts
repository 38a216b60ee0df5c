import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import program from '../package.json' with { type: 'json' };
import {
  architectureSlots,
  evaluationDemandsEvidence,
  inventorySlots,
  organizationSlots,
  planSlots,
  profileOf,
  selfAssessmentCoordinator,
} from './app-slots.ts';
import { padu } from './kernel/access/padu.ts';
import { backupJobs } from './kernel/backup/backup-jobs.ts';
import type { Source } from './kernel/backup/pack.ts';
import type { Config } from './kernel/config/config.ts';
import { textSchedules, textTasks } from './kernel/contents/file-text.ts';
import type { Db, Tx } from './kernel/db/db.ts';
import { filesFolder } from './kernel/files/store.ts';
import type { HealthCheck } from './kernel/http/health.ts';
import { isoDateOf } from './kernel/i18n/format.ts';
import { housekeepingSchedules, housekeepingTasks } from './kernel/jobs/housekeeping.ts';
import { signatureReader } from './kernel/signatures/pdf-signatures.ts';
import { architecture, architecturePaths, architectureRegisters } from './modules/architecture/index.ts';
import { budget, budgetRegisters } from './modules/budget/index.ts';
import {
  compliance,
  compliancePaths,
  complianceRegisters,
  currentFacts,
  drawStanding,
  dueSoon,
  dutyEvidence,
  localPoliciesAsOf,
  statesAsOf,
} from './modules/compliance/index.ts';
import { development, developmentPaths, developmentRegisters, guardApplications } from './modules/development/index.ts';
import { elementPaths } from './modules/element/index.ts';
import { evidence, evidenceRegisters } from './modules/evidence/index.ts';
import {
  type CurrentGovernment,
  findGovernment,
  identity,
  identitySchedules,
  identityTasks,
  loadTokenActor,
  loadTokenById,
  mountRecoveries,
  peopleMounted,
  type SubtreeOf,
} from './modules/identity/index.ts';
import { inventory, inventoryRegisters } from './modules/inventory/index.ts';
import {
  evidenceSchedules,
  evidenceTasks,
  maturity,
  maturityPaths,
  maturityRegisters,
} from './modules/maturity/index.ts';
import {
  noticePaths,
  notification,
  notificationSchedules,
  notificationTasks,
  type ReminderSource,
} from './modules/notification/index.ts';
import {
  accessReviewSchedules,
  accessReviewTasks,
  grantFirstAdministrator,
  listAdministrators,
  listAgencies,
  listSubtree,
  loadActor,
  organizationPages,
  organizationRegisters,
  peopleWho,
  reachSql,
  superiorsOf,
} from './modules/organization/index.ts';
import { portal } from './modules/portal/index.ts';
import { diagramPaths, diagramRegisters, processPages } from './modules/process/index.ts';
import { citation, findProfile, profiles, regulation, regulationPaths } from './modules/regulation/index.ts';
import { roadmap, roadmapRegisters } from './modules/roadmap/index.ts';
import { search, searchPaths } from './modules/search/index.ts';
import { batchSchedules, batchTasks } from './register/batches/batch-jobs.ts';
import { forgetWorkSchedules, forgetWorkTasks } from './register/drafts/forget-work.ts';
import { tellFollowers } from './register/follow/tell-followers.ts';
import { inboxPaths } from './register/inbox/inbox-paths.ts';
import { owedDue } from './register/inbox/owed-due.ts';
import { inboxSchedules, inboxTasks } from './register/inbox/remind-waiting.ts';
import { alertSchedules, alertTasks } from './register/lists/alerts.ts';
import { Registry } from './register/registry.ts';
import type { RecentRecords } from './register/search/recent-records.ts';
import type { Site } from './register/site.ts';

/** What every module is given when the server starts. */
export type ModuleSite = Site & {
  readonly config: Config;
  readonly government: CurrentGovernment;
  readonly recent: RecentRecords;
  /** How every part of the server is at this moment. */
  readonly health: () => Promise<readonly HealthCheck[]>;
};

/** The version of the program. */
const { version } = program;

/** What a backup holds, seen by the owner of the tables. */
export const backupSource = (config: Config, owner: Db): Source => ({
  owner,
  filesDir: filesFolder(config),
  keysDir: join(config.dataDir, 'keys'),
  program: version,
  findGovernment: async (tx) => (await findGovernment(tx)) ?? null,
});

/** The daily backup and the restore drill; administrators are told what failed. */
const backupJobsOf = (config: Config) =>
  backupJobs(config, {
    source: backupSource,
    administrators: (tx, now) =>
      peopleWho(config.timeZone)(tx, { grant: { administrator: 'all' }, agencyId: null, createdBy: null }, now),
  });

/** Duties and evidence of the regulation that fall due. */
const dutyReminders =
  (timeZone: string): ReminderSource =>
  async (tx, asked) => {
    const profile = findProfile((await findGovernment(tx))?.profile ?? '');
    return profile ? dueSoon(tx, { profile, timeZone }, asked) : [];
  };

/** Background work of all modules; jobs that concern records know them by the registers. */
export const jobsOf = (config: Config, registry: Registry) => ({
  tasks: {
    ...housekeepingTasks(filesFolder(config)),
    ...backupJobsOf(config).tasks,
    ...textTasks(filesFolder(config)),
    ...forgetWorkTasks,
    ...notificationTasks(config, [dutyReminders(config.timeZone), owedDue(registry)]),
    ...identityTasks,
    ...inboxTasks({ registry, timeZone: config.timeZone, superiorsOf }),
    ...batchTasks({ registry, loadMaker: loadMaker(config) }),
    'tell-followers': tellFollowers({ registry, peopleWho: peopleWho(config.timeZone) }),
    ...alertTasks({ registry, loadActor: loadActor(config.timeZone) }),
    ...accessReviewTasks(config.timeZone, registry),
    ...evidenceTasks(filesFolder(config), signatureReader(config.signatureIssuers)),
  },
  schedules: [
    ...housekeepingSchedules,
    ...backupJobsOf(config).schedules,
    ...textSchedules,
    ...forgetWorkSchedules,
    ...inboxSchedules,
    ...batchSchedules,
    ...notificationSchedules,
    ...identitySchedules,
    ...alertSchedules,
    ...accessReviewSchedules,
    ...evidenceSchedules,
  ],
});

/**
 * Every register of Padu, module by module from the foundation up.
 * @param filesDir where contents of files lie
 * @param signatureIssuers issuers of certificates whose electronic signatures are trusted
 */
export function padusRegisters(
  timeZone: string,
  government: CurrentGovernment,
  filesDir: string,
  signatureIssuers: Config['signatureIssuers'] = [],
): Registry {
  const recoveries = mountRecoveries((tx, now) => listAdministrators(tx, isoDateOf(now, timeZone)));
  const organization = organizationRegisters(organizationSlots(timeZone, government));
  const slots = inventorySlots(timeZone, government);
  const plan = planSlots(timeZone, government);
  return new Registry(
    [
      peopleMounted,
      recoveries,
      ...organization,
      ...evidenceRegisters({ timeZone, filesDir, readSignatures: signatureReader(signatureIssuers) }),
      ...guardApplications(inventoryRegisters(slots)),
      ...diagramRegisters({ ...slots, filesDir }),
      ...architectureRegisters(architectureSlots(timeZone, government)),
      ...roadmapRegisters(plan.roadmap),
      ...budgetRegisters(plan.budget),
      ...developmentRegisters(slots),
      ...maturityRegisters(
        timeZone,
        () => selfAssessmentCoordinator(government),
        () => evaluationDemandsEvidence(government),
      ),
      ...complianceRegisters,
    ],
    { timeZone, peopleWho: peopleWho(timeZone), reachSql },
  );
}

/** The pages and API routes of every module that its registers do not draw by themselves. */
export function modulePlugins(site: ModuleSite): readonly FastifyPluginAsync[] {
  const { config, government } = site;
  const facts = currentFacts(site.db, config.timeZone);
  const complianceSite = { ...site, publicUrl: config.publicUrl, facts };
  const plan = planSlots(config.timeZone, government);
  return [
    identity({
      ...site,
      slots: {
        profiles: () =>
          profiles().map(({ regulation }) => ({
            id: regulation.id,
            title: citation(regulation),
            government: regulation.region.name,
          })),
        grantFirstAdministrator: grantFirstAdministrator(config.timeZone),
        governmentChosen: () => government.refresh(),
        rolesOf: async (tx, personId, now) =>
          (await actorSlots(config).loadActor(tx, personId, now))?.assignments.map(({ role }) => role) ?? [],
        listAdministrators: (tx, now) => listAdministrators(tx, isoDateOf(now, config.timeZone)),
        listAgencies: (tx) => listAgencies(tx, isoDateOf(new Date(), config.timeZone)),
      },
    }),
    regulation({
      ...site,
      slots: {
        statesAsOf: async (day) => {
          const profile = profileOf(government);
          return profile ? statesAsOf(profile, await facts(), day) : new Map();
        },
        localPolicies: localPoliciesAsOf,
      },
    }),
    organizationPages(site, organizationSlots(config.timeZone, government)),
    evidence(site),
    processPages(site),
    architecture(site, architectureSlots(config.timeZone, government)),
    roadmap(site, plan.roadmap),
    budget(site, plan.budget),
    development(site, inventorySlots(config.timeZone, government)),
    maturity(site, [dutyEvidence(() => profileOf(government), facts)]),
    inventory(site, inventorySlots(config.timeZone, government)),
    compliance(complianceSite),
    notification(site),
    search(site),
    portal(
      site,
      {
        isNew: async () => government.current() === null,
        standing: (request) => drawStanding(complianceSite, request),
        health: site.health,
        backupsScheduled: config.backup.to !== undefined,
        paths: {
          ...inboxPaths,
          ...elementPaths,
          ...regulationPaths,
          ...diagramPaths,
          ...architecturePaths,
          ...developmentPaths,
          ...maturityPaths,
          ...compliancePaths,
          ...noticePaths,
          ...searchPaths,
        },
      },
      version,
    ),
  ];
}

/** Who made a batch, with the rights of today: a person by their roles, a program by its token. */
export const loadMaker = ({ timeZone }: Config): Site['loadMaker'] => {
  const loadPerson = loadActor(timeZone);
  const subtreeOf: SubtreeOf = (tx, agencyId, at) => listSubtree(tx, agencyId, isoDateOf(at, timeZone));
  return async (tx, { actorId, actorKind }, now) => {
    if (actorKind === 'system') return padu;
    return actorKind === 'person' ? loadPerson(tx, actorId, now) : loadTokenById(tx, actorId, now, subtreeOf);
  };
};

/** Who acts: people by their roles of today, programs by their token. */
export const actorSlots = ({ timeZone }: Config) => ({
  loadActor: loadActor(timeZone),
  loadTokenActor: (tx: Tx, hash: Buffer, now: Date) =>
    loadTokenActor(tx, hash, now, (inTx, agencyId, at) => listSubtree(inTx, agencyId, isoDateOf(at, timeZone))),
});
