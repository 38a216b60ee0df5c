import type { Text } from '../i18n/text.ts';

/**
 * The roles of Padu. A role is held by a person at an agency between two dates, or by an API token.
 * What a role may do stands in the grants of the registers and routes, and nowhere else.
 */
export const roles = {
  administrator: { id: 'Administrator', en: 'Administrator' },
  leader: { id: 'Pimpinan daerah', en: 'Leader' },
  cio: { id: 'CIO', en: 'CIO' },
  'dinas-officer': { id: 'Petugas Dinas', en: 'Dinas officer' },
  'agency-head': { id: 'Kepala perangkat daerah', en: 'Head of agency' },
  'agency-officer': { id: 'Petugas perangkat daerah', en: 'Agency officer' },
  'oversight-officer': { id: 'Petugas pengawasan', en: 'Oversight officer' },
  'organisation-officer': { id: 'Petugas organisasi', en: 'Organisation officer' },
  'planning-officer': { id: 'Petugas perencanaan', en: 'Planning officer' },
  'finance-officer': { id: 'Petugas keuangan', en: 'Finance officer' },
  'internal-assessor': { id: 'Asesor internal', en: 'Internal assessor' },
  'external-assessor': { id: 'Asesor eksternal', en: 'External assessor' },
  'ict-auditor': { id: 'Auditor TIK', en: 'ICT auditor' },
  ppid: { id: 'PPID', en: 'Information officer (PPID)' },
  'helpdesk-agent': { id: 'Petugas pusat bantuan', en: 'Helpdesk agent' },
  viewer: { id: 'Pembaca', en: 'Viewer' },
} as const satisfies Record<string, Text>;

export type Role = keyof typeof roles;

export const allRoles = Object.keys(roles) as readonly Role[];

/**
 * How far a grant reaches: rows I made, rows of my unit, of my unit and those below it, rows of records I am appointed to
 * in that role (only to read), or all rows.
 */
export type Scope = 'own' | 'unit' | 'subtree' | 'appointed' | 'all';

/** Who may, and how far. A role that is not named may not: there is no default. With nobody named, only Padu itself. */
export type Grant = { readonly [R in Role]?: Scope };

/** One role held at one agency. `subtree` holds the agency and every unit below it. */
export type Assignment = {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly subtree: readonly string[];
  /** Records the holder is appointed to in this role today. */
  readonly records?: readonly string[];
  /** The person whose role this is, where the actor only stands in for them. */
  readonly actingFor?: string;
};

/** Who acts: a person signed in, or an API token. */
export type Actor = {
  readonly id: string;
  readonly kind: 'person' | 'token' | 'system';
  readonly name: string;
  readonly assignments: readonly Assignment[];
  /** When a person signed in by browser last proved who they are; absent for everybody else. */
  readonly confirmedAt?: Date;
};

/** Everybody an actor counts as where two different people must act: themselves, and those they stand in for today. */
export const countsAs = ({ id, assignments }: Actor): readonly string[] => [
  ...new Set([id, ...assignments.flatMap(({ actingFor }) => actingFor ?? [])]),
];

/** Every role with the same scope. */
export const everyone = (scope: Scope): Grant => Object.fromEntries(allRoles.map((role) => [role, scope])) as Grant;

/** Roles a grant names at a scope. */
export const rolesAt = (grant: Grant, scope: Scope): readonly string[] =>
  Object.entries(grant).flatMap(([role, how]) => (how === scope ? [role] : []));

/** Whether the actor holds any role the grant names, at whatever scope. */
export const mayAtAll = (actor: Actor, grant: Grant): boolean =>
  actor.assignments.some((assignment) => grant[assignment.role] !== undefined);

/** What rows a grant opens to an actor; the one source of every scope predicate in SQL. */
export type Reach = {
  readonly all: boolean;
  readonly agencies: readonly string[];
  readonly records: readonly string[];
  readonly own: boolean;
};

/** What of a row decides whether a reach covers it. Where no record is named, nobody is appointed to any. */
export type Standing = {
  readonly agencyId: string | null;
  readonly createdBy: string | null;
  readonly recordId?: string | null;
};

/** Adds up the reach of all roles an actor holds. Padu itself reaches everything, also what nobody else may. */
export function reachOf(actor: Actor, grant: Grant): Reach {
  const agencies = new Set<string>();
  const appointed = new Set<string>();
  let all = actor.kind === 'system';
  let own = false;
  for (const { role, agencyId, subtree, records = [] } of actor.assignments) {
    const scope = grant[role];
    if (scope === 'all') all = true;
    if (scope === 'own') own = true;
    if (scope === 'unit' && agencyId) agencies.add(agencyId);
    if (scope === 'subtree') for (const id of subtree) agencies.add(id);
    if (scope === 'appointed') for (const id of records) appointed.add(id);
  }
  return { all, agencies: [...agencies], records: [...appointed], own };
}

/** Whether a reach covers one row, given where it belongs and who made it. The twin of `scopeSql` (a property test holds them together). */
export function covers(reach: Reach, actor: Actor, row: Standing): boolean {
  if (reach.all) return true;
  if (row.agencyId !== null && reach.agencies.includes(row.agencyId)) return true;
  if (row.recordId != null && reach.records.includes(row.recordId)) return true;
  return reach.own && row.createdBy === actor.id;
}

/** For whom an actor acts when using a grant on a row: a substitute uses the role of another only where none of their own covers it. */
export function actsFor(actor: Actor, grant: Grant, row: Standing): string | null {
  const own = actor.assignments.filter(({ actingFor }) => actingFor === undefined);
  if (covers(reachOf({ ...actor, assignments: own }, grant), actor, row)) return null;
  const used = actor.assignments.find((one) => covers(reachOf({ ...actor, assignments: [one] }, grant), actor, row));
  return used?.actingFor ?? null;
}
