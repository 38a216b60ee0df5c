import type { FastifyRequest } from 'fastify';
import { viewOf } from '../../ui/shell.ts';
import type { View } from '../../ui/view.ts';
import type { Profile } from '../regulation/index.ts';
import { askedDay } from './as-of.ts';
import { type ComplianceSite, currentProfile } from './compliance-site.ts';
import type { Day } from './dates.rules.ts';
import type { Facts } from './facts.ts';
import { type Duty, dutiesOf } from './standing.rules.ts';

/** How the government stands on a day, as one person reads it. */
export type Standing = {
  readonly view: View;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly asOf: Day;
  readonly duties: readonly Duty[];
};

/**
 * Reads the records and computes every duty as of the day in `?asOf=`, or today.
 * @throws CodedError `not-found` before the first run, `bad-request` where the day is none
 */
export async function readStanding(site: ComplianceSite, request: FastifyRequest): Promise<Standing> {
  const view = viewOf(site.shell, request);
  const profile = currentProfile(site);
  const asOf = askedDay(view.query.get('asOf'), view.today);
  const facts = await site.facts();
  return { view, profile, facts, asOf, duties: dutiesOf(profile, facts, asOf) };
}
