/** What the regulation decides about infrastructure; null where it is silent. A profile's settings have this shape. */
export type InfrastructureSettings = {
  readonly dataCenter: {
    readonly model: Readonly<Record<string, unknown>>;
    readonly standard: unknown;
    readonly mandatoryUse: { readonly mustUse: boolean } | null;
  };
  readonly network: {
    readonly mandatoryUse: boolean | null;
    /** What must be there before the network is put into use. */
    readonly clearances: readonly unknown[];
    readonly segments: readonly unknown[];
    /** Who answers for which part. */
    readonly responsibility: Readonly<Record<string, unknown>>;
    readonly traffic: { readonly bandwidthLimit: unknown; readonly siteBlocking: boolean } | null;
  };
  readonly assets: {
    readonly rules: {
      readonly officialUseOnly: boolean;
      readonly dataOwnedByGovernment: boolean;
      readonly licence: unknown;
    } | null;
  };
};

/** What the module needs of modules it may not know. */
export type InfrastructureSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => InfrastructureSettings | null;
};
