/** What an application is compared by: its words, and how many processes and datasets it names. */
export type Asked = {
  readonly name: string;
  readonly purpose: string;
  readonly processes: number;
  readonly datasets: number;
};

/** How many things another application names, and how many of them the one asked for names too. */
export type Shared = { readonly shared: number; readonly all: number };

/** Another application, as it is held against the one asked for. */
export type Other = {
  readonly name: string;
  readonly purpose: string;
  readonly processes: Shared;
  readonly datasets: Shared;
};

/** How much two applications have of one thing in common, of a hundred. */
export type Part = { readonly of: keyof Asked; readonly percent: number };

/** How alike two applications are, of a hundred, and what that is made of. */
export type Likeness = { readonly percent: number; readonly parts: readonly Part[] };

/** What each thing weighs. What the request says nothing about is left out, and the rest weighs more. */
const weights = { name: 40, purpose: 30, processes: 15, datasets: 15 } as const satisfies Record<keyof Asked, number>;

/** From here on two applications are shown as alike, and a general one as doing what is asked for. */
export const alikeFrom = 45;

const letters = 37;
/** Every run of three letters has a number below this: no two runs share one, so counting by number is exact. */
const allRuns = letters ** 3;

/** A letter or digit of the alphabet, in either case, as 1…36; anything else parts words, as 0. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

/** Calls `run` with the number of each three letters in a row; words stand between single blanks. */
function eachRun(text: string, run: (number: number) => void): void {
  let [one, two] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const next = at < text.length ? letterOf(text.charCodeAt(at)) : 0;
    if (next === 0 && two === 0) continue;
    run((one * letters + two) * letters + next);
    [one, two] = [two, next];
  }
}

/** Compares one text with many: the share of runs of three letters they have in common among all they have (Jaccard). */
function textComparer(asked: string): (other: string) => number {
  const seen = new Int32Array(allRuns);
  const own = new Uint8Array(allRuns);
  let size = 0;
  let round = 0;
  eachRun(asked, (number) => {
    if (own[number] === 0) size += 1;
    own[number] = 1;
  });
  return (other) => {
    round += 1;
    let [count, common] = [0, 0];
    eachRun(other, (number) => {
      if (seen[number] === round) return;
      seen[number] = round;
      count += 1;
      common += own[number] ?? 0;
    });
    const all = size + count - common;
    return all === 0 ? 0 : common / all;
  };
}

/** The share of things two applications have in common among all they have. */
const shareOf = (own: number, { shared, all }: Shared): number => {
  const together = own + all - shared;
  return together === 0 ? 0 : shared / together;
};

const says = (of: string | number): boolean => (typeof of === 'string' ? of.length : of) > 0;

const percentOf = (share: number): number => Math.round(share * 100);

/**
 * How alike applications are to the one asked for, by name, purpose, processes and data. Exact: every pair is compared in
 * full. Time grows with the letters of all others together.
 */
export function compareWith(asked: Asked): (other: Other) => Likeness {
  const nameShare = textComparer(asked.name);
  const purposeShare = textComparer(asked.purpose);
  const weighed = (['name', 'purpose', 'processes', 'datasets'] as const).filter((of) => says(asked[of]));
  const whole = weighed.reduce((sum, of) => sum + weights[of], 0);
  return (other) => {
    const found = {
      name: nameShare(other.name),
      purpose: purposeShare(other.purpose),
      processes: shareOf(asked.processes, other.processes),
      datasets: shareOf(asked.datasets, other.datasets),
    };
    const score = weighed.reduce((sum, of) => sum + weights[of] * found[of], 0);
    return {
      percent: whole === 0 ? 0 : percentOf(score / whole),
      parts: weighed.map((of) => ({ of, percent: percentOf(found[of]) })),
    };
  };
}

/** The `most` most alike of many, from `from` of a hundred on; what is equally alike stays in the order given. */
export function mostAlike<One extends Other>(
  asked: Asked,
  others: Iterable<One>,
  { from, most }: { readonly from: number; readonly most: number },
): readonly { readonly one: One; readonly likeness: Likeness }[] {
  const compare = compareWith(asked);
  const alike: { one: One; likeness: Likeness }[] = [];
  for (const one of others) {
    const likeness = compare(one);
    if (likeness.percent >= from) alike.push({ one, likeness });
  }
  return alike.sort((a, b) => b.likeness.percent - a.likeness.percent).slice(0, most);
}
