import type { Tx } from '../../kernel/db/db.ts';
import { listCleared, loadApplicationTypes } from '../application/index.ts';
import { loadCentres } from '../infrastructure/index.ts';
import { loadProcessOwners } from '../process/index.ts';
import type { Profile } from '../regulation/index.ts';

/** What the inventories need of the program around them. */
export type InventorySlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => Profile['settings'] | null;
  /** Which of some requests for applications are in sync, each with the application it asks for. */
  readonly agreedRequests: (tx: Tx, requests: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/** That, and what the inventories ask of each other: none of them knows another. */
export const withEachOther = (slots: InventorySlots) => ({
  ...slots,
  applicationTypes: loadApplicationTypes,
  processOwners: loadProcessOwners,
  centres: loadCentres,
  clearedFor: (tx: Tx, id: string, day: string) => listCleared(tx, 'infrastructure', id, day),
});
