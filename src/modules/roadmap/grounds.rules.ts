import type { Day } from '../../kernel/i18n/days.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { ReviewGround } from './review-grounds.ts';

/** Something that gives reason to review a roadmap (TPI 10(2), LU 7(7)), on the day it happened. */
export type GroundEvent = {
  readonly ground: ReviewGround;
  readonly on: Day;
  readonly what: Text;
  readonly href: string;
};

/**
 * The grounds that no review has dealt with: they arose after the roadmap was enacted, by today, and after the last review
 * that was finished. Only those the regulation lists count.
 * @param items the grounds of the regulation
 */
export function openGrounds(
  events: readonly GroundEvent[],
  items: readonly string[],
  since: { readonly enactedOn: Day; readonly reviewedOn: Day | null },
  today: Day,
): readonly GroundEvent[] {
  const from = since.reviewedOn !== null && since.reviewedOn > since.enactedOn ? since.reviewedOn : since.enactedOn;
  return events
    .filter(({ ground, on }) => items.includes(ground) && on > from && on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
