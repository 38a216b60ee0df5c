import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { lockRoadmap } from './roadmap.queries.ts';
import { findDeliveryProblems, findGroundProblems } from './roadmap.rules.ts';
import { roadmapReviews } from './roadmap-reviews.register.ts';
import type { RoadmapSlots } from './roadmap-slots.ts';

const ahead = { id: 'Pilih hari ini atau sebelumnya.', en: 'Choose today or a day before.' };
const notInForce = {
  id: 'Yang direviu adalah peta rencana yang sudah ditetapkan.',
  en: 'What is reviewed is an enacted roadmap.',
};

type ReviewValues = {
  readonly roadmap: string;
  readonly date: string;
  readonly grounds: readonly string[] | null;
  readonly outcome: string | null;
  readonly deliveredOn: string | null;
};

async function check(tx: Transaction, change: ChangeSeen, slots: RoadmapSlots): Promise<readonly Problem[]> {
  const values = change.values as ReviewValues;
  const review = slots.settings()?.review;
  const today = isoDateOf(change.now, slots.timeZone);
  const roadmap = await lockRoadmap(tx, values.roadmap);
  const late = (['date', 'deliveredOn'] as const).filter((name) => (values[name] ?? '') > today);
  return [
    ...late.map((name) => problem(name, 'future', ahead)),
    ...(change.step === 'create' && roadmap?.status !== 'enacted'
      ? [problem('roadmap', 'not-in-force', notInForce)]
      : []),
    ...(review ? findGroundProblems(String(review.grounds.applyTo), values) : []),
    ...(change.step === 'finish' && review
      ? findDeliveryProblems(review.recipient === null ? null : String(review.recipient), values.deliveredOn)
      : []),
  ];
}

/** Reviews: of what is in force, on grounds, delivered where the regulation says so (TPI 10, LU 7(5)–(7)). */
export const mountReviews = (slots: RoadmapSlots): Mounted => ({
  register: roadmapReviews,
  check: async (tx, change) => (change.step === 'strike' ? [] : check(tx, change, slots)),
});
