import { counts } from '../answers/counting.rules.ts';
import { readIndicatorCode } from '../indicator-field.ts';
import { type Ages, type EvidenceItem, lastDayOf } from '../truth/truth.rules.ts';
import type { Support } from './forecast.rules.ts';

/**
 * Evidence as a forecast sees it: what counts, and until when. Of what the reader may not open no day is used, so none can
 * be read off the forecast.
 */
export const supportsOf = (
  items: readonly EvidenceItem[],
  indicatorOf: (answer: string) => string,
  ages: Ages,
): readonly Support[] =>
  items
    .filter(({ title, status }) => title === null || counts(status))
    .map((item) => ({
      number: readIndicatorCode(indicatorOf(item.answer)).number,
      level: Number(item.level),
      record: `${item.register}/${item.record}`,
      last: item.title === null ? null : lastDayOf(item, ages),
    }));
