import type { Profile } from '../regulation/index.ts';

/** What the module needs of the program around it. */
export type DevelopmentSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => Profile['settings'] | null;
};
