import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation says of roadmaps. */
export type RoadmapSettings = Profile['settings']['roadmap'];

/** What the roadmap needs of modules above it, which it may not know. */
export type RoadmapSlots = {
  readonly timeZone: string;
  /** What the regulation in force says of roadmaps; null before the first run. */
  readonly settings: () => RoadmapSettings | null;
  /** Whether an evaluation instrument has an indicator of this code. */
  readonly knowsIndicator: (code: string) => boolean;
  /** Evaluations that were closed: their result gives reason to review a roadmap (TPI 10(2)d, LU 7(7)d). */
  readonly evaluationsClosed: (
    tx: Tx,
  ) => Promise<readonly { readonly id: string; readonly name: string; readonly on: Day }[]>;
};
