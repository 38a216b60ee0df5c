import type { Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Site } from '../../register/site.ts';
import type { DutyState } from '../../ui/state/state-badge.ts';
import type { CurrentGovernment } from '../identity/index.ts';
import { findProfile } from './load-profile.ts';
import type { Profile } from './profile.schema.ts';

/** How one duty stands, why, and where that is shown in full. */
export type ProvisionState = { readonly state: DutyState; readonly reason: Text; readonly href: string };

/** What the government itself added to one provision where the text is silent. */
export type LocalPolicy = { readonly provisionId: string; readonly text: Text; readonly href: string };

/** What the pages show of modules above this one. */
export type RegulationSlots = {
  /** Every duty of the regulation in force, by the id of its provision, as of a day. */
  readonly statesAsOf: (day: string) => Promise<ReadonlyMap<string, ProvisionState>>;
  readonly localPolicies: (tx: Tx, day: string) => Promise<readonly LocalPolicy[]>;
};

/** Everything the pages of the regulation work with; made once at start. */
export type RegulationSite = Site & { readonly government: CurrentGovernment; readonly slots: RegulationSlots };

/** The regulation the government works by. @throws CodedError `not-found` before the first run */
export function currentProfile(site: RegulationSite): Profile {
  const profile = findProfile(site.government.current()?.profile ?? '');
  if (!profile) throw new CodedError('not-found');
  return profile;
}
