/** What the regulation decides about applications; null where it is silent. A profile's settings have this shape. */
export type ApplicationSettings = {
  readonly applications: {
    readonly general: { readonly fields: readonly unknown[] | null };
    readonly special: { readonly clearance: { readonly by: unknown; readonly when: unknown } };
    /** How strongly open source is asked for: `must` or `prefer`. */
    readonly openSource: { readonly general: unknown; readonly special: unknown };
    readonly repository: { readonly generalApplications: boolean; readonly sourceCode: boolean } | null;
    /** Who must own what third parties build. */
    readonly thirdPartyOwnership: unknown;
  };
};

/** What the module needs of modules it may not know. */
export type ApplicationSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => ApplicationSettings | null;
};
