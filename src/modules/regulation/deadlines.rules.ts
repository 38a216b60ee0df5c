import { addDuration } from '../../kernel/i18n/days.ts';
import type { Profile, Provision } from './profile.schema.ts';

/** A date by which something must be done once, counted from the promulgation of the regulation. */
export type Deadline = { readonly provision: Provision; readonly from: string; readonly due: string };

/** Every post-enactment deadline of a regulation with its date, earliest first; none where the text sets none. */
export function deadlines(profile: Profile): readonly Deadline[] {
  const from = profile.regulation.promulgated;
  return profile.provisions
    .flatMap((provision) => {
      const { anchor, offset } = provision.schedule ?? {};
      if (provision.kind !== 'deadline' || anchor !== 'promulgation' || offset === undefined) return [];
      return [{ provision, from, due: addDuration(from, offset) }];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}
