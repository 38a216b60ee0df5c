import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Raise } from '../cheapest-way.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import { compare, type Ratio, readDecimal } from '../ratio.rules.ts';

/**
 * The index a plan aims at: the one chosen, else the target of the evaluation, else the next predicate above the index
 * now; null where that is the highest already.
 */
export function aimOf(
  { predicates }: Pick<Instrument, 'predicates'>,
  chosen: Ratio | null,
  target: string | null,
  now: Ratio,
): Ratio | null {
  if (chosen) return chosen;
  if (target !== null) return readDecimal(target);
  const above = predicates.map(({ min }) => readDecimal(min)).filter((min) => compare(min, now) > 0);
  return above.toSorted(compare)[0] ?? null;
}

/** What a step of a plan recommends, in words: the indicator, the level, and the criteria on the way there. */
export function recommendationOf({ indicators }: Instrument, { number, from, to }: Raise): Text {
  const one = indicators.find((indicator) => indicator.number === number);
  const criteria = (one?.criteria ?? [])
    .filter(({ level, text }) => level <= to && text !== null && compare(readDecimal(String(level)), from) > 0)
    .flatMap(({ level, text }) =>
      text ? [fill({ id: 'Tingkat {level}: {text}', en: 'Level {level}: {text}' }, { level, text })] : [],
    );
  const join = (lang: 'id' | 'en') => criteria.map((text) => text[lang]).join(' ');
  return fill(
    { id: 'Naikkan {name} ke tingkat {to}. {criteria}', en: 'Raise {name} to level {to}. {criteria}' },
    { name: one?.name ?? '', to, criteria: { id: join('id'), en: join('en') } },
  );
}
