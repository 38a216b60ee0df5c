import type { Tx } from '../../kernel/db/db.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation in force says of data centres, networks and devices. */
export type InfrastructureSettings = Pick<Profile['settings'], 'dataCenter' | 'network' | 'assets'>;

/** What the module needs of modules it may not know. */
export type InfrastructureSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => InfrastructureSettings | null;
  /** The kinds of favourable clearance that a piece of infrastructure has on a day. */
  readonly clearedFor: (tx: Tx, id: string, day: string) => Promise<readonly string[]>;
};
