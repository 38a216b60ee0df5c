/** What the regulation decides about services; null where it is silent. A profile's settings have this shape. */
export type ServiceSettings = {
  readonly services: {
    /** The kinds of administrative services it knows. */
    readonly administration: readonly unknown[];
    /** The sectors of public services; null where it names none. */
    readonly publicSectors: readonly unknown[] | null;
    readonly delivery: { readonly public: unknown; readonly administration: unknown };
    readonly integration: { readonly executor: unknown; readonly coordinator: unknown };
  };
};

/** What the module needs of modules it may not know. */
export type ServiceSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => ServiceSettings | null;
};
