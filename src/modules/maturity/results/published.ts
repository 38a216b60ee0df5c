import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { display, predicateOf } from '../calculate.rules.ts';
import { writeDecimal } from '../ratio.rules.ts';
import { type Standing, standingOf, valuesIn } from './standing.rules.ts';
import { listPublished, listPublishedLevels } from './standings.queries.ts';

/** What the government has published by a day, the newest first; an evaluation without a whole result is left out. */
export async function loadPublished(tx: Tx, day: Day): Promise<readonly Standing[]> {
  const cycles = await listPublished(tx, day);
  if (cycles.length === 0) return [];
  const levels = Map.groupBy(
    await listPublishedLevels(
      tx,
      cycles.map(({ id }) => id),
    ),
    ({ cycle }) => cycle,
  );
  return cycles
    .map((cycle) => standingOf(cycle, levels.get(cycle.id) ?? []))
    .filter((standing) => valuesIn(standing) !== null);
}

/** One published value, of a domain or, where an instrument has none, of an aspect. */
export type PublishedPart = {
  readonly number: number;
  readonly name: Text;
  readonly value: string;
  readonly raw: string;
};

/** The parts an instrument is published by, with their values. */
export function partsOf(standing: Standing): readonly PublishedPart[] {
  const { instrument } = standing;
  const by = instrument.domains.length > 0 ? ('domains' as const) : ('aspects' as const);
  return (valuesIn(standing)?.[by] ?? []).map(({ number, value }) => ({
    number,
    name: instrument[by].find((one) => one.number === number)?.name ?? instrument.title,
    value: display(value),
    raw: writeDecimal(value),
  }));
}

/** Exactly what is public of an evaluation: no name or id, no level of an indicator, nobody involved. Both languages. */
export function publishedJson(standing: Standing) {
  const { cycle, instrument } = standing;
  const values = valuesIn(standing);
  if (!values) throw new TypeError('published without values');
  const { id, version, title } = instrument;
  return {
    year: cycle.year,
    instrument: { id, version, title },
    index: display(values.index),
    raw: writeDecimal(values.index),
    predicate: predicateOf(instrument, values.index).name,
    parts: partsOf(standing),
  };
}
