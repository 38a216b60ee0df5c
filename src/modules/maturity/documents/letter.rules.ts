import { formatDate } from '../../../kernel/i18n/format.ts';
import { dayInWords } from '../../../kernel/i18n/words.ts';
import type { LetterEntries } from '../../../register/letters/letter-entries.ts';
import type { AnswerStanding } from '../board/board.queries.ts';
import { calculate, display, type Outcome, type Values } from '../calculate.rules.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import type { Levels } from '../levels.rules.ts';
import { zero } from '../ratio.rules.ts';
import type { ResultsSeen } from '../results/read-results.ts';
import { levelsIn } from '../results/result-levels.rules.ts';
import { changeOf, shareOf, strengthOf, valuesIn } from '../results/standing.rules.ts';
import type { FollowUpRow } from '../results/standings.queries.ts';
import { decimal, levelWords, predicateWords, valueWords } from '../results/value-words.ts';

/** Everything a document is made of. */
export type LetterFacts = {
  readonly government: string;
  readonly agency: string;
  readonly cycle: Cycle;
  readonly summary: string | null;
  readonly answers: readonly AnswerStanding[];
  readonly results: Pick<ResultsSeen, 'lines' | 'previous'>;
  readonly assessors: readonly string[];
  readonly recommended: readonly FollowUpRow[];
};

/** Documents are written in the language of the state. */
const indonesian = { lang: 'id' } as const;

const worst = (outcome: Outcome): Values => (outcome.complete ? outcome.values : outcome.min);

function partsOf(instrument: Instrument, outcome: Outcome, kind: 'domains' | 'aspects', word: string) {
  return instrument[kind].map(({ number, name }) => {
    const of = (values: Values) => values[kind].find((one) => one.number === number)?.value;
    const share = Math.round(shareOf(instrument, of(worst(outcome)) ?? zero) * 100);
    return { number: `${word} ${number}`, name: name.id, value: valueWords(indonesian, outcome, of), share };
  });
}

function comparison(outcome: Outcome, previous: ResultsSeen['previous']): string {
  if (!outcome.complete) return 'Sebagian indikator belum mempunyai tingkat, sehingga nilainya berupa rentang.';
  const before = previous && valuesIn(previous);
  if (!before) return 'Belum ada hasil sebelumnya dengan instrumen yang sama untuk dibandingkan.';
  const change = decimal(indonesian, changeOf(outcome.values.index, before.index));
  if (change === '0,00') return 'Indeks ini sama dengan evaluasi sebelumnya.';
  return `Indeks ini ${change.startsWith('+') ? 'naik' : 'turun'} ${change.slice(1)} dari evaluasi sebelumnya.`;
}

/** Indicators that are strong or weak, with their aspect. */
function pointsOf(instrument: Instrument, levels: Levels, wanted: ReturnType<typeof strengthOf>) {
  return instrument.indicators.flatMap(({ number, name, aspect }) => {
    const value = levels.get(number);
    if (!value || strengthOf(value) !== wanted) return [];
    const found = instrument.aspects.find((one) => one.number === aspect);
    return [{ aspect: found?.name.id ?? '', indicator: name.id, level: levelWords(indonesian, display(value)) }];
  });
}

/** How an indicator is named in a table. */
function numbered(instrument: Instrument, code: string) {
  const indicator = findIndicator(instrument, code);
  return { number: String(indicator?.number ?? ''), name: indicator?.name.id ?? code };
}

const level = (text: string | null): string => levelWords(indonesian, text);

/**
 * The data of an official document of an evaluation, as its template reads it: values rounded once.
 * @param whose levels by the agencies' own account, or the final ones
 */
export function letterData(title: string, facts: LetterFacts, entries: LetterEntries, whose: 'self' | 'final') {
  const { cycle, answers, results } = facts;
  const { instrument, name, year } = cycle;
  const levels = levelsIn(instrument, whose === 'self' ? answers : results.lines);
  const outcome = calculate(instrument, levels);
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
    index: valueWords(indonesian, outcome, ({ index }) => index),
    predicate: predicateWords(indonesian, instrument, outcome),
    summary: facts.summary ?? '',
    comparison: comparison(outcome, results.previous),
    domains,
    values: [...domains, ...partsOf(instrument, outcome, 'aspects', 'Aspek')],
    answers: answers.map((answer) => ({
      ...numbered(instrument, answer.indicator),
      agency: answer.agencyName,
      level: level(answer.level),
    })),
    results: results.lines.map((line) => ({
      ...numbered(instrument, line.indicator),
      self: level(line.self),
      internal: level(line.internal),
      external: level(line.external),
      level: level(line.level),
    })),
    assessors: facts.assessors,
    strengths: pointsOf(instrument, levels, 'strength'),
    weaknesses: pointsOf(instrument, levels, 'weakness'),
    recommendations: facts.recommended.map(({ recommendation, agency, due }) => ({
      text: recommendation,
      agency,
      due: formatDate(due, 'id'),
    })),
    signers: entries.signers,
  };
}
