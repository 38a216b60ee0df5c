import { type Static, Type } from 'typebox';

/** A text in both languages, as a profile file holds it. */
export const textSchema = Type.Object(
  { id: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** A setting's value: a code of the vocabulary in `setting-words.ts`, or the regulation's own words in both languages. */
const word = Type.Union([Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }), textSchema]);
const words = Type.Array(word);
const duration = Type.String({ pattern: '^P\\d+[YMWD]$' });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const yes = Type.Boolean();
const count = Type.Integer({ minimum: 0 });

const object = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
/** What a regulation may leave unsaid: null means "not stated", which never makes a breach. */
const maybe = <const T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()]);
const optional = Type.Optional;

const cadence = object({
  minCount: optional(count),
  period: optional(duration),
  milestones: optional(Type.Array(Type.Union([Type.Literal('mid-term'), Type.Literal('final-year')]))),
  adHoc: optional(yes),
});
const interval = object({ minCount: count, period: duration, scope: optional(word) });
const reviewer = object({ function: word, verb: word });
const grounds = object({
  applyTo: word,
  logic: Type.Union([Type.Literal('and'), Type.Literal('or'), Type.Literal('and/or')]),
  suspect: optional(yes),
  items: words,
});
const review = object({ cadence, grounds, by: maybe(reviewer), recipient: maybe(word) });
const enactment = object({ by: word, instrument: maybe(word) });
const discipline = ['risk', 'infosec', 'data', 'ictAsset', 'hr', 'knowledge', 'change', 'service'] as const;

const frame = {
  region: object({ type: word, head: word, regulation: word, decree: word }),
  organization: object({
    uptCountsAsPd: maybe(yes),
    functions: object({
      kominfo: object({ names: words, namedOffice: yes }),
      others: object({
        supervision: maybe(word),
        organisation: maybe(word),
        planning: maybe(word),
        finance: maybe(word),
        budgetTeam: maybe(word),
      }),
    }),
  }),
  scope: object({ fields: words, aims: word }),
  principles: object({ text: object({ efficiency: word, interoperability: word, security: words }) }),
  glossary: object({ termsOnlyHere: Type.Array(Type.String()), specialApplication: word }),
};

const planning = {
  architecture: object({
    inputs: words,
    authorFunction: maybe(word),
    enactment,
    review,
    change: maybe(object({ allowed: yes, instrument: maybe(word) })),
    nationalAlignment: object({ mappingRequired: maybe(yes), ministryCoordination: maybe(word) }),
    guides: words,
    firstDue: maybe(duration),
  }),
  roadmap: object({
    authorFunction: maybe(word),
    parts: maybe(words),
    enactment,
    review,
    nationalAlignment: object({ ministryCoordination: maybe(word) }),
  }),
  planBudget: object({
    form: word,
    authorFunction: maybe(word),
    coordination: object({ functions: optional(words), team: optional(word), verified: optional(yes) }),
    enactedBy: maybe(word),
    frequency: maybe(word),
    contents: maybe(words),
    applicationLineNeeds: maybe(words),
  }),
  funding: object({ source: object({ source: word, article: word }) }),
  businessProcess: object({
    roles: object({
      author: maybe(word),
      coordinator: optional(word),
      coordinateWith: maybe(word),
      mayInvolve: optional(word),
    }),
    derivedRegulation: yes,
  }),
};

