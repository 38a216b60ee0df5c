import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import type { Decision } from './decide.ts';
import { answerName, type Matter } from './decisions.page.ts';
import type { Item } from './item.ts';

/** Matters that wait at the same step, so that one answer can do for all of them. */
export type Group = { readonly key: string; readonly matters: readonly [Matter, ...Matter[]] };

const keyOf = (register: string, step: string, stage: string): string => [register, step, stage].join(':');

/** Matters by what is asked of them, in the order in which they wait. */
export function groupsOf(matters: readonly Matter[]): readonly Group[] {
  const groups = Map.groupBy(matters, ({ waiting }) => keyOf(waiting.register.name, waiting.name, waiting.stage.name));
  return [...groups].flatMap(([key, [first, ...others]]) => (first ? [{ key, matters: [first, ...others] }] : []));
}

/** What one answer per group means for each ticked line of it; groups left at "later" are no decision. */
export const readTogether = (posted: Posted, items: readonly Item[]): readonly Decision[] =>
  items.flatMap((item): readonly Decision[] => {
    const key = keyOf(item.register, item.step, item.stage);
    const verdict = oneText(posted, answerName('verdict', key));
    if (verdict !== 'approve' && verdict !== 'refuse') return [];
    const backTo = oneText(posted, answerName('backTo', key));
    const reason = oneText(posted, answerName('reason', key));
    return [{ ...item, verdict, reason, backTo: backTo === 'drafter' ? null : backTo }];
  });
