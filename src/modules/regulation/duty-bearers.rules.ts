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

const functionsIn = (parties: readonly string[]): readonly FunctionId[] => [
  ...new Set(parties.map(bearerOf).flatMap((bearer) => (bearer.by === 'function' ? [bearer.function] : []))),
];

/** The functions of government a provision gives a duty to; each once. */
const functionsOf = ({ actor }: Provision): readonly FunctionId[] => functionsIn(actor?.parties ?? []);

/** The functions without which a duty cannot be done, though another bears it: who approves, receives, is asked. */
const functionsInvolved = (provision: Provision): readonly FunctionId[] => {
  const { approver, recipient, coordinatedWith, consulted } = provision;
  const others = functionsIn([approver, recipient, coordinatedWith, consulted].flatMap((list) => list ?? []));
  const bearers = functionsOf(provision);
  return others.filter((id) => !bearers.includes(id));
};

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

/** The duties of others in which a function takes part, in the order of the text. */
export const dutiesInvolving = (profile: Profile, id: FunctionId): readonly Provision[] =>
  obligations(profile).filter((provision) => functionsInvolved(provision).includes(id));

/** A function the regulation names: the duties it bears, and those of others in which it takes part. */
export type NamedFunction = {
  readonly function: FunctionId;
  readonly duties: readonly Provision[];
  readonly involved: readonly Provision[];
};

/** Every function the duties of a regulation name, in the order of the text. */
export function namedFunctions(profile: Profile): readonly NamedFunction[] {
  const duties = obligations(profile);
  const ids = new Set([...duties.flatMap(functionsOf), ...duties.flatMap(functionsInvolved)]);
  return [...ids].map((id) => ({
    function: id,
    duties: dutiesOfFunction(profile, id),
    involved: dutiesInvolving(profile, id),
  }));
}

/** The functions that nobody holds: a finding, for the duties that need their holder have no unit. */
export const unmappedFunctions = (profile: Profile, held: ReadonlySet<FunctionId>): readonly NamedFunction[] =>
  namedFunctions(profile).filter(({ function: id }) => !held.has(id));
