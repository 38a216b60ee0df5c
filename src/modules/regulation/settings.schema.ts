import { Type } from 'typebox';
import { closed, textSchema } from '../../kernel/data-file/schema-parts.ts';

/** A setting's value: a code of the vocabulary in `setting-words.ts`, or the regulation's own words in both languages. */
const word = Type.Union([Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }), textSchema]);
const words = Type.Array(word);
const duration = Type.String({ pattern: '^P\\d+[YMWD]$' });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const yes = Type.Boolean();
const count = Type.Integer({ minimum: 0 });

/** What a regulation may leave unsaid: null means "not stated", which never makes a breach. */
const maybe = <const T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()]);
const optional = Type.Optional;

const cadence = closed({
  minCount: optional(count),
  period: optional(duration),
  milestones: optional(Type.Array(Type.Union([Type.Literal('mid-term'), Type.Literal('final-year')]))),
  adHoc: optional(yes),
});
const interval = closed({ minCount: count, period: duration, scope: optional(word) });
const reviewer = closed({ function: word, verb: word });
const grounds = closed({
  applyTo: word,
  logic: Type.Union([Type.Literal('and'), Type.Literal('or'), Type.Literal('and/or')]),
  suspect: optional(yes),
  items: words,
});
const review = closed({ cadence, grounds, by: maybe(reviewer), recipient: maybe(word) });
const enactment = closed({ by: word, instrument: maybe(word) });
const discipline = ['risk', 'infosec', 'data', 'ictAsset', 'hr', 'knowledge', 'change', 'service'] as const;

const frame = {
  region: closed({ type: word, head: word, regulation: word, decree: word }),
  organization: closed({
    uptCountsAsPd: maybe(yes),
    functions: closed({
      kominfo: closed({ names: words, namedOffice: yes }),
      others: closed({
        supervision: maybe(word),
        organisation: maybe(word),
        planning: maybe(word),
        finance: maybe(word),
        budgetTeam: maybe(word),
      }),
    }),
  }),
  scope: closed({ fields: words, aims: word }),
  principles: closed({ text: closed({ efficiency: word, interoperability: word, security: words }) }),
  glossary: closed({ termsOnlyHere: Type.Array(Type.String()), specialApplication: word }),
};

const planning = {
  architecture: closed({
    inputs: words,
    authorFunction: maybe(word),
    enactment,
    review,
    change: maybe(closed({ allowed: yes, instrument: maybe(word) })),
    nationalAlignment: closed({ mappingRequired: maybe(yes), ministryCoordination: maybe(word) }),
    guides: words,
    firstDue: maybe(duration),
  }),
  roadmap: closed({
    authorFunction: maybe(word),
    parts: maybe(words),
    enactment,
    review,
    nationalAlignment: closed({ ministryCoordination: maybe(word) }),
  }),
  planBudget: closed({
    form: word,
    authorFunction: maybe(word),
    coordination: closed({ functions: optional(words), team: optional(word), verified: optional(yes) }),
    enactedBy: maybe(word),
    frequency: maybe(word),
    contents: maybe(words),
    applicationLineNeeds: maybe(words),
  }),
  funding: closed({ source: closed({ source: word, article: word }) }),
  businessProcess: closed({
    roles: closed({
      author: maybe(word),
      coordinator: optional(word),
      coordinateWith: maybe(word),
      mayInvolve: optional(word),
    }),
    derivedRegulation: yes,
  }),
};

const resources = {
  data: closed({
    origins: words,
    classes: words,
    stewardship: Type.Record(Type.String(), word),
    criteria: words,
    ownerConsentBeforeIntegration: maybe(yes),
    externalRequestRoute: maybe(word),
    sharingTerms: maybe(words),
    integrationSecurityStandard: word,
    storage: maybe(closed({ allowed: words, centralised: yes, textConflict: optional(yes) })),
    registers: maybe(words),
    listKinds: maybe(words),
    classification: closed({ openness: maybe(words), security: maybe(word) }),
    architectureContent: maybe(closed({ specification: words, rules: words })),
    quality: maybe(words),
    procedures: maybe(closed({ input: words, process: words, output: words })),
    coordination: closed({ must: maybe(word), may: maybe(word), national: optional(word) }),
  }),
  infrastructure: closed({
    kinds: words,
    factors: words,
    sharedUse: maybe(yes),
    standardisation: maybe(words),
    pdSpendLimit: maybe(word),
  }),
  dataCenter: closed({
    model: Type.Record(Type.String(), Type.Union([yes, words])),
    standard: maybe(word),
    mandatoryUse: maybe(closed({ mustUse: yes, mayColocate: yes, connectTo: words })),
  }),
  backup: closed({
    agencyDuty: maybe(closed({ mandatory: yes, target: word, interval: maybe(word), supervisor: maybe(word) })),
  }),
  network: closed({
    mandatoryUse: maybe(yes),
    clearances: words,
    segments: words,
    responsibility: Type.Record(Type.String(), word),
    providerAllowed: maybe(yes),
    traffic: maybe(closed({ bandwidthLimit: word, siteBlocking: yes })),
  }),
  assets: closed({
    rules: maybe(
      closed({ officialUseOnly: yes, dataOwnedByGovernment: yes, licence: word, periodicDeviceMaintenance: word }),
    ),
  }),
  serviceBus: closed({
    required: closed({
      required: yes,
      integrationByElectronicSystem: optional(yes),
      internal: optional(word),
      external: optional(word),
      operator: optional(word),
      mandatoryForAllPd: optional(yes),
    }),
    clearances: words,
  }),
};

