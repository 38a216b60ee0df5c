import type { Provision as Link } from '../../ui/page/page.ts';
import { findProfile } from './load-profile.ts';
import { findProvision } from './provisions.rules.ts';

/** Links to the provisions of one regulation; ids of other regulations are passed over. */
export function provisionLinks(profileId: string | null, ids: readonly string[]): readonly Link[] {
  const profile = profileId === null ? undefined : findProfile(profileId);
  if (!profile) return [];
  return ids.flatMap((id) => {
    const provision = findProvision(profile, id);
    return provision ? [{ ref: provision.ref, href: `/regulation/${id}` }] : [];
  });
}
