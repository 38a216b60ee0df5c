import type { Day } from '../../../kernel/i18n/days.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { formatPeriod } from '../../../register/fields/date.ts';
import type { Reader } from '../../../register/read.ts';
import { initiativesOn } from '../../roadmap/index.ts';
import { indicatorCode, readIndicatorCode } from '../indicator-field.ts';
import type { Instrument } from '../instrument.schema.ts';
import { dayWords } from '../proposals/day-words.ts';
import { listFollowUps } from './claims.queries.ts';

/** Work that is under way on an indicator already: where it is kept, who does it, and when. */
export type PlannedWork = {
  readonly number: number;
  readonly title: Text;
  readonly href: string;
  readonly owner: string;
  readonly when: Text;
};

type Asked = { readonly instrument: Instrument; readonly numbers: readonly number[] };

/** A place where work on indicators is planned, as far as the reader may read it; one statement. */
type PlanSource = (reader: Reader, codes: readonly string[]) => Promise<readonly PlannedWork[]>;

const dueBy = (day: Day): Text => fill({ id: 'tenggat {day}', en: 'due {day}' }, { day: dayWords(day) });

/** Follow-up items of evaluations that are not done yet. */
const followUps: PlanSource = async (reader, codes) =>
  (await listFollowUps(reader, codes)).map(({ id, indicator, recommendation, agency, due }) => ({
    number: readIndicatorCode(indicator).number,
    title: same(recommendation),
    href: `/evaluation-follow-ups/${id}`,
    owner: agency,
    when: dueBy(due),
  }));

/** Initiatives of the roadmap, and those beside it, that name the indicator. */
const roadmapItems: PlanSource = async (reader, codes) =>
  (await initiativesOn(reader, codes)).map(({ indicator, id, name, owner, from, until }) => ({
    number: readIndicatorCode(indicator).number,
    title: same(name),
    href: `/initiatives/${id}`,
    owner,
    when: { id: formatPeriod({ from, until }, 'id'), en: formatPeriod({ from, until }, 'en') },
  }));

/** What is under way on some indicators: items of the roadmap, then follow-up of evaluations. Two statements. */
export async function listPlannedWork(reader: Reader, { instrument, numbers }: Asked): Promise<readonly PlannedWork[]> {
  const codes = numbers.map((number) => indicatorCode(instrument, number));
  return (await Promise.all([roadmapItems, followUps].map((source) => source(reader, codes)))).flat();
}
