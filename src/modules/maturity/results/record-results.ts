import { padu } from '../../../kernel/access/padu.ts';
import { type Act, createRows, takeStep } from '../../../register/change.ts';
import type { Values } from '../../../register/registry.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { indicatorCode } from '../indicator-field.ts';
import type { Indicator } from '../instrument.schema.ts';
import { type Ratio, writeDecimal } from '../ratio.rules.ts';
import type { IndicatorFacts } from '../scoring/agreement.rules.ts';
import type { Occasion } from '../scoring/open-scores.ts';
import { listDraftFollowUps, listResults, listSelfLevels, type ResultRow } from './result.queries.ts';
import { assessedLevels } from './result-levels.rules.ts';

const actOf = ({ tx, change }: Occasion): Act => ({ ...change, tx, actor: padu });

/** A level as a field of a row takes it; at most two decimals, so nothing is lost. */
const kept = (level: Ratio | null): number | null => (level === null ? null : Number(writeDecimal(level)));
const read = (level: string | null | undefined): number | null => (level == null ? null : Number(level));

function valuesOf(indicator: Indicator, facts: IndicatorFacts, self: string | undefined, old: ResultRow | undefined) {
  const { internal, external, level } = assessedLevels(facts);
  // What is published elsewhere is nobody's to assess: the level that was typed stays.
  const final = indicator.external ? read(old?.level) : kept(level);
  return { self: read(self), internal: kept(internal), external: kept(external), level: final };
}

const differs = (old: ResultRow, values: ReturnType<typeof valuesOf>): boolean =>
  (['self', 'internal', 'external', 'level'] as const).some((name) => read(old[name]) !== values[name]);

/**
 * Writes one line per indicator when an evaluation is concluded (TPI 57(2)e): what the agency awarded itself, what each
 * side agreed on, and the level it comes to. Lines that stand already are brought up to date.
 */
export async function recordResults(
  occasion: Occasion,
  { id: cycle, instrument }: Cycle,
  of: (indicator: string) => IndicatorFacts,
): Promise<void> {
  const { tx, change } = occasion;
  const results = change.registry.get('evaluation-results');
  const selves = await listSelfLevels(tx, cycle);
  const old = new Map((await listResults(tx, cycle)).map((row) => [row.indicator, row]));
  const born: Values[] = [];
  for (const indicator of instrument.indicators) {
    const code = indicatorCode(instrument, indicator.number);
    const row = old.get(code);
    const values = valuesOf(indicator, of(code), selves.get(code), row);
    if (!row) born.push({ cycle, indicator: code, ...values });
    else if (differs(row, values))
      await takeStep(actOf(occasion), results, 'edit', row.id, row.version, { values, answers: {}, reason: null });
  }
  await createRows(
    actOf(occasion),
    results,
    born.map((values) => ({ values, answers: {}, reason: null })),
  );
}

const nothing = { values: {}, answers: {}, reason: null };

/** Lets everybody read the result, or holds it back again. */
export async function releaseResults(occasion: Occasion, cycle: string, step: 'release' | 'hold'): Promise<void> {
  const from = step === 'release' ? 'recorded' : 'released';
  const results = occasion.change.registry.get('evaluation-results');
  for (const { id, version, status } of await listResults(occasion.tx, cycle))
    if (status === from) await takeStep(actOf(occasion), results, step, id, version, nothing);
}

/** Hands every recommendation to whoever is to carry it out. */
export async function handOutFollowUps(occasion: Occasion, cycle: string): Promise<void> {
  const followUps = occasion.change.registry.get('evaluation-follow-ups');
  for (const { id, version } of await listDraftFollowUps(occasion.tx, cycle))
    await takeStep(actOf(occasion), followUps, 'hand-out', id, version, nothing);
}
