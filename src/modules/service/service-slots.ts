import type { Tx } from '../../kernel/db/db.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation in force says of services. */
export type ServiceSettings = Profile['settings']['services'];

/** What the module needs of modules it may not know. */
export type ServiceSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => { readonly services: ServiceSettings } | null;
  /** The applications that are general, and those that are special; by id. */
  readonly applicationTypes: (tx: Tx) => Promise<ReadonlyMap<string, string>>;
  /** Which of some requests for applications are in sync, each with the application it asks for. */
  readonly agreedRequests: (tx: Tx, requests: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};
