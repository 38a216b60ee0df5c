import { fill, type Text } from '../../kernel/i18n/text.ts';
import { type FunctionId, functions } from '../organization/index.ts';
import { bearerOf, obligations, type Profile, type Provision } from '../regulation/index.ts';
import { type Check, functionsOfCheck, runCheck } from './checks/check.ts';
import type { Day } from './dates.rules.ts';
import type { Facts } from './facts.ts';
import { keepLast } from './keep-last.ts';
import { withLocalPolicy } from './local-policy.rules.ts';
import { type Basis, type Outcome, outcome } from './outcome.ts';
import { basisOf, checksOf } from './profile-checks.ts';
import type { Scene } from './scene.ts';
import { type Snapshot, snapshotOf } from './snapshot.rules.ts';
import { dayText, joinTexts, listTexts } from './wording.ts';

/** How one duty stands on one day. `actorFunction` is the first party of the profile, `parties` all of them. */
export type Item = Outcome & {
  readonly id: string;
  readonly ref: string;
  readonly actorFunction: string;
  readonly parties: readonly string[];
  /** The agency that holds the actor's function; null when the duty is not that of one agency, or nobody holds it. */
  readonly agency: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly basis: Basis;
};

/** The functions a duty needs a holder for: its actors' and those its check asks for. */
export function functionsNeeded(provision: Provision, check: Check): FunctionId[] {
  const actors = (provision.actor?.parties ?? []).map(bearerOf);
  const own = actors.flatMap((bearer) => (bearer.by === 'function' ? [bearer.function] : []));
  return [...new Set([...own, ...functionsOfCheck(check)])];
}

function unheld(provision: Provision, check: Check, snapshot: Snapshot): Text[] {
  // That check names the functions itself.
  if (check.kind === 'function-held') return [];
  const missing = functionsNeeded(provision, check).filter((id) => snapshot.holders(id).length === 0);
  if (missing.length === 0) return [];
  const text = { id: 'Belum ada pemegang fungsi {names}.', en: 'Nobody holds the function {names}.' };
  return [fill(text, { names: listTexts(missing.map((id) => functions[id])) })];
}

const silentCadences: ReadonlySet<string | undefined> = new Set(['unstated', 'register', 'continuous']);

function notBinding(found: Outcome, provision: Provision, scene: Scene): Text[] {
  const open = found.state === 'due' || found.state === 'partly';
  if (open && found.nextDue === null) {
    return [{ id: 'Peraturan tidak menetapkan tenggat.', en: 'The regulation sets no deadline.' }];
  }
  const silent = silentCadences.has(provision.cadence?.kind) && !scene.snapshot.findPolicy(provision.id);
  if (found.state !== 'met' || !silent) return [];
  return [{ id: 'Jangka waktu tidak ditetapkan peraturan.', en: 'Interval not set by the regulation.' }];
}

function judge(check: Check, provision: Provision, scene: Scene): Outcome {
  const found = withLocalPolicy(runCheck(check, scene), check, provision, scene);
  const holders = found.state === 'not-applicable' ? [] : unheld(provision, check, scene.snapshot);
  const reason = joinTexts([found.reason, ...holders, ...notBinding(found, provision, scene)], ' ');
  return { ...found, reason };
}

function notInForce(effective: Day): Outcome {
  const text = { id: 'Peraturan mulai berlaku {day}.', en: 'The regulation takes effect on {day}.' };
  return outcome('not-yet', fill(text, { day: dayText(effective) }), { nextDue: effective });
}

function findAgency(parties: readonly string[], snapshot: Snapshot): Item['agency'] {
  for (const bearer of parties.map(bearerOf)) {
    const holder = bearer.by === 'function' ? snapshot.holders(bearer.function)[0] : undefined;
    if (holder) return { id: holder.id, code: holder.code, name: holder.name };
  }
  return null;
}

/** Judges the duties of a regulation one by one on a day, each once however often it is asked for. */
function judgeOf(profile: Profile, snapshot: Snapshot): (id: string) => Outcome {
  const checks = checksOf(profile);
  const duties = new Map(obligations(profile).map((provision) => [provision.id, provision]));
  const { effective } = profile.regulation;
  const known = new Map<string, Outcome>();

  function outcomeOf(id: string): Outcome {
    const before = known.get(id);
    if (before) return before;
    const provision = duties.get(id);
    const check = checks.get(id);
    if (!provision || !check) throw new RangeError(`no duty ${id} in ${profile.regulation.id}`);
    const everyAgency = (provision.actor?.parties ?? []).some((party) => bearerOf(party).by === 'every-agency');
    const { day } = snapshot;
    const scene: Scene = { profile, provision, snapshot, day, everyAgency, outcomeOf };
    const found = day < effective ? notInForce(effective) : judge(check, provision, scene);
    known.set(id, found);
    return found;
  }
  return outcomeOf;
}

/** How one duty stands on a day. @throws RangeError where the regulation has no such duty */
export const evaluateOne = (profile: Profile, facts: Facts, asOf: Day, id: string): Outcome =>
  judgeOf(profile, snapshotOf(facts, asOf))(id);

/**
 * How every duty of a regulation stands on a day: one item per entry of kind obligation or deadline, in the order of
 * the regulation. Pure: the same profile, facts and day always give the same items; facts of later days are not seen.
 */
export const evaluate = (profile: Profile, facts: Facts, asOf: Day): readonly Item[] => itemsOf(facts, profile, asOf);

const itemsOf = keepLast((facts: Facts, profile: Profile, asOf: Day): readonly Item[] => {
  const snapshot = snapshotOf(facts, asOf);
  const checks = checksOf(profile);
  const outcomeOf = judgeOf(profile, snapshot);
  return obligations(profile).map((provision) => {
    const parties = provision.actor?.parties ?? [];
    return {
      id: provision.id,
      ref: provision.ref,
      actorFunction: parties[0] ?? '',
      parties,
      agency: findAgency(parties, snapshot),
      basis: basisOf(provision.id, checks),
      ...outcomeOf(provision.id),
    };
  });
});