const resources = {
  data: object({
    origins: words,
    classes: words,
    stewardship: Type.Record(Type.String(), word),
    criteria: words,
    ownerConsentBeforeIntegration: maybe(yes),
    externalRequestRoute: maybe(word),
    sharingTerms: maybe(words),
    integrationSecurityStandard: word,
    storage: maybe(object({ allowed: words, centralised: yes, textConflict: optional(yes) })),
    registers: maybe(words),
    listKinds: maybe(words),
    classification: object({ openness: maybe(words), security: maybe(word) }),
    architectureContent: maybe(object({ specification: words, rules: words })),
    quality: maybe(words),
    procedures: maybe(object({ input: words, process: words, output: words })),
    coordination: object({ must: maybe(word), may: maybe(word), national: optional(word) }),
  }),
  infrastructure: object({
    kinds: words,
    factors: words,
    sharedUse: maybe(yes),
    standardisation: maybe(words),
    pdSpendLimit: maybe(word),
  }),
  dataCenter: object({
    model: Type.Record(Type.String(), Type.Union([yes, words])),
    standard: maybe(word),
    mandatoryUse: maybe(object({ mustUse: yes, mayColocate: yes, connectTo: words })),
  }),
  backup: object({
    agencyDuty: maybe(object({ mandatory: yes, target: word, interval: maybe(word), supervisor: maybe(word) })),
  }),
  network: object({
    mandatoryUse: maybe(yes),
    clearances: words,
    segments: words,
    responsibility: Type.Record(Type.String(), word),
    providerAllowed: maybe(yes),
    traffic: maybe(object({ bandwidthLimit: word, siteBlocking: yes })),
  }),
  assets: object({
    rules: maybe(
      object({ officialUseOnly: yes, dataOwnedByGovernment: yes, licence: word, periodicDeviceMaintenance: word }),
    ),
  }),
  serviceBus: object({
    required: object({
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
  applications: object({
    general: object({
      force: word,
      ownBuild: object({ allowedWhen: word, coordinator: maybe(word), clearance: maybe(word) }),
      similar: maybe(words),
      fields: maybe(words),
    }),
    special: object({
      builder: Type.Record(Type.String(), word),
      clearance: object({ by: maybe(word), when: maybe(word) }),
    }),
    openSource: object({ general: word, special: word }),
    lifecycle: object({
      stages: maybe(words),
      methodology: optional(word),
      sdlcItems: optional(count),
      tests: optional(count),
      docs: optional(count),
    }),
    request: object({ workflow: word, considerations: optional(count), analyses: optional(count) }),
    guideline: maybe(word),
    repository: maybe(object({ generalApplications: yes, sourceCode: yes })),
    thirdPartyOwnership: maybe(word),
    maintenance: maybe(word),
  }),
  security: object({
    resources: object({ groups: words, definitionAdds: words }),
    nonRepudiationScope: word,
    guideline: object({ kind: word }),
    adviser: words,
    problemSolving: maybe(word),
  }),
  services: object({
    administration: words,
    publicSectors: maybe(words),
    delivery: object({ public: maybe(word), administration: maybe(word) }),
    integration: object({ executor: word, coordinator: maybe(word), basedOn: maybe(word) }),
    helpdesk: object({
      required: yes,
      perServiceOwner: optional(yes),
      functions: optional(words),
      sopRequired: optional(yes),
      ticketTypesOnly: optional(yes),
    }),
  }),
  management: object({
    basis: word,
    guidelineInstrument: Type.Record(Type.String(), word),
    advisers: object(
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
  audit: object({
    auditors: words,
    coordination: object({ responsible: word, coordinateWith: optional(word), coordinator: optional(word) }),
    interval,
    applicationScope: word,
    basis: words,
    aim: maybe(words),
  }),
  teams: object({
    organizers: object({ units: words, minFunctions: optional(words) }),
    coordinationTeam: Type.Array(Type.String()),
    coordinationTask: maybe(words),
    steering: object({ members: maybe(Type.Array(Type.String())), tasks: maybe(count) }),
    cio: maybe(object({ holder: word, tasks: count })),
    rasci: maybe(yes),
    externalParties: maybe(words),
    taskCatalogue: maybe(object({ ictFunction: count, processOwner: count, decisionPower: yes })),
  }),
  evaluation: object({
    interval: maybe(interval),
    roles: Type.Record(Type.String(), word),
    assessorTeam: object({ origin: maybe(words), tasks: words, decree: word }),
    externalAssessor: object({ role: optional(word), designatedBy: optional(word), acts: optional(words) }),
    method: words,
    recipient: maybe(word),
    guideline: maybe(word),
    perAgency: maybe(yes),
  }),
  report: object({ annual: maybe(object({ author: word, when: word, recipient: word })) }),
  deadlines: object({ fullAdoption: maybe(duration) }),
  transition: object({ repeals: words }),
  dates: object({ effective: date }),
};

/**
 * Everything in which two regulations can differ, as values. Every key must be present in every profile; null means
 * that the regulation does not say.
 */
export const settingsSchema = object({ ...frame, ...planning, ...resources, ...delivery, ...assurance });

export type Settings = Static<typeof settingsSchema>;
