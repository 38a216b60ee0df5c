import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { ApplicationType, GateSettings } from '../gate/gate-facts.ts';
import { askedDeliverables, type DeliverableId, deliverableKinds } from './deliverable-kinds.ts';
import { type Stage, stageIds } from './stages.ts';

/** A deliverable of a build as far as its gates ask. */
export type DeliverableSeen = {
  readonly kind: string;
  readonly status: string;
  readonly result: 'passed' | 'failed' | null;
};

/** What is needed at the end of a stage: what it is, and whether somebody else has approved it. */
export type Needed = { readonly kind: DeliverableId; readonly approved: boolean };

type Settings = Pick<GateSettings, 'applications'>;

const isApproved = ({ status, result }: DeliverableSeen, kind: DeliverableId): boolean =>
  status === 'approved' && (deliverableKinds[kind].askedBy !== 'tests' || result === 'passed');

/** What a build needs to leave a stage, and has so far. What an earlier stage wanted is still wanted. */
export function neededAt(
  stage: Stage,
  type: ApplicationType,
  settings: Settings,
  deliverables: readonly DeliverableSeen[],
): readonly Needed[] {
  const until = stageIds.indexOf(stage);
  return askedDeliverables(type, settings)
    .filter((kind) => stageIds.indexOf(deliverableKinds[kind].stage) <= until)
    .map((kind) => ({ kind, approved: deliverables.some((one) => one.kind === kind && isApproved(one, kind)) }));
}

/** What of a build decides about acceptance and use, beside what it delivers. */
export type BuildSeen = {
  readonly type: ApplicationType;
  readonly thirdParty: string | null;
  readonly ownershipClause: string | null;
  readonly repository: string | null;
  readonly sourceTag: string | null;
  readonly sourceHash: string | null;
};

const openChanges: Text = {
  id: '{n} perubahan kebutuhan belum diputuskan.',
  en: '{n} changes of needs are not decided.',
};
const noOwnership: Text = {
  id: 'Hak atas kode sumber dan sistem harus beralih kepada pemerintah daerah: lampirkan klausulnya.',
  en: 'Ownership of source and system must pass to the government: attach the clause.',
};
const noSource: Text = {
  id: 'Kode sumber harus disimpan: isi repositori, tag, dan sidik rilis.',
  en: 'The source code must be stored: give repository, tag and hash of the release.',
};

/** A reason against a step, with the field it concerns. */
export type Against = { readonly field: string; readonly code: string; readonly says: Text };

/** Why a build may not be accepted: the government would not own what a third party built (LU 25(4)), or needs are still argued over (LU 25(2)f). */
export function againstAcceptance(build: BuildSeen, settings: Settings, undecided: number): readonly Against[] {
  const mustOwn = settings.applications.thirdPartyOwnership !== null && build.thirdParty !== null;
  return [
    ...(mustOwn && build.ownershipClause === null
      ? [{ field: 'ownershipClause', code: 'no-ownership', says: noOwnership }]
      : []),
    ...(undecided > 0 ? [{ field: 'name', code: 'open-changes', says: fill(openChanges, { n: undecided }) }] : []),
  ];
}

/** Why a build may not be put into use: its source is not deposited where it must be (LU 23(6), 25(4)). */
export function againstUse(build: BuildSeen, { applications }: Settings): readonly Against[] {
  const deposited = build.repository !== null && build.sourceTag !== null && build.sourceHash !== null;
  const { repository, thirdPartyOwnership } = applications;
  const ofGeneral = build.type === 'general' && repository?.sourceCode === true;
  const ofOthers = build.thirdParty !== null && thirdPartyOwnership !== null;
  return deposited || !(ofGeneral || ofOthers) ? [] : [{ field: 'repository', code: 'no-source', says: noSource }];
}

/** Days in each stage, in order; the stage a build is in counts until `today`. */
export type StageDays = { readonly stage: Stage; readonly days: number };

/** How long a build stood in each stage it has entered, from the days it entered them (`YYYY-MM-DD`). */
export function stageDays(
  entered: Readonly<Partial<Record<Stage, string | null>>>,
  until: string,
): readonly StageDays[] {
  const begun = stageIds.flatMap((stage) => {
    const day = entered[stage];
    return day ? [{ stage, day }] : [];
  });
  return begun.map(({ stage, day }, at) => {
    const end = begun[at + 1]?.day ?? until;
    return { stage, days: Math.max(0, Math.round((Date.parse(end) - Date.parse(day)) / 86_400_000)) };
  });
}

/** The one in the middle; of an even number, the lower of the two in the middle. Null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
