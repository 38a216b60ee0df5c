import type { Role } from '../../kernel/access/access.ts';

/** A role about to be given: who puts it forward, to whom, and how many administrators there are besides. */
export type Granting = {
  readonly role: Role;
  readonly person: string;
  readonly proposer: string | null;
  readonly administrators: number;
};

/**
 * Whether a second administrator must agree: as soon as there is more than one, nobody makes an administrator alone,
 * and nobody gives roles to themselves.
 */
export const needsSecond = ({ role, person, proposer, administrators }: Granting): boolean =>
  administrators > 1 && (role === 'administrator' || person === proposer);

/** Whether someone may be that second: a person, neither the one who put it forward nor the one who gains by it. */
export const maySecond = (granting: Granting, actor: { readonly id: string; readonly kind: string }): boolean =>
  actor.kind === 'person' && actor.id !== granting.proposer && actor.id !== granting.person;

/** Roles that mean nothing without an agency: their rights reach as far as its units. */
export const boundToAgency = (role: Role): boolean => role === 'agency-head' || role === 'agency-officer';

/**
 * Whether someone may put themselves into a position or seat that gives a role: only an administrator who is the only
 * one, as with roles given by hand.
 */
export const mayServeSelf = (isAdministrator: boolean, administrators: number): boolean =>
  isAdministrator && administrators <= 1;
