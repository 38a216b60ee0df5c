import type { Tx } from '../../kernel/db/db.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation in force says of data. */
export type DataSettings = Profile['settings']['data'];

/** What the module needs of modules it may not know. */
export type DatasetSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => { readonly data: DataSettings } | null;
  /** The agencies that own the processes using each dataset, by its id. */
  readonly processOwners: (tx: Tx) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** The kind of the data centre that each piece of infrastructure stands in, by its id; none where it stands in no centre. */
  readonly centres: (tx: Tx) => Promise<ReadonlyMap<string, string>>;
};
