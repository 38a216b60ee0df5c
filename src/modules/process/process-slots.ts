import type { Profile } from '../regulation/index.ts';

/** Who draws up business processes and with whom, as the regulation in force has it. */
export type ProcessRoles = Profile['settings']['businessProcess']['roles'];

/** What the module needs of modules it may not know. */
export type ProcessSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => Pick<Profile['settings'], 'businessProcess'> | null;
};
