import type { Tx } from '../../../kernel/db/db.ts';
import { levelOf, nationalLevels } from '../../element/index.ts';
import { listHolders } from '../../organization/index.ts';
import { analyses, considerations } from './completeness.rules.ts';
import type { Finding } from './finding.ts';
import { findPointed, listCandidates, listClasses, listClearances, namesOfAgencies } from './gate.queries.ts';
import { runGate } from './gate.rules.ts';
import type { Clearances, GateFacts, GateSettings, RequestSeen, Similar } from './gate-facts.ts';
import { alikeFrom, compareWith, mostAlike } from './likeness.rules.ts';

/** The values of a request by field name. */
type Values = Readonly<Record<string, unknown>>;

/** What the gate says of a request today. */
export type Gate = {
  readonly findings: readonly Finding[];
  readonly similar: readonly Similar[];
  /** How many applications and requests it was held against. */
  readonly compared: number;
};

/** So many similar applications are named. */
const mostSimilar = 5;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Classes of the evidence module from open to secret. */
const classLevels = ['public', 'restricted', 'confidential', 'secret'];
const classLevelOf = (name: string | null): number | null => {
  const at = name === null ? -1 : classLevels.indexOf(name);
  return at < 0 ? null : at;
};

const texts = [...Object.keys(considerations), ...Object.keys(analyses)];

type Given = { readonly id: string; readonly values: Values };

/** Whether a code is finer than the national ones, of which applications have six: only then does it say what it is for. */
const isFine = (reference: string | null): boolean => reference !== null && levelOf(reference) > nationalLevels;

/** What a request says of itself. */
function seenOf({ id, values }: Given, clearances: Clearances): RequestSeen {
  return {
    id,
    name: String(values.name),
    agency: String(values.agency),
    change: values.change === 'change' ? 'change' : 'new',
    application: textOf(values.application),
    type: values.type === 'general' ? 'general' : 'special',
    scope: values.scope === 'all-agencies' ? 'all-agencies' : 'one-agency',
    builder: values.builder === 'dinas' ? 'dinas' : 'agency',
    openSource: values.openSource === 'closed' ? 'closed' : 'open',
    closedReason: textOf(values.closedReason),
    similarReason: textOf(values.similarReason),
    generalReason: textOf(values.generalReason),
    texts: Object.fromEntries(texts.map((name) => [name, textOf(values[name])])),
    reference: textOf(values.reference),
    clearances,
    exception: {
      operatedSince: textOf(values.operatedSince),
      designatedOn: textOf(values.designatedOn),
      costBenefitStudy: textOf(values.costBenefitStudy),
      adaptation: values.adaptation === 'adapted' || values.adaptation === 'gaps-open' ? values.adaptation : null,
    },
  };
}

/** What was said last about an application by whoever must consider it, and still holds on a day. */
export async function findClearances(tx: Tx, application: string | null, day: string): Promise<Clearances> {
  const said = application === null ? [] : await listClearances(tx, application, day);
  return Object.fromEntries(said.map(({ kind, result }) => [kind, result === 'not-feasible' ? 'refused' : 'agreed']));
}

/**
 * Judges a request by every rule, as things stand now: against all applications of the government and all requests that
 * are with the Dinas, in a constant number of statements.
 */
export async function readGate(tx: Tx, given: Given, settings: GateSettings, day: string): Promise<Gate> {
  const plain = seenOf(given, {});
  const named = {
    id: given.id,
    application: plain.application,
    processes: idsOf(given.values.processes),
    datasets: idsOf(given.values.datasets),
  };
  const [candidates, pointed, classes, clearances, holders] = await Promise.all([
    listCandidates(tx, named),
    findPointed(tx, given.id, day),
    listClasses(tx, named.datasets),
    findClearances(tx, plain.application, day),
    listHolders(tx, day),
  ]);
  const asked = {
    name: plain.name,
    purpose: textOf(given.values.purpose) ?? '',
    processes: named.processes.length,
    datasets: named.datasets.length,
  };
  const alike = mostAlike(asked, candidates, { from: alikeFrom, most: mostSimilar });
  const compare = compareWith(asked);
  const general = candidates
    .filter((one) => one.general)
    .map((one) => ({ one, likeness: compare(one) }))
    .filter(
      ({ one, likeness }) =>
        likeness.percent >= alikeFrom || (isFine(plain.reference) && one.reference === plain.reference),
    )
    .sort((a, b) => b.likeness.percent - a.likeness.percent)
    .slice(0, mostSimilar);
  const names = await namesOfAgencies(
    tx,
    [...alike, ...general].map(({ one }) => one.agency),
  );
  const similarOf = ({ one, likeness }: (typeof alike)[number]): Similar => ({
    register: one.register,
    id: one.id,
    name: one.name,
    agency: names.get(one.agency) ?? '',
    likeness,
  });
  const facts: GateFacts = {
    request: { ...plain, clearances },
    similar: alike.filter(({ one }) => !one.general).map(similarOf),
    general: general.map(similarOf),
    initiative:
      pointed?.initiative == null ? null : { name: pointed.initiative, open: pointed.initiativeOpen === true },
    budgeted: pointed?.budgeted === true,
    datasets: classes.map(classLevelOf),
    hosting: pointed?.hosted ? { level: classLevelOf(pointed.mayHold) } : null,
    team: pointed?.team == null ? null : { name: pointed.team, active: pointed.teamActive === true },
    dinas: findDinas(holders)?.id ?? null,
  };
  return { findings: runGate(facts, settings), similar: alike.map(similarOf), compared: candidates.length };
}

/** The agency that holds the function "communication and informatics", or the ICT function where nobody does. */
export const findDinas = (
  holders: Awaited<ReturnType<typeof listHolders>>,
): { readonly id: string; readonly name: string } | undefined =>
  holders.find((one) => one.function === 'kominfo') ?? holders.find((one) => one.function === 'ict');
