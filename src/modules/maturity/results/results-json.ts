import type { Lang } from '../../../kernel/i18n/text.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { outcomeJson } from '../outcome-json.ts';
import type { ResultsSeen } from './read-results.ts';
import type { Standing } from './standing.rules.ts';

/** An evaluation and its calculation; `result` is null while nothing is drawn up that the reader may read. */
export function standingJson({ cycle, instrument, outcome }: Standing, lang: Lang) {
  const { id, name, year, status, target } = cycle;
  return {
    id,
    name,
    year,
    status,
    instrument: { id: instrument.id, version: instrument.version },
    target,
    result: outcome && outcomeJson(instrument, outcome, lang),
  };
}

/** The same with every indicator: what each assessment awarded, and the final level. */
export const resultsJson = (seen: ResultsSeen, lang: Lang) => ({
  ...standingJson(seen, lang),
  indicators: seen.lines.map(({ of, self, internal, external, level }) => ({
    number: of.number,
    name: say(of.name, lang),
    aspect: of.aspect,
    self,
    internal,
    external,
    level,
  })),
  previous: seen.previous && standingJson(seen.previous, lang),
});
