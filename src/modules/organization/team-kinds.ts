import type { Role } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** Kinds of teams that a government sets up for SPBE. */
export const teamKinds = {
  'coordination-team': { id: 'Tim koordinasi SPBE', en: 'SPBE coordination team' },
  'internal-assessors': { id: 'Tim asesor internal SPBE', en: 'SPBE internal assessor team' },
  'ict-audit-team': { id: 'Tim audit TIK', en: 'ICT audit team' },
  'budget-team': { id: 'Tim anggaran pemerintah daerah (TAPD)', en: 'Regional budget team (TAPD)' },
  'incident-response-team': { id: 'Tim tanggap insiden siber (TTIS)', en: 'Cyber incident response team' },
  'data-forum': { id: 'Forum Satu Data', en: 'Satu Data forum' },
  'help-facility': { id: 'Fasilitas bantuan', en: 'Help facility' },
  other: { id: 'Tim lain', en: 'Other team' },
} as const satisfies Record<string, Text>;

export type TeamKindId = keyof typeof teamKinds;

/** The part of a team a position belongs to. */
export type TeamBody = 'steering' | 'cio' | 'technical' | 'members';

/** What a person must be to count as one class of steering member (Perwali Tanjungpinang 8/2022 Pasal 54 ayat (1)). */
export type SteeringClass = 'regional-secretary' | 'agency-head' | 'ict-expert';

/** One position in a team: where it sits, whom it represents, and the role it gives its holder in Padu. */
export type Position = {
  readonly name: Text;
  readonly teams: readonly TeamKindId[];
  readonly body: TeamBody;
  readonly steeringClass: SteeringClass | null;
  readonly role: Role | null;
};

const steering = (id: string, en: string, steeringClass: SteeringClass | null, role: Role | null): Position => ({
  name: { id, en },
  teams: ['coordination-team'],
  body: 'steering',
  steeringClass,
  role,
});
const seat = (id: string, en: string, teams: readonly TeamKindId[], body: TeamBody, role: Role | null): Position => ({
  name: { id, en },
  teams,
  body,
  steeringClass: null,
  role,
});
const others: readonly TeamKindId[] = ['budget-team', 'incident-response-team', 'data-forum', 'other'];

/** Every position a team member may hold. A person who is chair and regional secretary is entered with both. */
export const positions = {
  'steering-chair': steering('Ketua komite/tim pengarah', 'Steering chair', null, 'leader'),
  'steering-regional-secretary': steering(
    'Pengarah: sekretaris daerah',
    'Steering: regional secretary',
    'regional-secretary',
    'leader',
  ),
  'steering-agency-head': steering(
    'Pengarah: kepala perangkat daerah',
    'Steering: head of agency',
    'agency-head',
    null,
  ),
  'steering-ict-expert': steering('Pengarah: ahli TIK', 'Steering: ICT expert', 'ict-expert', null),
  'steering-member': steering('Anggota pengarah lain', 'Other steering member', null, null),
  cio: seat('Chief Information Officer', 'Chief Information Officer', ['coordination-team'], 'cio', 'cio'),
  'technical-chair': seat('Ketua tim teknis', 'Technical team chair', ['coordination-team'], 'technical', null),
  'technical-member': seat('Anggota tim teknis', 'Technical team member', ['coordination-team'], 'technical', null),
  'lead-assessor': seat(
    'Ketua asesor internal',
    'Lead internal assessor',
    ['internal-assessors'],
    'members',
    'internal-assessor',
  ),
  assessor: seat('Asesor internal', 'Internal assessor', ['internal-assessors'], 'members', 'internal-assessor'),
  'lead-auditor': seat('Ketua auditor TIK', 'Lead ICT auditor', ['ict-audit-team'], 'members', 'ict-auditor'),
  auditor: seat('Auditor TIK', 'ICT auditor', ['ict-audit-team'], 'members', 'ict-auditor'),
  agent: seat('Petugas bantuan', 'Help desk agent', ['help-facility'], 'members', 'helpdesk-agent'),
  chair: seat('Ketua', 'Chair', others, 'members', null),
  secretary: seat('Sekretaris', 'Secretary', [...others, 'coordination-team'], 'members', null),
  member: seat('Anggota', 'Member', others, 'members', null),
} as const satisfies Record<string, Position>;

export type PositionId = keyof typeof positions;
