import type { Tx } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { TeamSettings } from './team-composition.rules.ts';

/** What the regulation decides about the organisation; null where it is silent. A profile's settings have this shape. */
export type OrganizationSettings = TeamSettings & {
  readonly organization: { readonly uptCountsAsPd: boolean | null };
  readonly teams: TeamSettings['teams'] & { readonly rasci: boolean | null };
};

/** A task that the regulation wants divided, by the id of its provision. `decides`: it is a power of the ICT function. */
export type RasciTask = { readonly id: string; readonly name: Text; readonly decides: boolean };

/** What organization needs of modules above it, which it may not know. */
export type OrganizationSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** The settings of the regulation in force; null before the first run. */
  readonly settings: () => OrganizationSettings | null;
  /** The tasks a RASCI matrix divides; none where the regulation asks for no matrix. */
  readonly rasciTasks: () => readonly RasciTask[];
  /** The id of the decree in force that sets a team up; null while there is none. */
  readonly decreeOf: (tx: Tx, teamId: string) => Promise<string | null>;
};