const delivery = {
  applications: closed({
    general: closed({
      force: word,
      ownBuild: closed({ allowedWhen: word, coordinator: maybe(word), clearance: maybe(word) }),
      similar: maybe(words),
      fields: maybe(words),
    }),
    special: closed({
      builder: Type.Record(Type.String(), word),
      clearance: closed({ by: maybe(word), when: maybe(word) }),
    }),
    openSource: closed({ general: word, special: word }),
    lifecycle: closed({
      stages: maybe(words),
      methodology: optional(word),
      sdlcItems: optional(count),
      tests: optional(count),
      docs: optional(count),
    }),
    request: closed({
      workflow: word,
      considerations: optional(count),
      analyses: optional(count),
      synchroniseWith: words,
    }),
    guideline: maybe(word),
    repository: maybe(closed({ generalApplications: yes, sourceCode: yes })),
    thirdPartyOwnership: maybe(word),
    maintenance: maybe(word),
  }),
  security: closed({
    resources: closed({ groups: words, definitionAdds: words }),
    nonRepudiationScope: word,
    guideline: closed({ kind: word }),
    adviser: words,
    problemSolving: maybe(word),
  }),
  services: closed({
    administration: words,
    publicSectors: maybe(words),
    delivery: closed({ public: maybe(word), administration: maybe(word) }),
    integration: closed({ executor: word, coordinator: maybe(word), basedOn: maybe(word) }),
    helpdesk: closed({
      required: yes,
      perServiceOwner: optional(yes),
      functions: optional(words),
      sopRequired: optional(yes),
      ticketTypesOnly: optional(yes),
    }),
  }),
  management: closed({
    basis: word,
    guidelineInstrument: Type.Record(Type.String(), word),
    advisers: closed(
      Object.fromEntries(discipline.map((name) => [name, maybe(word)])) as Record<
        (typeof discipline)[number],
        ReturnType<typeof maybe<typeof word>>
      >,
    ),
    owner: word,
    hrCompetence: maybe(yes),
    dataOutcomes: maybe(words),
  }),
};

const assurance = {
  audit: closed({
    auditors: words,
    coordination: closed({ responsible: word, coordinateWith: optional(word), coordinator: optional(word) }),
    interval,
    applicationScope: word,
    basis: words,
    aim: maybe(words),
  }),
  teams: closed({
    organizers: closed({ units: words, minFunctions: optional(words) }),
    coordinationTeam: Type.Array(Type.String()),
    coordinationTask: maybe(words),
    steering: closed({ members: maybe(Type.Array(Type.String())), tasks: maybe(count) }),
    cio: maybe(closed({ holder: word, tasks: count })),
    rasci: maybe(yes),
    externalParties: maybe(words),
    taskCatalogue: maybe(closed({ ictFunction: count, processOwner: count, decisionPower: yes })),
  }),
  evaluation: closed({
    interval: maybe(interval),
    roles: Type.Record(Type.String(), word),
    assessorTeam: closed({ origin: maybe(words), tasks: words, decree: word }),
    externalAssessor: closed({ role: optional(word), designatedBy: optional(word), acts: optional(words) }),
    method: words,
    recipient: maybe(word),
    guideline: maybe(word),
    perAgency: maybe(yes),
  }),
  report: closed({ annual: maybe(closed({ author: word, when: word, recipient: word })) }),
  deadlines: closed({ fullAdoption: maybe(duration) }),
  transition: closed({ repeals: words }),
  dates: closed({ effective: date }),
};

/**
 * Everything in which two regulations can differ, as values. Every key must be present in every profile; null means
 * that the regulation does not say.
 */
export const settingsSchema = closed({ ...frame, ...planning, ...resources, ...delivery, ...assurance });
