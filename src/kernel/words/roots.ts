/**
 * Indonesian makes words from a root with prefixes and suffixes, and a prefix that ends in a nasal swallows the first
 * letter of the root: `tetap` → `menetapkan`, `penetapan`; `susun` → `penyusunan`; `kelola` → `mengelola`. PostgreSQL's
 * own stemmer cuts the prefix but does not give the letter back, so that `penetapan` and `tetap` stay strangers. Here a
 * word gives every root it may have been made from; two words are forms of one when they share a root.
 */

/** What a prefix leaves: the letters that may have stood before what follows it. */
type Prefix = { readonly at: RegExp; readonly given: readonly string[]; readonly least: number };

const prefixes: readonly Prefix[] = [
  { at: /^(?:me|pe)ng(?=[aeiou])/, given: ['', 'k'], least: 3 },
  { at: /^(?:me|pe)ng(?=[ghk])/, given: [''], least: 3 },
  { at: /^(?:me|pe)ny(?=[aeiou])/, given: ['s'], least: 3 },
  { at: /^(?:me|pe)m(?=[aeiou])/, given: ['p', 'm'], least: 3 },
  { at: /^(?:me|pe)m(?=[bfvp])/, given: [''], least: 3 },
  { at: /^(?:me|pe)n(?=[aeiou])/, given: ['t', 'n'], least: 3 },
  { at: /^(?:me|pe)n(?=[cdjtzs])/, given: [''], least: 3 },
  { at: /^(?:me|pe)(?=[lrwymn][aeiou])/, given: [''], least: 4 },
  { at: /^(?:me|pe)nge(?=[^aeiou])/, given: [''], least: 3 },
  { at: /^(?:ber|per|ter)(?=[aeiou])/, given: ['', 'r'], least: 4 },
  { at: /^(?:ber|per|ter)(?=[^aeiour])/, given: [''], least: 4 },
  { at: /^(?:pel|bel)(?=ajar)/, given: [''], least: 4 },
  { at: /^di(?=[aeiou])/, given: [''], least: 3 },
  { at: /^(?:di|ke|se)(?=[^aeiou][aeiou]|[aeiou])/, given: [''], least: 4 },
  { at: /^pe(?=[^aeiouwylrmn][aeiou])/, given: [''], least: 4 },
];

const suffixes = [/(?:lah|kah|pun|nya)$/, /(?:kan|an|i)$/, /an$/] as const;
const vowel = /[aeiou]/;
const mostRounds = 3;

function withoutPrefix(word: string): readonly string[] {
  return prefixes.flatMap(({ at, given, least }) => {
    const rest = word.replace(at, '');
    if (rest === word || rest.length < least || !vowel.test(rest)) return [];
    return given.map((letter) => letter + rest);
  });
}

const withoutSuffix = (word: string): readonly string[] =>
  suffixes.flatMap((suffix) => {
    const rest = word.replace(suffix, '');
    return rest !== word && rest.length >= 3 && vowel.test(rest) ? [rest] : [];
  });

/**
 * Every root a word may have been made from, itself first. Letters only: numbers and codes are their own root.
 * `penetapan` gives among others `penetap`, `tetapan` and `tetap`.
 */
export function rootsOf(word: string): readonly string[] {
  const plain = word.toLowerCase();
  const found = new Set([plain]);
  if (plain.length < 4 || !/^[a-z]+$/.test(plain)) return [...found];
  let latest: readonly string[] = [plain];
  for (let round = 0; round < mostRounds; round += 1) {
    latest = latest.flatMap((one) => [...withoutPrefix(one), ...withoutSuffix(one)]).filter((one) => !found.has(one));
    for (const one of latest) found.add(one);
  }
  return [...found].filter((one) => one === plain || one.length >= 3);
}

/** The letter a nasal prefix swallows, and what stands in its place. */
function swallowed(root: string): readonly string[] {
  const [letter = ''] = root;
  const rest = root.slice(1);
  if (letter === 'k') return [`ng${rest}`];
  if (letter === 'p') return [`m${rest}`];
  if (letter === 't') return [`n${rest}`];
  if (letter === 's') return [`ny${rest}`];
  return [];
}

const before = '(?:(?:di|ke|se|ber|per|ter|bel|pel|(?:me|pe)(?:nge|ng|ny|m|n)?)*)';
const after = '(?:(?:kan|an|i|lah|kah|pun|nya)*)';

const coresOf = (roots: readonly string[]): readonly string[] => [
  ...new Set(roots.flatMap((root) => [root, ...swallowed(root)])),
];

/**
 * A regular expression for every form of the given roots as a whole word in lower-case text; the marks of a word's ends
 * are added by whoever uses it (`\\m` and `\\M` in PostgreSQL, `\\b` in JavaScript).
 */
export const formsPattern = (roots: readonly string[]): string => `${before}(?:${coresOf(roots).join('|')})${after}`;

/**
 * The fewest pieces of which every form of the given roots holds one: `laden` for `peladen`. An index of trigrams answers
 * them many times faster than the expression, whose many beginnings leave it next to nothing to look up.
 */
export function stemsOf(roots: readonly string[]): readonly string[] {
  const cores = coresOf(roots);
  return cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
}
