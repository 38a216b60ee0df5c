import type { Profile, Provision } from './profile.schema.ts';
import { resolveReference } from './provisions.rules.ts';

/** The provisions that refer to this one, in the order of the text: by name, or by the pasal or ayat it stands in. */
export const incomingReferences = (profile: Profile, provision: Provision): readonly Provision[] =>
  profile.provisions.filter(
    ({ id, xref }) =>
      id !== provision.id &&
      (xref?.written ?? []).some((ref) => resolveReference(profile, ref).some((target) => target.id === provision.id)),
  );
