import type { Profile } from '../regulation/index.ts';

/** What the regulation in force says of applications. */
export type ApplicationSettings = Profile['settings']['applications'];

/** What the module needs of modules it may not know. */
export type ApplicationSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => { readonly applications: ApplicationSettings } | null;
};
