/** What the regulation decides about data; null where it is silent. A profile's settings have this shape. */
export type DatasetSettings = {
  readonly data: {
    readonly origins: readonly unknown[];
    readonly classes: readonly unknown[];
    /** Who must be steward, by class; or of all (`all`). */
    readonly stewardship: Readonly<Record<string, unknown>>;
    /** Where data may be stored; null where the regulation says nothing. */
    readonly storage: { readonly allowed: readonly unknown[] } | null;
    /** The registers that every item of data must stand in; null where none are asked. */
    readonly registers: readonly unknown[] | null;
    readonly classification: { readonly openness: readonly unknown[] | null };
  };
};

/** What the module needs of modules it may not know. */
export type DatasetSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => DatasetSettings | null;
};
