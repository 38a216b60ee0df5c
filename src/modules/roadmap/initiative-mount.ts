import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { profiles } from '../regulation/index.ts';
import { findLastReport, lockRoadmapOf, waitsForItself } from './initiative.queries.ts';
import { findFinishProblems, findFrozenProblems, findTermProblems, findUnknownCodes } from './initiative.rules.ts';
import { initiatives } from './initiatives.register.ts';
import type { RoadmapSlots } from './roadmap-slots.ts';

const circle = {
  id: 'Inisiatif ini, lewat yang ditunggunya, menunggu dirinya sendiri.',
  en: 'Through what it waits for, this initiative waits for itself.',
};
const closed = {
  id: 'Peta rencana ini tidak lagi menerima inisiatif.',
  en: 'This roadmap no longer takes initiatives.',
};

const isObligation = (code: string): boolean =>
  profiles().some(({ provisions }) => provisions.some(({ id }) => id === code));

async function checkRoadmap(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { values, before, step } = change;
  const ids = [values.roadmap, before?.roadmap].filter((id) => typeof id === 'string');
  const [now, was] = await Promise.all(ids.map((id) => lockRoadmapOf(tx, id)));
  const enacted = [now, was].some((roadmap) => roadmap?.status === 'enacted');
  const moved = values.roadmap !== (before?.roadmap ?? null);
  return [
    ...(typeof values.roadmap === 'string' && now ? findTermProblems(values.period as Period, now) : []),
    ...(moved && now && !['draft', 'enacted'].includes(now.status) ? [problem('roadmap', 'closed', closed)] : []),
    ...(step === 'edit' && before && enacted ? findFrozenProblems(before, values) : []),
  ];
}

async function checkPlan(tx: Transaction, change: ChangeSeen, { knowsIndicator }: RoadmapSlots) {
  const { values, id } = change;
  return [
    ...(await checkRoadmap(tx, change)),
    ...(values.dependsOn !== null && (await waitsForItself(tx, id)) ? [problem('dependsOn', 'circle', circle)] : []),
    ...findUnknownCodes('indicators', values.indicators as readonly string[] | null, knowsIndicator),
    ...findUnknownCodes('obligations', values.obligations as readonly string[] | null, isObligation),
  ];
}

/** Initiatives: within the term of their roadmap, in no circle, changed with a reason once the roadmap is enacted. */
export const mountInitiatives = (slots: RoadmapSlots): Mounted => ({
  register: initiatives,
  check: async (tx, change) => {
    if (['create', 'edit', 'replan'].includes(change.step)) return checkPlan(tx, change, slots);
    return change.step === 'finish' ? findFinishProblems(await findLastReport(tx, change.id)) : [];
  },
});
