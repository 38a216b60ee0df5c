import type { Profile } from '../regulation/index.ts';

/** What the module needs of modules it may not know. */
export type SecuritySlots = {
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => Pick<Profile['settings'], 'security'> | null;
};
