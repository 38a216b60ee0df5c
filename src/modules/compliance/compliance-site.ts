import { CodedError } from '../../kernel/errors/errors.ts';
import type { Site } from '../../register/site.ts';
import type { CurrentGovernment } from '../identity/index.ts';
import { findProfile, type Profile } from '../regulation/index.ts';
import type { FactsNow } from './current-facts.ts';

/** Everything the pages of compliance work with; made once at start. */
export type ComplianceSite = Site & {
  readonly government: CurrentGovernment;
  /** Where the program is reached from outside, without a trailing slash; undefined where nobody said. */
  readonly publicUrl: string | undefined;
  readonly facts: FactsNow;
};

/** The regulation the government works by; undefined before the first run. */
export const findCurrentProfile = (government: CurrentGovernment): Profile | undefined =>
  findProfile(government.current()?.profile ?? '');

/** The regulation the government works by. @throws CodedError `not-found` before the first run */
export function currentProfile({ government }: ComplianceSite): Profile {
  const profile = findCurrentProfile(government);
  if (!profile) throw new CodedError('not-found');
  return profile;
}
