import type { AgencyKindId } from './agency-kinds.ts';
import type { FunctionId } from './functions.ts';
import type { RasciActivity } from './rasci.rules.ts';
import type { PositionId, TeamKindId } from './team-kinds.ts';

/** First and last day, `YYYY-MM-DD`, on which something is true; `until` is null while it has no end. */
export type Span = { readonly from: string; readonly until: string | null };

/** One name of one agency for the time it bears it: a renamed agency has several entries with one id. */
export type AgencyName = Span & {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKindId;
  readonly parentId: string | null;
};

export type Holding = Span & { readonly function: FunctionId; readonly agencyId: string };

/** Who heads an agency. */
export type Head = Span & { readonly agencyId: string; readonly personId: string };

export type Member = Span & {
  readonly position: PositionId;
  readonly personId: string | null;
  readonly agencyId: string | null;
};

/** A team that works or has worked. Its decree is known to the module of legal instruments. */
export type Team = Span & {
  readonly id: string;
  readonly kind: TeamKindId;
  readonly name: string;
  readonly members: readonly Member[];
};

/** A RASCI matrix that is or was in force. */
export type Matrix = Span & {
  readonly id: string;
  readonly name: string;
  readonly activities: readonly RasciActivity[];
};

/** A review of all access, by the day it was finished. */
export type AccessReview = { readonly id: string; readonly name: string; readonly finishedOn: string };

/** The organisation through all time; any day is a filter over it. */
export type OrganizationFacts = {
  readonly agencies: readonly AgencyName[];
  readonly holdings: readonly Holding[];
  readonly heads: readonly Head[];
  readonly teams: readonly Team[];
  readonly matrices: readonly Matrix[];
  readonly accessReviews: readonly AccessReview[];
};
