import type { Profile, Provision } from './profile.schema.ts';
import { parseReference } from './reference.rules.ts';

/** A provision by its id (`tpi-8-1`), or nothing. */
export const findProvision = (profile: Profile, id: string): Provision | undefined =>
  profile.provisions.find((provision) => provision.id === id);

/** What compliance is computed for: the entries of kind obligation and deadline, in the order of the text. */
export const obligations = (profile: Profile): readonly Provision[] =>
  profile.provisions.filter(({ kind }) => kind === 'obligation' || kind === 'deadline');

/**
 * The provisions a written reference means: the entry itself; else every entry inside the pasal or ayat; else, for a
 * huruf kept as a part, the ayat that lists it. Nothing when the reference stands outside the articles.
 */
export function resolveReference(profile: Profile, written: string): readonly Provision[] {
  const reference = parseReference(written);
  if (!reference) return [];
  const exact = profile.provisions.filter((provision) => provision.ref === written);
  if (exact.length > 0) return exact;
  const inPasal = profile.provisions.filter((provision) => provision.pasal === reference.pasal);
  if (reference.huruf === undefined) {
    return inPasal.filter((provision) => reference.ayat === undefined || provision.ayat === reference.ayat);
  }
  return inPasal.filter(
    (provision) =>
      provision.ayat === reference.ayat && provision.parts?.some((part) => part.huruf === reference.huruf) === true,
  );
}
