import type { Problem } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Indicator, Instrument } from './instrument.schema.ts';
import { compare, type Ratio, ratio, readDecimal, sum, writeDecimal } from './ratio.rules.ts';

const problem = (field: string, code: string, message: Text): Problem => ({ field, code, message });

const doubleNumbers = (field: string, all: readonly { readonly number: number }[]): readonly Problem[] =>
  all
    .filter(({ number }, at) => all.findIndex((other) => other.number === number) !== at)
    .map(({ number }) =>
      problem(`${field}.${number}`, 'double', {
        id: `Nomor ${number} dipakai dua kali.`,
        en: `The number ${number} is used twice.`,
      }),
    );

function weighs(field: string, found: Ratio, wanted: Ratio): readonly Problem[] {
  if (compare(found, wanted) === 0) return [];
  const [is, should] = [writeDecimal(found), writeDecimal(wanted)];
  return [
    problem(field, 'weights', {
      id: `Jumlah bobot ${is}, seharusnya ${should}.`,
      en: `The weights add up to ${is}; they should to ${should}.`,
    }),
  ];
}

const weightSum = (all: readonly { readonly weight?: string | undefined }[]): Ratio =>
  sum(all.map(({ weight }) => readDecimal(weight ?? '0')));

function aspectProblems(instrument: Instrument): readonly Problem[] {
  const { domains, aspects, indicators } = instrument;
  return aspects.flatMap(({ number, domain, weight }) => {
    const at = `aspects.${number}`;
    const own = indicators.filter(({ aspect }) => aspect === number);
    const weighed = own.filter((one) => one.weight !== undefined);
    const problems: Problem[] = [];
    if (own.length === 0)
      problems.push(problem(at, 'empty', { id: 'Tidak ada indikator.', en: 'There is no indicator.' }));
    if (weighed.length > 0 && weighed.length < own.length)
      problems.push(
        problem(at, 'weights', {
          id: 'Beri bobot pada semua indikator, atau tidak satu pun.',
          en: 'Weigh all indicators, or none.',
        }),
      );
    if (weighed.length > 0 && weighed.length === own.length)
      problems.push(...weighs(at, weightSum(own), readDecimal(weight)));
    if (domains.length > 0 && !domains.some((one) => one.number === domain))
      problems.push(problem(`${at}.domain`, 'unknown', { id: 'Domain tidak ada.', en: 'There is no such domain.' }));
    return problems;
  });
}

function criteriaProblems(instrument: Instrument, { number, scale, criteria, aspect }: Indicator): readonly Problem[] {
  const at = `indicators.${number}`;
  const used = instrument.scales.find(({ id }) => id === scale);
  if (!used) return [problem(`${at}.scale`, 'unknown', { id: 'Skala tidak ada.', en: 'There is no such scale.' })];
  const missing = used.levels.filter(({ level }) => !criteria.some((one) => one.level === level));
  const strange = criteria.filter((one) => !used.levels.some(({ level }) => level === one.level));
  return [
    ...(instrument.aspects.some((one) => one.number === aspect)
      ? []
      : [problem(`${at}.aspect`, 'unknown', { id: 'Aspek tidak ada.', en: 'There is no such aspect.' })]),
    ...missing.map(({ level }) =>
      problem(`${at}.criteria`, 'missing-level', {
        id: `Tingkat ${level} belum diuraikan; tulis null bila tidak diketahui.`,
        en: `Level ${level} is not described; write null where it is not known.`,
      }),
    ),
    ...strange.map(({ level }) =>
      problem(`${at}.criteria`, 'unknown-level', {
        id: `Skala tidak mempunyai tingkat ${level}.`,
        en: `The scale has no level ${level}.`,
      }),
    ),
  ];
}

function predicateProblems({ predicates }: Instrument): readonly Problem[] {
  const falls = predicates.every(({ min }, at) => {
    const before = predicates[at - 1];
    return before === undefined || compare(readDecimal(before.min), readDecimal(min)) > 0;
  });
  const order = { id: 'Urutkan dari yang tertinggi.', en: 'Put the highest first.' };
  return falls ? [] : [problem('predicates', 'order', order)];
}

/** What a well-formed instrument can still have wrong: weights that do not add up, levels that nobody describes. */
export function instrumentProblems(instrument: Instrument): readonly Problem[] {
  const { domains, aspects, indicators } = instrument;
  const hundred = ratio(100n);
  const parts = domains.length > 0 ? domains : aspects;
  return [
    ...doubleNumbers('domains', domains),
    ...doubleNumbers('aspects', aspects),
    ...doubleNumbers('indicators', indicators),
    ...weighs('weights', weightSum(parts), hundred),
    ...domains.flatMap(({ number, weight }) =>
      weighs(`domains.${number}`, weightSum(aspects.filter(({ domain }) => domain === number)), readDecimal(weight)),
    ),
    ...aspectProblems(instrument),
    ...indicators.flatMap((one) => criteriaProblems(instrument, one)),
    ...predicateProblems(instrument),
  ];
}
