import { padu } from '../../kernel/access/padu.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, same } from '../../kernel/i18n/text.ts';
import { takeStep } from '../../register/change.ts';
import { told } from '../../register/refusals.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { tellOwners } from '../element/index.ts';
import { type InstrumentKindId, instrumentKinds } from '../evidence/index.ts';
import {
  checkOverlap,
  findDecree,
  findOverlap,
  listParts,
  listPlannedAgencies,
  lockRoadmap,
  lockRoadmaps,
} from './roadmap.queries.ts';
import { findDecreeProblems, findPartProblems, missingParts } from './roadmap.rules.ts';
import { roadmapHref } from './roadmap-links.ts';
import type { RoadmapSettings, RoadmapSlots } from './roadmap-slots.ts';
import { roadmaps } from './roadmaps.register.ts';

const overlaps = {
  id: 'Jangka waktunya bertumpang tindih dengan {other}. Bila menggantikannya, isi «Menggantikan».',
  en: 'The term overlaps that of {other}. If this one replaces it, fill in “Replaces”.',
};
const notEnacted = {
  id: 'Yang digantikan harus peta rencana yang sudah ditetapkan.',
  en: 'What is replaced must be an enacted roadmap.',
};

const noReview = {
  id: 'Peta rencana yang berlaku hanya diubah berdasarkan reviu. Selesaikan reviu dengan hasil "perlu diubah" dahulu.',
  en: 'A roadmap in force is changed only on a review. Finish a review with the result "to be changed" first.',
};

const replacesOf = ({ values }: ChangeSeen) => values.replaces as string | null;

async function checkTerm(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  await lockRoadmaps(tx);
  const replaces = replacesOf(change);
  const replaced = replaces === null ? undefined : await lockRoadmap(tx, replaces);
  const other = await findOverlap(tx, change.id, replaces);
  return [
    ...(other === null ? [] : [problem('term', 'overlaps', fill(overlaps, { other: same(other) }))]),
    ...(replaces !== null && replaced?.status !== 'enacted' ? [problem('replaces', 'not-enacted', notEnacted)] : []),
  ];
}

/** Where the regulation ties a change to grounds, what is in force is replaced only on a review that asks for it (LU 7(6), 7(7)). */
async function checkReplacement(tx: Transaction, change: ChangeSeen, settings: RoadmapSettings | null) {
  const replaces = replacesOf(change);
  if (replaces === null || settings?.review.grounds.applyTo !== 'change') return [];
  const replaced = await lockRoadmap(tx, replaces);
  const { from } = change.values.term as { readonly from: string };
  const changes = replaced?.status === 'enacted' && from <= replaced.until;
  return changes && !replaced.changeAsked ? [problem('replaces', 'no-review', noReview)] : [];
}

async function checkDecree(tx: Transaction, change: ChangeSeen, settings: RoadmapSettings | null) {
  const kind = settings?.enactment.instrument ?? null;
  const wanted = typeof kind === 'string' ? (kind as InstrumentKindId) : null;
  const words = wanted === null ? same('') : (instrumentKinds[wanted] ?? same(wanted));
  return findDecreeProblems(await findDecree(tx, String(change.values.decree)), wanted, words);
}

async function check(tx: Transaction, change: ChangeSeen, settings: RoadmapSettings | null) {
  switch (change.step) {
    case 'create':
    case 'edit':
      return checkTerm(tx, change);
    case 'submit':
    case 'enact': {
      const wanted = settings?.parts?.filter((part) => typeof part === 'string') ?? null;
      return [
        ...(await checkTerm(tx, change)),
        ...(await checkReplacement(tx, change, settings)),
        ...findPartProblems(missingParts(wanted, await listParts(tx, change.id))),
        ...(change.step === 'enact' ? await checkDecree(tx, change, settings) : []),
      ];
    }
    default:
      return [];
  }
}

/** What is replaced is no longer in force from the moment the other is enacted. */
async function supersede(tx: Transaction, change: ChangeSeen): Promise<void> {
  const replaces = replacesOf(change);
  const replaced = replaces === null ? undefined : await lockRoadmap(tx, replaces);
  if (replaces !== null && replaced?.status === 'enacted')
    await takeStep(
      { ...change, tx, actor: padu },
      change.registry.get(roadmaps.name),
      'supersede',
      replaces,
      replaced.version,
      { values: {}, answers: {}, reason: null },
    );
  await told(roadmaps, () => checkOverlap(tx));
}

/** Roadmaps: five years that overlap no other, complete by the regulation, enacted by its instrument (LU 7, TPI 9). */
export const mountRoadmaps = ({ settings }: RoadmapSlots): Mounted => ({
  register: roadmaps,
  check: (tx, change) => check(tx, change, settings()),
  after: async (tx, change) => {
    if (change.step !== 'enact') return;
    await supersede(tx, change);
    const about = { register: roadmaps.name, id: change.id };
    const enacted = { about, href: roadmapHref(change.id), what: roadmaps.one };
    await tellOwners(tx, change, enacted, await listPlannedAgencies(tx, change.id));
  },
});
