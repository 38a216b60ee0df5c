import { type Static, Type } from 'typebox';
import { fill } from '../../../kernel/i18n/text.ts';
import { addDuration, type Day } from '../dates.rules.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Planned, Scene } from '../scene.ts';
import { dayText } from '../wording.ts';
import { duration } from './fields.ts';

/** All access in Padu was looked through, each right kept or removed, within the span named before the day. */
export const accessReviewSchema = Type.Object(
  { kind: Type.Literal('access-review'), every: duration },
  { additionalProperties: false },
);

type AccessReview = Static<typeof accessReviewSchema>;

/** A review is due so long after the last one, the first so long after the regulation took effect. */
const nextDueOf = (check: AccessReview, scene: Scene): Day =>
  addDuration(scene.snapshot.accessReviews.at(-1)?.finishedOn ?? scene.profile.regulation.effective, check.every);

/**
 * Met from the day a review is finished until the next one is due. The regulations ask for limited access and name no span:
 * the span is Padu's, so that a review which lapsed is due again and never a breach.
 */
export function checkAccessReview(check: AccessReview, scene: Scene): Outcome {
  const last = scene.snapshot.accessReviews.at(-1);
  const due = nextDueOf(check, scene);
  const values = { last: dayText(last?.finishedOn ?? scene.day), due: dayText(due) };
  const text = last
    ? {
        id: 'Hak akses terakhir ditinjau {last}; berikutnya paling lambat {due}.',
        en: 'Access was last reviewed on {last}; next by {due}.',
      }
    : {
        id: 'Hak akses belum pernah ditinjau; paling lambat {due}.',
        en: 'Access was never reviewed; needed by {due}.',
      };
  const evidence = last
    ? [{ kind: 'access-reviews' as const, id: last.id, title: last.name, date: last.finishedOn }]
    : [];
  const reason = fill(text, values);
  const lapsed = due < scene.day;
  const since = lapsed ? due : (last?.finishedOn ?? null);
  return outcome(last && !lapsed ? 'met' : 'due', reason, { since, nextDue: due, evidence });
}

/** The day the next review is due. */
export function planAccessReview(check: AccessReview, scene: Scene, from: Day, until: Day): Planned[] {
  const due = nextDueOf(check, scene);
  const { id, duty } = scene.provision;
  const start = scene.snapshot.accessReviews.at(-1)?.finishedOn ?? scene.profile.regulation.effective;
  return due < from || due > until ? [] : [{ kind: 'interval', provisionId: id, from: start, due, title: duty }];
}
