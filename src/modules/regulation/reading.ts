import type { FastifyRequest } from 'fastify';
import { mayAtAll } from '../../kernel/access/access.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import type { View } from '../../ui/view.ts';
import { type FunctionId, type Holder, listHolders } from '../organization/index.ts';
import { findProfile } from './load-profile.ts';
import type { Profile } from './profile.schema.ts';
import { currentProfile, type LocalPolicy, type ProvisionState, type RegulationSite } from './regulation-site.ts';

/** One regulation as one person reads it today, with what is known of its duties. */
export type Reading = {
  readonly view: View;
  readonly profile: Profile;
  /** Whether the government works by this regulation; of another nothing but the text is known. */
  readonly inForce: boolean;
  readonly states: ReadonlyMap<string, ProvisionState>;
  readonly holders: ReadonlyMap<FunctionId, readonly Holder[]>;
  readonly policies: ReadonlyMap<string, LocalPolicy>;
  /** Whether the reader may record who holds a function. */
  readonly mayNameHolder: boolean;
};

const nothing = { states: new Map(), holders: new Map(), policies: new Map(), mayNameHolder: false } as const;

/** Reads a regulation that is not in force here. */
export const readOther = (view: View, profile: Profile): Reading => ({ ...nothing, view, profile, inForce: false });

/** Where a chapter is read; of another regulation the address says which. */
export const chapterHref = ({ profile, inForce }: Pick<Reading, 'profile' | 'inForce'>, numeral: string): string =>
  `/regulation/bab/${numeral}${inForce ? '' : `?of=${profile.regulation.id}`}`;

/** Reads the regulation in force as of today. */
export async function readCurrent(site: RegulationSite, request: FastifyRequest): Promise<Reading> {
  const view = viewOf(site.shell, request);
  const { sql } = site.db;
  const [states, holders, policies] = await Promise.all([
    site.slots.statesAsOf(view.today),
    listHolders(sql, view.today),
    site.slots.localPolicies(sql, view.today),
  ]);
  return {
    view,
    profile: currentProfile(site),
    inForce: true,
    states,
    holders: Map.groupBy(holders, ({ function: id }) => id),
    policies: new Map(policies.map((policy) => [policy.provisionId, policy])),
    mayNameHolder: mayAtAll(actorOf(request), site.registry.get('function-holdings').register.create),
  };
}

/** Reads the regulation that `?of=` names, or the one in force. @throws CodedError `not-found` */
export async function readAsked(site: RegulationSite, request: FastifyRequest): Promise<Reading> {
  const view = viewOf(site.shell, request);
  const of = view.query.get('of') ?? '';
  if (of === '' || of === currentProfile(site).regulation.id) return readCurrent(site, request);
  const profile = findProfile(of);
  if (!profile) throw new CodedError('not-found');
  return readOther(view, profile);
}
