import type { Grant } from '../../kernel/access/access.ts';
import { architects, owners } from '../element/index.ts';

/** Who draws up the roadmap of the whole government: the Dinas, and the functions organisation and planning (TPI 9(3)). */
export const planners: Grant = { ...architects, 'planning-officer': 'all' };

/** Who keeps initiatives: each agency its own, the planners all of them. */
export const initiativeKeepers: Grant = { ...owners, ...planners };

/** Who reviews a roadmap: the supervision function (TPI 10(3)), and those who draw it up. */
export const reviewers: Grant = { ...planners, 'oversight-officer': 'all' };

/** For whom a review waits: those who do it, not everybody who could mend it. */
export const awaitedReviewers: Grant = {
  'dinas-officer': 'all',
  'organisation-officer': 'all',
  'planning-officer': 'all',
  'oversight-officer': 'all',
};
