import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import { type Act, createRow, takeStep } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { scoresHref } from '../evaluation-links.ts';
import type { Side } from '../sides.ts';
import type { IndicatorFacts, Parties } from './agreement.rules.ts';
import { concluding, type Opening, openingOf } from './opening.rules.ts';
import { lockIndicator, versionOf } from './score.queries.ts';
import { loadScoring, requiredOf, type Today } from './scoring-facts.ts';

/** The change behind what Padu does, and where it is which day. */
export type Occasion = { readonly tx: Transaction; readonly change: ChangeSeen; readonly timeZone: string };

export const todayOf = ({ change, timeZone }: Omit<Occasion, 'tx'>): Today => ({
  day: isoDateOf(change.now, timeZone),
  timeZone,
});

/** What Padu does by itself: nobody else may take these steps. */
const actOf = ({ tx, change }: Occasion): Act => ({ ...change, tx, actor: padu });

const nothing = { values: {}, answers: {}, reason: null };

async function takePadusStep(occasion: Occasion, register: string, id: string, step: string): Promise<void> {
  const mounted = occasion.change.registry.get(register);
  const version = await versionOf(occasion.tx, mounted.register.table, id);
  await takeStep(actOf(occasion), mounted, step, id, version, nothing);
}

/** Tells the assessors of a side that their stage begins, with the worksheet to go to. */
export async function tellAssessors(occasion: Occasion, side: Side): Promise<void> {
  const { tx, change } = occasion;
  const required = await requiredOf(tx, change.id, todayOf(occasion));
  const notices = required[side].map((person) => ({
    person,
    kind: 'scoring-begins' as const,
    about: { register: 'evaluation-cycles', id: change.id },
    href: scoresHref(change.id),
    values: {},
    key: `${change.id}:${change.requestId}`,
  }));
  await addNotices(tx, notices, change.now);
}

/** Tells whoever must agree that a difference stands; not where it stands, as the notice may go into mail. */
async function tellParties(occasion: Occasion, id: string, people: readonly string[]): Promise<void> {
  const notices = people.map((person) => ({
    person,
    kind: 'scores-differ' as const,
    about: { register: 'evaluation-reconciliations', id },
    href: `/evaluation-reconciliations/${id}`,
    values: {},
    key: id,
  }));
  await addNotices(occasion.tx, notices, occasion.change.now);
}

const peopleOf = ({ required }: IndicatorFacts, parties: Parties): readonly string[] =>
  parties === 'both' ? [...required.internal, ...required.external] : required[parties];

async function apply(
  occasion: Occasion,
  cycle: string,
  indicator: string,
  facts: IndicatorFacts,
  { scores, drop, reconcile }: Opening,
): Promise<void> {
  for (const id of drop) await takePadusStep(occasion, 'evaluation-reconciliations', id, 'drop');
  for (const { id, step } of scores) await takePadusStep(occasion, 'evaluation-scores', id, step);
  const reconciliations = occasion.change.registry.get('evaluation-reconciliations');
  for (const parties of reconcile) {
    const values = { cycle, indicator, parties };
    const id = await createRow(actOf(occasion), reconciliations, { ...nothing, values });
    await tellParties(occasion, id, peopleOf(facts, parties));
  }
}

/**
 * Opens, closes and reconciles what has to be at one indicator after a change there. One transaction at a time does this
 * for an indicator, so that of two assessors locking at the same moment the second sees the first.
 */
export async function openIndicator(occasion: Occasion, cycle: string, indicator: string): Promise<void> {
  await lockIndicator(occasion.tx, cycle, indicator);
  const facts = (await loadScoring(occasion.tx, cycle, indicator, todayOf(occasion))).of(indicator);
  await apply(occasion, cycle, indicator, facts, openingOf(facts));
}

async function openAll(occasion: Occasion, cycle: string, decide: (facts: IndicatorFacts) => Opening): Promise<void> {
  const { of, named } = await loadScoring(occasion.tx, cycle, null, todayOf(occasion));
  for (const indicator of named) await apply(occasion, cycle, indicator, of(indicator), decide(of(indicator)));
}

/**
 * The same for a whole evaluation, after an assessor came, went or changed sides. The caller holds the evaluation, so
 * nobody locks a score meanwhile.
 */
export const openEvaluation = (occasion: Occasion, cycle: string): Promise<void> => openAll(occasion, cycle, openingOf);

/** Opens every locked score when an evaluation is concluded. */
export const openConcluded = (occasion: Occasion, cycle: string): Promise<void> => openAll(occasion, cycle, concluding);
