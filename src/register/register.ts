import type { Grant } from '../kernel/access/access.ts';
import type { Text } from '../kernel/i18n/text.ts';
import type { Tone } from '../ui/state/state-badge.ts';
import type { Approval } from './approvals/stages.ts';
import type { Field, Fields } from './field.ts';
import type { Waits } from './inbox/waits.ts';
import type { Conditions } from './shape/condition.ts';
import { type Section, shapeFields } from './shape/sections.ts';
import type { ListView } from './shape/views.ts';

/**
 * Who may read. One grant for every row; or a grant per value of a choice field, or per state (`status`): a confidential
 * document opens to fewer people than a public one, a score to nobody else before it is locked; or whoever may read the
 * row that a reference field points to: deliveries of a document.
 */
export type ReadGrant =
  | Grant
  | { readonly by: string; readonly levels: Readonly<Record<string, Grant>> }
  | { readonly through: string; readonly of: Register };

/** One thing that can be done with a row. Without a grant it does not compile: default deny. */
export type Step<N extends string, S extends string, A> = {
  readonly title: Text;
  readonly from: readonly S[];
  /** The state after the step; the row keeps its state when absent. */
  readonly to?: S;
  readonly grant: Grant;
  /** Fields the step's form lets one change; none when absent. */
  readonly form?: 'all' | readonly N[];
  /** Fields that must be filled before the step. */
  readonly needs?: readonly N[];
  /** Rows ask for the step only while other fields hold (one of) these values, or, with none, are empty. */
  readonly onlyWhen?: Conditions<N>;
  /** Four eyes: not whoever took one of these steps last (`create` names the birth of the row). */
  readonly notBy?: readonly (A | 'create')[];
  /** Answers kept with the action in the history, not on the row. */
  readonly ask?: Fields;
  /** What cannot be undone, in plain words; shown before the step. */
  readonly consequence?: Text;
  /** The page below the row's address that shows beforehand what the step would do. */
  readonly preview?: string;
  /** More than one person must agree: the step is carried out by the vote that completes its last stage. */
  readonly approval?: Approval<S>;
  /** The step that refuses what this one would decide; its questions are answered with the reason. */
  readonly refusal?: A;
  /** Days a row waits for a second person (`notBy`) before it is overdue. */
  readonly dueDays?: number;
  /** Rows wait here for whoever keeps them, though nobody put them forward. */
  readonly waits?: Waits<N>;
  /** What happens while nobody decides, in plain words; for the decision sheet. */
  readonly undecided?: Text;
};

/** A related list on the read page: rows of `register` whose field `via` points here. */
export type Related = { readonly register: string; readonly via: string };

/**
 * A register inside a record: its rows are part of the row that `field` points to. Whoever reads that row reads them;
 * whoever may edit it now adds, changes and removes them; and each such change is a change of that row.
 */
export type Within<N extends string = string, A extends string = string> = {
  readonly field: N;
  /** The step that takes a row out: it asks nothing, so that it can be taken for many rows at once. */
  readonly remove: A;
};

/**
 * Whether two rows may be made one. `to` is the state of the row that goes: one that counts nowhere. Or why it is refused,
 * and what to do with one recorded twice.
 */
export type Merging<S extends string = string> = { readonly to: S } | { readonly refused: Text };

/** Everything Padu knows of a register. One definition and one migration make the register. */
export type Register<
  F extends Fields = Fields,
  S extends string = string,
  A extends string = string,
  N extends string = string,
> = {
  /** Plural, kebab-case: the URL, the API path and the name in history. */
  readonly name: string;
  /** `schema.table`. */
  readonly table: string;
  readonly title: Text;
  /** One row of it: "Perangkat daerah" against "Daftar perangkat daerah". */
  readonly one: Text;
  /** One sentence: what this register is for. */
  readonly about: Text;
  /** What to do first, shown while the register is empty. */
  readonly first: Text;
  /** The articles it serves: ids of provisions, per profile. */
  readonly serves?: readonly string[];
  readonly fields: F;
  /** Parts of the form and of the page of a row; one list of fields when absent. */
  readonly sections?: readonly Section<N>[];
  /** Lists of these rows with their own columns and filter: tabs above the list. */
  readonly views?: readonly ListView<N, N>[];
  /** Fields that name a row, joined by " – ". */
  readonly label: readonly N[];
  /** The field a sheet or another register names a row by; unique. `id` where people have no name for a row. */
  readonly key: N | 'id';
  readonly list: readonly (N | 'status')[];
  /** Default order; `-` in front for descending. */
  readonly sort: string;
  readonly search: readonly N[];
  /** Which agency a row belongs to: one of its reference fields, the row itself (`id`), or none. */
  readonly anchor: N | 'id' | null;
  /** The record whose appointed people reach a row: one of its reference fields, or the row itself (`id`). */
  readonly record?: N | 'id';
  /** For rows that are part of another row; their grants are those of its edit. */
  readonly within?: Within<N, A>;
  readonly read: ReadGrant;
  readonly create: Grant;
  readonly states: readonly S[];
  readonly stateTitles: Readonly<Record<S, Text>>;
  /** How a state looks beside its word; neutral when not named. */
  readonly stateTones?: Readonly<Partial<Record<S, Tone>>>;
  readonly steps: { readonly [K in A]: Step<N, S, A> };
  readonly merge: Merging<S>;
  readonly related?: readonly Related[];
  /** Rules of the table beyond its columns: constraint name → the field and sentence a person sees. */
  readonly constraints?: Readonly<Record<string, { readonly field: N; readonly message: Text }>>;
  /** Where a row is worked on, where that is a page of its module: one is led there, also after a step. */
  readonly desk?: {
    readonly label: Text;
    readonly href: (row: { readonly id: string; readonly values: Readonly<Record<string, unknown>> }) => string;
  };
  /** More table constraints and indexes for the migration draft, as SQL that names them. */
  readonly tableSql?: readonly string[];
};

/**
 * Writes a register down; the first state is where a row is born. Its fields come in the order of its sections. Checked
 * further by `checkRegister` at start.
 */
export function defineRegister<const F extends Fields, const S extends string, const A extends string>(
  definition: Omit<Register<F, NoInfer<S>, NoInfer<A>, NoInfer<keyof F & string>>, 'states' | 'steps'> & {
    readonly states: readonly S[];
    readonly steps: { readonly [K in A]: Step<NoInfer<keyof F & string>, NoInfer<S>, NoInfer<A>> };
  },
): Register<F, S, A, keyof F & string> {
  return Object.freeze({ ...definition, fields: shapeFields(definition.fields, definition.sections) });
}

/** A step by a name that came from outside; what every object has by birth (`constructor`) is no step. */
export function findStep(register: Register, name: string): Register['steps'][string] | undefined {
  return Object.hasOwn(register.steps, name) ? register.steps[name] : undefined;
}

/** A step nobody is named for: only Padu takes it, and nobody is offered it. */
export const isPadus = ({ approval, grant }: Register['steps'][string]): boolean =>
  approval === undefined && Object.keys(grant).length === 0;

/** A field by name; throws where the definition names one that is not there. */
export function fieldOf(register: Register, name: string): Field<unknown> {
  const field = register.fields[name];
  if (!field) throw new TypeError(`${register.name} has no field ${name}`);
  return field;
}
