import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import type { Reader } from '../../register/read.ts';
import type { Profile } from '../regulation/index.ts';

/** How the regulation in force wants the architecture enacted, reviewed and aligned. */
export type ArchitectureSettings = Profile['settings']['architecture'];

/** An evaluation that was closed: a ground to review (TPI 8(2)b, LU 6(11)b). */
export type EvaluationClosed = { readonly id: string; readonly name: string; readonly on: Day };

/** A maturity indicator or a duty that leans on records, and where one reads of it. */
export type Leaning = { readonly name: string; readonly href: string };

/** What the architecture asks of the program around it. */
export type ArchitectureSlots = {
  readonly timeZone: string;
  /** Null while no regulation is chosen: then nothing is asked beyond what every government needs. */
  readonly settings: () => ArchitectureSettings | null;
  /** Evaluations that were closed; the module that runs them stands above this one. */
  readonly evaluationsClosed: (tx: Tx) => Promise<readonly EvaluationClosed[]>;
  /** Indicators whose evidence is tied to these records, and duties that are met by records of their registers. */
  readonly leaningOn: (
    reader: Reader,
    records: readonly { readonly register: string; readonly id: string }[],
  ) => Promise<{ readonly indicators: readonly Leaning[]; readonly obligations: readonly Leaning[] }>;
  /** What of the roadmap builds or ends these elements, by their id; an element nobody plans is not there. */
  readonly plannedBy: (reader: Reader, elements: readonly string[]) => Promise<PlannedBy>;
};

export type PlannedBy = ReadonlyMap<string, readonly Leaning[]>;
