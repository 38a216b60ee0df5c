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
};

/** That, and what the inventories ask of each other: none of them knows another. */
export const withEachOther = (slots: InventorySlots) => ({
  ...slots,
  applicationTypes: loadApplicationTypes,
  processOwners: loadProcessOwners,
  centres: loadCentres,
  clearedFor: (tx: Tx, id: string, day: string) => listCleared(tx, 'infrastructure', id, day),
});
