import { fill, type Text } from '../../kernel/i18n/text.ts';
import { type FunctionId, functions, isFunction } from './functions.ts';
import { type PositionId, positions, type SteeringClass, type TeamBody, type TeamKindId } from './team-kinds.ts';

/** The settings of a regulation profile that decide how teams are made up; null where the regulation is silent. */
export type TeamSettings = {
  readonly teams: {
    readonly coordinationTeam: readonly string[];
    readonly steering: { readonly members: readonly string[] | null };
    readonly cio: object | null;
  };
  readonly evaluation: { readonly assessorTeam: { readonly origin: readonly (string | Text)[] | null } };
};

/** A member on the day that is asked about. */
export type SeatedMember = {
  readonly position: PositionId;
  readonly personId: string | null;
  readonly agencyId: string | null;
};

/** What the rule must know about the agencies: who heads the ICT function, and which functions an agency holds. */
export type TeamContext = {
  readonly ictHeads: readonly string[];
  readonly functionsOf: (agencyId: string) => readonly FunctionId[];
};

/** One thing that is wrong with a team. `refuses`: the team may not be set active with it. */
export type TeamFinding = {
  readonly code: 'part-missing' | 'class-missing' | 'cio-not-head' | 'origin-missing';
  readonly refuses: boolean;
  readonly text: Text;
};

const parts: Readonly<Record<string, { body: TeamBody; name: Text }>> = {
  'steering-committee': { body: 'steering', name: { id: 'komite pengarah', en: 'steering committee' } },
  'steering-team': { body: 'steering', name: { id: 'tim pengarah', en: 'steering team' } },
  cio: { body: 'cio', name: { id: 'CIO', en: 'CIO' } },
  'technical-team': { body: 'technical', name: { id: 'tim teknis', en: 'technical team' } },
};

const classes: Readonly<Record<SteeringClass, Text>> = {
  'regional-secretary': { id: 'sekretaris daerah', en: 'regional secretary' },
  'agency-head': { id: 'kepala perangkat daerah', en: 'head of agency' },
  'ict-expert': { id: 'ahli TIK', en: 'ICT expert' },
};

const origins: Readonly<Record<string, FunctionId>> = { 'process-organisation': 'organisation' };
const originFunction = (origin: string): FunctionId | undefined =>
  origins[origin] ?? (isFunction(origin) ? origin : undefined);

const finding = (code: TeamFinding['code'], refuses: boolean, text: Text, name: Text): TeamFinding => ({
  code,
  refuses,
  text: fill(text, { name }),
});

function missingParts(members: readonly SeatedMember[], settings: TeamSettings): TeamFinding[] {
  return settings.teams.coordinationTeam.flatMap((key) => {
    const part = parts[key];
    if (!part || members.some((member) => positions[member.position].body === part.body)) return [];
    return [finding('part-missing', true, { id: '{name} belum ada', en: '{name} missing' }, part.name)];
  });
}

function missingClasses(members: readonly SeatedMember[], settings: TeamSettings): TeamFinding[] {
  const steering = members.map((member) => positions[member.position]).filter(({ body }) => body === 'steering');
  if (steering.length === 0) return [];
  const present = new Set<string | null>(steering.map((position) => position.steeringClass));
  const text = { id: 'komite pengarah belum memuat {name}', en: 'the steering committee has no {name}' };
  return (Object.keys(classes) as SteeringClass[])
    .filter((key) => settings.teams.steering.members?.includes(key) && !present.has(key))
    .map((key) => finding('class-missing', false, text, classes[key]));
}

function wrongCio(members: readonly SeatedMember[], settings: TeamSettings, context: TeamContext): TeamFinding[] {
  if (!settings.teams.cio) return [];
  const wrong = members.some(
    (member) => member.position === 'cio' && !(member.personId !== null && context.ictHeads.includes(member.personId)),
  );
  const text = {
    id: '{name} bukan kepala perangkat daerah bidang TIK',
    en: '{name} is not the head of the ICT agency',
  };
  return wrong ? [finding('cio-not-head', true, text, { id: 'CIO', en: 'CIO' })] : [];
}

function missingOrigins(members: readonly SeatedMember[], settings: TeamSettings, context: TeamContext): TeamFinding[] {
  const present = new Set(members.flatMap(({ agencyId }) => (agencyId === null ? [] : context.functionsOf(agencyId))));
  const text = { id: 'belum ada anggota dari bidang {name}', en: 'no member from {name}' };
  return (settings.evaluation.assessorTeam.origin ?? []).flatMap((origin) => {
    const wanted = typeof origin === 'string' ? originFunction(origin) : undefined;
    return wanted && !present.has(wanted) ? [finding('origin-missing', false, text, functions[wanted])] : [];
  });
}

/**
 * What is wrong with the make-up of a team under a regulation's settings, given its members on one day. A team kind
 * for which the regulation says nothing has no findings. Findings that refuse come first.
 */
export function findTeamFindings(
  kind: TeamKindId,
  members: readonly SeatedMember[],
  settings: TeamSettings,
  context: TeamContext,
): TeamFinding[] {
  if (kind === 'internal-assessors') return missingOrigins(members, settings, context);
  if (kind !== 'coordination-team') return [];
  return [
    ...missingParts(members, settings),
    ...wrongCio(members, settings, context),
    ...missingClasses(members, settings),
  ];
}
