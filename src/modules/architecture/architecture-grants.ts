import type { Grant } from '../../kernel/access/access.ts';
import { architects } from '../element/index.ts';

/** Who decides on an edition: the head of region, or those who keep the architecture for them (TPI 7(3), LU 6(8)). */
export const enactors: Grant = { ...architects, leader: 'all' };

/** Who reviews: those who keep the architecture, and the function "supervision" (TPI 8(3)). */
export const reviewers: Grant = { ...architects, 'oversight-officer': 'all' };

/** For whom a review waits: those who do it, not everybody who could mend it. */
export const awaitedReviewers: Grant = {
  'dinas-officer': 'all',
  'organisation-officer': 'all',
  'oversight-officer': 'all',
};
