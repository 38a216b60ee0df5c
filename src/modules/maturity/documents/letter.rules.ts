import { formatDate } from '../../../kernel/i18n/format.ts';
import { dayInWords } from '../../../kernel/i18n/words.ts';
import { calculate, display, type Outcome, predicateOf, type Values } from '../calculate.rules.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { readIndicatorCode } from '../indicator-field.ts';
import type { Instrument } from '../instrument.schema.ts';
import { type Levels, readLevels } from '../levels.rules.ts';
import { compare, minus, type Ratio, readDecimal, writeDecimal, zero } from '../ratio.rules.ts';
import type { LetterLine, Recommended, Signer } from './letter.queries.ts';

/** What somebody fills in for a document. */
export type LetterEntries = {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly signers: readonly Signer[];
};

/** Everything a document is made of. */
export type LetterFacts = {
  readonly government: string;
  readonly agency: string;
  readonly cycle: Cycle;
  readonly summary: string | null;
  readonly lines: readonly LetterLine[];
  readonly assessors: readonly string[];
  readonly recommended: readonly Recommended[];
  /** The levels of the evaluation before with the same instrument, where there is one. */
  readonly earlier: Levels | null;
};

const none = '–';
const decimal = (text: string): string => text.replace('.', ',');
/** A level as people write it: `3`, not `3.00`. */
const level = (text: string | null): string => (text === null ? none : decimal(writeDecimal(readDecimal(text))));

/** The levels of an evaluation's lines, by the number of the indicator. */
export function levelsOf(instrument: Instrument, lines: readonly LetterLine[], whose: 'answered' | 'level'): Levels {
  const given = lines.flatMap((line) => {
    const { number } = readIndicatorCode(line.indicator);
    const optional = instrument.indicators.find((one) => one.number === number)?.optional === true;
    const value = line[whose];
    return value === null && !optional ? [] : [[String(number), value && writeDecimal(readDecimal(value))]];
  });
  return readLevels(instrument, Object.fromEntries(given)).levels;
}

/** One value, or from the least to the most it may come to while levels are missing. */
function written(outcome: Outcome, of: (values: Values) => Ratio): string {
  if (outcome.complete) return decimal(display(of(outcome.values)));
  return `${decimal(display(of(outcome.min)))} – ${decimal(display(of(outcome.max)))}`;
}

const worst = (outcome: Outcome): Values => (outcome.complete ? outcome.values : outcome.min);

/** Percent of the highest level, for a bar. */
const share = (value: Ratio): number => Number(display({ n: value.n * 20n, d: value.d }));

type Part = { readonly number: string; readonly name: string; readonly value: string; readonly share: number };

function partsOf(instrument: Instrument, outcome: Outcome, kind: 'domains' | 'aspects', word: string): Part[] {
  return instrument[kind].map(({ number, name }) => {
    const of = (values: Values) => values[kind].find((one) => one.number === number)?.value ?? zero;
    return {
      number: `${word} ${number}`,
      name: name.id,
      value: written(outcome, of),
      share: share(of(worst(outcome))),
    };
  });
}

function comparison(outcome: Outcome, facts: LetterFacts): string {
  if (!outcome.complete) return 'Sebagian indikator belum mempunyai tingkat, sehingga nilainya berupa rentang.';
  const before = facts.earlier && calculate(facts.cycle.instrument, facts.earlier);
  if (!before?.complete) return 'Belum ada hasil sebelumnya dengan instrumen yang sama untuk dibandingkan.';
  const change = minus(readDecimal(display(outcome.values.index)), readDecimal(display(before.values.index)));
  const by = decimal(display(change).replace('-', ''));
  if (compare(change, zero) === 0) return 'Indeks ini sama dengan evaluasi sebelumnya.';
  return compare(change, zero) > 0
    ? `Indeks ini naik ${by} dari evaluasi sebelumnya.`
    : `Indeks ini turun ${by} dari evaluasi sebelumnya.`;
}

/** Indicators whose final level lies between two levels, with their aspect. */
function pointsOf(instrument: Instrument, levels: Levels, from: number, to: number) {
  const within = (value: Ratio) =>
    compare(value, { n: BigInt(from), d: 1n }) >= 0 && compare(value, { n: BigInt(to), d: 1n }) <= 0;
  return instrument.indicators.flatMap(({ number, name, aspect }) => {
    const value = levels.get(number);
    if (!value || !within(value)) return [];
    const found = instrument.aspects.find((one) => one.number === aspect);
    return [{ aspect: found?.name.id ?? '', indicator: name.id, level: level(display(value)) }];
  });
}

/**
 * The data of an official document of an evaluation, as its template reads it: text in Indonesian, values rounded once.
 * @param whose levels by the agencies' own account, or the final ones
 */
export function letterData(title: string, facts: LetterFacts, entries: LetterEntries, whose: 'self' | 'final') {
  const { instrument, name, year } = facts.cycle;
  const levels = levelsOf(instrument, facts.lines, whose === 'self' ? 'answered' : 'level');
  const outcome = calculate(instrument, levels);
  const nameOf = new Map(instrument.indicators.map((one) => [one.number, one.name.id]));
  const domains = partsOf(instrument, outcome, 'domains', 'Domain');
  return {
    title: `${title} ${year}`,
    government: facts.government,
    agency: facts.agency,
    number: entries.number,
    place: entries.place,
    dateWords: formatDate(entries.date, 'id'),
    dayInWords: dayInWords(entries.date),
    cycle: name,
    year,
    instrument: instrument.title.id,
    index: written(outcome, ({ index }) => index),
    predicate: outcome.complete ? predicateOf(instrument, outcome.values.index).name.id : none,
    summary: facts.summary ?? '',
    comparison: comparison(outcome, facts),
    domains,
    values: [...domains, ...partsOf(instrument, outcome, 'aspects', 'Aspek')],
    indicators: facts.lines.map((line) => ({
      number: String(readIndicatorCode(line.indicator).number),
      name: nameOf.get(readIndicatorCode(line.indicator).number) ?? line.indicator,
      agency: line.agency ?? none,
      level: level(whose === 'self' ? line.answered : line.level),
      self: level(line.self),
      internal: level(line.internal),
      external: level(line.external),
    })),
    assessors: facts.assessors,
    strengths: pointsOf(instrument, levels, 4, 5),
    weaknesses: pointsOf(instrument, levels, 1, 2),
    recommendations: facts.recommended.map(({ due, ...rest }) => ({ ...rest, due: formatDate(due, 'id') })),
    signers: entries.signers,
  };
}
