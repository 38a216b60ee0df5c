import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { addDays } from '../../../kernel/i18n/days.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { same } from '../../../kernel/i18n/text.ts';
import { takeStep } from '../../../register/change.ts';
import { told } from '../../../register/refusals.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { elementKinds, tellOwners } from '../../element/index.ts';
import { instrumentKinds, instrumentSubjects } from '../../evidence/index.ts';
import { describeSetting } from '../../regulation/index.ts';
import { editionHref } from '../architecture-links.ts';
import type { ArchitectureSlots } from '../architecture-slots.ts';
import { holdersOf } from '../holders-of.ts';
import { architectureEditions } from './architecture-editions.register.ts';
import {
  checkOverlap,
  freezeElements,
  listFrozenAgencies,
  listNamedDocuments,
  listNamedInstruments,
  lockReplaced,
} from './edition.queries.ts';
import {
  type EditionValues,
  findAuthorProblems,
  findBasisProblems,
  findCoordinationProblems,
  findDecreeProblems,
  findReplacementProblems,
  findTermProblems,
  overlap,
} from './edition.rules.ts';

const wordIn = (words: Readonly<Record<string, { id: string; en: string }>>) => (code: string) =>
  words[code] ?? same(code);

const replacedOf = async (tx: Transaction, { replaces }: EditionValues) =>
  replaces === null ? null : ((await lockReplaced(tx, replaces)) ?? null);

/** What an edition must have before the head of region is asked. */
async function checkSubmission(tx: Transaction, change: ChangeSeen, slots: ArchitectureSlots) {
  const values = change.values as EditionValues;
  const settings = slots.settings();
  const today = isoDateOf(change.now, slots.timeZone);
  const [basis, author] = await Promise.all([
    listNamedInstruments(tx, values.basis ?? []),
    holdersOf(tx, settings?.authorFunction ?? null, today),
  ]);
  return [
    ...findBasisProblems(settings, basis, wordIn(instrumentSubjects)),
    ...findAuthorProblems(values, author),
    ...findReplacementProblems(values, await replacedOf(tx, values)),
  ];
}

async function checkEnactment(tx: Transaction, change: ChangeSeen, slots: ArchitectureSlots) {
  const values = change.values as EditionValues;
  const settings = slots.settings();
  const [[decree = null], minutes] = await Promise.all([
    listNamedInstruments(tx, values.decree === null ? [] : [values.decree]),
    listNamedDocuments(tx, values.coordination ?? []),
  ]);
  return [
    ...(await checkSubmission(tx, change, slots)),
    ...findDecreeProblems(settings, decree, values.replaces !== null, wordIn(instrumentKinds)),
    ...findCoordinationProblems(settings, minutes, describeSetting),
  ];
}

async function check(tx: Transaction, change: ChangeSeen, slots: ArchitectureSlots): Promise<readonly Problem[]> {
  if (change.actor === padu) return [];
  const values = change.values as EditionValues;
  const ofTerm = findTermProblems(values, await replacedOf(tx, values));
  if (change.step === 'submit') return [...ofTerm, ...(await checkSubmission(tx, change, slots))];
  if (change.step === 'enact') return [...ofTerm, ...(await checkEnactment(tx, change, slots))];
  return change.step === 'create' || change.step === 'edit' ? ofTerm : [];
}

/** Ends what the edition replaces on the day before it begins, where both would hold at once. */
async function endReplaced(tx: Transaction, change: ChangeSeen): Promise<void> {
  const { replaces, term } = change.values as EditionValues;
  const replaced = replaces === null ? undefined : await lockReplaced(tx, replaces);
  if (replaces === null || replaced === undefined || !overlap(term, replaced.term)) return;
  const ended = { from: replaced.term.from, until: addDays(term.from, -1) };
  await takeStep(
    { ...change, tx, actor: padu },
    change.registry.get(architectureEditions.name),
    'supersede',
    replaces,
    replaced.version,
    {
      values: { term: ended },
      answers: {},
      reason: null,
    },
  );
}

/** Editions of the architecture with the rules of their enactment, which freezes what the six domains hold. */
export const mountEditions = (slots: ArchitectureSlots): Mounted => ({
  register: architectureEditions,
  check: (tx, change) => check(tx, change, slots),
  after: async (tx, change) => {
    if (change.step !== 'enact') return;
    await endReplaced(tx, change);
    await told(architectureEditions, () => checkOverlap(tx));
    await freezeElements(
      tx,
      change.id,
      elementKinds.filter(({ register }) => change.registry.find(register)),
    );
    const about = { register: architectureEditions.name, id: change.id };
    const enacted = { about, href: editionHref(change.id), what: architectureEditions.one };
    await tellOwners(tx, change, enacted, await listFrozenAgencies(tx, change.id));
  },
});
