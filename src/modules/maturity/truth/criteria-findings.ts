import type { Reader } from '../../../register/read.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { readIndicatorCode } from '../indicator-field.ts';
import type { Indicator } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import type { AnswerSeen } from '../proposals/answer.queries.ts';
import type { OnDay } from '../proposals/evidence-source.ts';
import { agesOf } from '../proposals/load-evidence-rules.ts';
import { type Colour, colourOf } from './criteria.rules.ts';
import { listSeenElsewhere } from './evidence-items.queries.ts';
import { readEvidenceItems } from './read-evidence-items.ts';
import { type EvidenceItem, type Finding, findingsOf } from './truth.rules.ts';

/** What is known of the criterion of one level: its colour, and every piece of evidence with what was found. */
export type CriterionFindings = {
  readonly level: number;
  readonly claimed: boolean;
  readonly colour: Colour;
  readonly evidence: readonly { readonly item: EvidenceItem; readonly findings: readonly Finding[] }[];
};

/** The criteria of one indicator, the lowest level first. */
export type IndicatorFindings = {
  readonly answer: AnswerSeen;
  readonly indicator: Indicator;
  readonly criteria: readonly CriterionFindings[];
};

/** Whether an answer claims the criterion of a level: by its own level, or ticked. */
const isClaimed = ({ level, met }: Pick<AnswerSeen, 'level' | 'met'>, criterion: number): boolean =>
  Number(level ?? 0) >= criterion || met.includes(String(criterion));

/**
 * What is found of the evidence of some answers of an evaluation, criterion by criterion, as far as the reader may know
 * it; four statements at most, however many there are.
 */
export async function criteriaFindings(
  reader: Reader,
  { instrument }: Pick<Cycle, 'instrument'>,
  answers: readonly AnswerSeen[],
  on: OnDay,
): Promise<readonly IndicatorFindings[]> {
  const ids = answers.map(({ id }) => id);
  const [items, elsewhere] = await Promise.all([
    readEvidenceItems(reader, ids, on.timeZone),
    listSeenElsewhere(reader, ids),
  ]);
  const seen = Map.groupBy(elsewhere, ({ evidence }) => evidence);
  const byCriterion = Map.groupBy(items, ({ answer, level }) => `${answer} ${level}`);
  const ages = agesOf(instrument.id);
  return answers.flatMap((answer) => {
    const { number } = readIndicatorCode(answer.indicator);
    const indicator = instrument.indicators.find((one) => one.number === number);
    if (!indicator) return [];
    const levels = scaleOf(instrument, indicator).levels.filter(({ level }) => level > 0);
    const criteria = levels.map(({ level }): CriterionFindings => {
      const evidence = (byCriterion.get(`${answer.id} ${level}`) ?? []).map((item) => ({
        item,
        findings: findingsOf(item, seen.get(item.id) ?? [], ages, on),
      }));
      const claimed = isClaimed(answer, level);
      const colour = colourOf(
        claimed,
        evidence.map(({ findings }) => findings),
      );
      return { level, claimed, colour, evidence };
    });
    return [{ answer, indicator, criteria }];
  });
}
