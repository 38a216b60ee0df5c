import { isDeepStrictEqual } from 'node:util';
import { type Capability, capabilities } from './capabilities.ts';
import type { Delta } from './load-deltas.ts';
import type { Profile, Provision } from './profile.schema.ts';

/** How two regulations stand to each other on one question. A contradiction: one fixed rule would break one of them. */
export type Verdict = 'same' | 'different' | 'contradiction' | 'only-a' | 'only-b' | 'neither';

/** One question of `deltas.yaml` with the answer of each side; null or an empty list means "not stated". */
export type Difference = {
  readonly delta: Delta;
  readonly verdict: Verdict;
  readonly a: unknown;
  readonly b: unknown;
  readonly provisionsA: readonly Provision[];
  readonly provisionsB: readonly Provision[];
};

/** One subject: the provisions of both regulations that serve it, and the questions they answer differently or alike. */
export type Comparison = {
  readonly capability: Capability;
  readonly verdict: Verdict;
  readonly provisionsA: readonly Provision[];
  readonly provisionsB: readonly Provision[];
  readonly differences: readonly Difference[];
};

/** The value of a setting by its dotted path; undefined when there is no such key. */
export function settingAt(profile: Profile, key: string): unknown {
  let value: unknown = profile.settings;
  for (const name of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([candidate]) => candidate === name)?.[1];
  }
  return value;
}

/** Whether an answer says nothing: null, an empty list, or an object of such; where only one side has a rule, also "no". */
function isSilent(value: unknown, type: Delta['type']): boolean {
  if (value === undefined || value === null) return true;
  if (value === false) return type === 'one-sided';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((item) => isSilent(item, type));
}

function verdictOn(type: Delta['type'], a: unknown, b: unknown): Verdict {
  const [silentA, silentB] = [isSilent(a, type), isSilent(b, type)];
  if (silentA && silentB) return 'neither';
  if (isDeepStrictEqual(a, b)) return 'same';
  if (silentA) return 'only-b';
  if (silentB) return 'only-a';
  return type === 'contradiction' ? 'contradiction' : 'different';
}

const naming = (profile: Profile, delta: Delta) =>
  profile.provisions.filter((provision) => provision.deltas?.includes(delta.id));

/** Every question with both answers, in the order of `deltas.yaml`. */
export const compareSettings = (a: Profile, b: Profile, deltas: readonly Delta[]): readonly Difference[] =>
  deltas.map((delta) => {
    const [left, right] = [settingAt(a, delta.key), settingAt(b, delta.key)];
    const verdict = verdictOn(delta.type, left, right);
    return { delta, verdict, a: left, b: right, provisionsA: naming(a, delta), provisionsB: naming(b, delta) };
  });

function subjectVerdict(ofA: number, ofB: number, differences: readonly Difference[]): Verdict {
  if (ofA === 0 && ofB === 0) return 'neither';
  if (ofA === 0) return 'only-b';
  if (ofB === 0) return 'only-a';
  if (differences.some(({ verdict }) => verdict === 'contradiction')) return 'contradiction';
  return differences.some(({ verdict }) => verdict !== 'same' && verdict !== 'neither') ? 'different' : 'same';
}

/** Compares two regulations subject by subject; each question stands under the one subject `deltas.yaml` gives it. */
export function compareProfiles(a: Profile, b: Profile, deltas: readonly Delta[]): readonly Comparison[] {
  const all = compareSettings(a, b, deltas);
  const serving = (profile: Profile, capability: string) =>
    profile.provisions.filter((provision) => provision.capabilities.includes(capability));
  return (Object.keys(capabilities) as Capability[]).map((capability) => {
    const [provisionsA, provisionsB] = [serving(a, capability), serving(b, capability)];
    const differences = all.filter(({ delta }) => delta.capability === capability);
    const verdict = subjectVerdict(provisionsA.length, provisionsB.length, differences);
    return { capability, verdict, provisionsA, provisionsB, differences };
  });
}
