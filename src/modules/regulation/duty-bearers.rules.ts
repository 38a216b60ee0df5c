import type { FunctionId } from '../organization/index.ts';
import { bearerOf } from './bearers.ts';
import type { Profile, Provision } from './profile.schema.ts';
import { obligations } from './provisions.rules.ts';

/** How a duty comes to an agency: by a function it holds, as one of all agencies, or when the matter touches it. */
export type Reason =
  | { readonly by: 'function'; readonly function: FunctionId }
  | { readonly by: 'every' }
  | { readonly by: 'concerned' };

/** Duties that come to an agency for one reason. A duty stands in the first group it belongs to, and in no other. */
export type DutyGroup = { readonly reason: Reason; readonly duties: readonly Provision[] };

const bearersOf = (provision: Provision) => (provision.actor?.parties ?? []).map(bearerOf);

/** The functions of government a provision gives a duty to; each once. */
export const functionsOf = (provision: Provision): readonly FunctionId[] => [
  ...new Set(bearersOf(provision).flatMap((bearer) => (bearer.by === 'function' ? [bearer.function] : []))),
];

/** The duties of one function of government, in the order of the text. */
export const dutiesOfFunction = (profile: Profile, id: FunctionId): readonly Provision[] =>
  obligations(profile).filter((provision) => functionsOf(provision).includes(id));

/** The duties of a party that is no function: every agency, a team, the head of region. */
export const dutiesOfParty = (profile: Profile, party: string): readonly Provision[] =>
  obligations(profile).filter((provision) => provision.actor?.parties.includes(party) === true);

/**
 * Every duty of one agency, once each: those of the functions it holds (in that order), then, when it is an agency that
 * `owes` duties, those of every agency and those that touch it when the matter is its own.
 */
export function dutiesOfAgency(
  profile: Profile,
  agency: { readonly functions: readonly FunctionId[]; readonly owes: boolean },
): readonly DutyGroup[] {
  const left = new Set(obligations(profile));
  const take = (reason: Reason, belongs: (provision: Provision) => boolean): DutyGroup => {
    const duties = [...left].filter(belongs);
    for (const duty of duties) left.delete(duty);
    return { reason, duties };
  };
  const groups = agency.functions.map((id) =>
    take({ by: 'function', function: id }, (provision) => functionsOf(provision).includes(id)),
  );
  if (agency.owes) {
    const borne = (by: string) => (provision: Provision) => bearersOf(provision).some((bearer) => bearer.by === by);
    groups.push(take({ by: 'every' }, borne('every-agency')), take({ by: 'concerned' }, borne('agencies-concerned')));
  }
  return groups.filter(({ duties }) => duties.length > 0);
}

/** A function the regulation gives duties to that nobody holds. */
export type UnmappedFunction = { readonly function: FunctionId; readonly duties: readonly Provision[] };

/** Every function that has duties, in the order of the text, with its duties. */
export function functionsWithDuties(profile: Profile): readonly UnmappedFunction[] {
  const ids = new Set(obligations(profile).flatMap(functionsOf));
  return [...ids].map((id) => ({ function: id, duties: dutiesOfFunction(profile, id) }));
}

/** The functions that have duties and no holder: a finding, for their duties belong to nobody. */
export function unmappedFunctions(profile: Profile, held: ReadonlySet<FunctionId>): readonly UnmappedFunction[] {
  return functionsWithDuties(profile).filter(({ function: id }) => !held.has(id));
}
