import type { Text } from '../../../kernel/i18n/text.ts';
import type { Profile } from '../../regulation/index.ts';
import type { Likeness } from './likeness.rules.ts';

/** What a regulation decides about applications; the rest of it the gate does not ask. */
export type GateSettings = Pick<Profile['settings'], 'applications' | 'architecture' | 'planBudget'>;

/** A value of a setting: a code of the vocabulary of profiles, or the regulation's own words. */
export type Word = string | Text;

/** General applications serve several agencies and are designated; special ones serve a need of their own. */
export type ApplicationType = 'general' | 'special';

/** The texts a request weighs and analyses by, by the name of their field; null where nothing is written. */
export type RequestTexts = Readonly<Record<string, string | null>>;

/** What a request says. Ids of what it points to; null where nothing was chosen. */
export type RequestSeen = {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly change: 'new' | 'change';
  readonly application: string | null;
  readonly type: ApplicationType;
  readonly scope: 'one-agency' | 'all-agencies';
  readonly builder: 'agency' | 'dinas';
  readonly openSource: 'open' | 'closed';
  readonly closedReason: string | null;
  readonly similarReason: string | null;
  readonly generalReason: string | null;
  readonly texts: RequestTexts;
  readonly reference: string | null;
  readonly clearances: Clearances;
  readonly exception: ExceptionClaim;
};

/** What whoever must consider an application said last, by who they are; nothing where nothing is recorded. */
export type Clearances = Readonly<Record<string, 'agreed' | 'refused'>>;

/** What an agency shows for keeping a similar application instead of the general one (LU 23(5)). Days are `YYYY-MM-DD`. */
export type ExceptionClaim = {
  readonly operatedSince: string | null;
  readonly designatedOn: string | null;
  readonly costBenefitStudy: string | null;
  readonly adaptation: 'adapted' | 'gaps-open' | null;
};

/** Another application or request that is like this one. */
export type Similar = {
  readonly register: 'applications' | 'development-requests';
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly likeness: Likeness;
};

/** Everything the gate decides over. */
export type GateFacts = {
  readonly request: RequestSeen;
  readonly similar: readonly Similar[];
  /** General applications in use that do what is asked for. */
  readonly general: readonly Similar[];
  /** The initiative of the roadmap it belongs to, and whether that still counts. */
  readonly initiative: { readonly name: string; readonly open: boolean } | null;
  readonly budgeted: boolean;
  /** How secret each of its data is: a higher number is more secret, null where nobody set a class. */
  readonly datasets: readonly (number | null)[];
  /** How secret data may be where it will run; null while no place is chosen. */
  readonly hosting: { readonly level: number | null } | null;
  /** Who will run it; `active` where the team works today. */
  readonly team: { readonly name: string; readonly active: boolean } | null;
  /** The agency that holds the function "communication and informatics": the Dinas. */
  readonly dinas: string | null;
};
