import type { Text } from '../../kernel/i18n/text.ts';
import type { Profile, Provision } from '../regulation/index.ts';
import type { Day } from './dates.rules.ts';
import type { Outcome } from './outcome.ts';
import type { Snapshot } from './snapshot.rules.ts';

/** What a check is given: the duty, the regulation it stands in, and the facts on the day that is asked about. */
export type Scene = {
  readonly profile: Profile;
  readonly provision: Provision;
  readonly snapshot: Snapshot;
  readonly day: Day;
  /** Whether the duty falls on every agency. */
  readonly everyAgency: boolean;
  /** The outcome of another duty of the same regulation, for a duty that is the sum of its parts. */
  readonly outcomeOf: (provisionId: string) => Outcome;
};

/** A day or window that can be planned from the regulation and the records. */
export type Planned = {
  readonly kind: 'review' | 'interval' | 'deadline' | 'expiry';
  readonly provisionId: string;
  readonly from: Day;
  readonly due: Day;
  readonly title: Text;
  /** The agencies whose it is, where it is not everybody's on whom the duty falls. */
  readonly agencies?: readonly string[];
};
