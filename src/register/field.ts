import { type Html, html } from '../kernel/html/html.ts';
import type { Lang, Text } from '../kernel/i18n/text.ts';
import type { FieldCommon } from '../ui/form/field-row.ts';
import type { View } from '../ui/view.ts';
import type { Bind } from './bind.ts';
import type { When } from './shape/condition.ts';
import type { Formula } from './shape/formula.ts';
import type { Stamp } from './shape/stamp.ts';

/** A JSON Schema. Kept open: each field writes its own. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a form posts: one or many strings per name. */
export type Posted = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One cell of a spreadsheet. Dates are ISO text. */
export type Cell = string | number | boolean | null;

/** A row another row points to, as far as the reader may see it: `label` is null where it is not open to them. */
export type Linked = {
  readonly id: string;
  readonly label: string | null;
  /** What a sheet names the row by. */
  readonly key: string | null;
  readonly href: string | null;
};

/** What a reference may point to; null when there are too many to list, then one types the key. */
export type Options = readonly { readonly value: string; readonly label: string }[] | null;

/** How a cell that could mean two things is to be read; asked once for a column of a sheet, never guessed. */
export type Reading = 'day-first' | 'month-first' | 'decimal-comma' | 'decimal-point';

/**
 * All a field needs to draw its row of a form. `posted` is what was sent, when a form comes back with errors; the
 * field then shows that instead of the value.
 */
export type Control<T> = {
  readonly view: View;
  readonly common: FieldCommon;
  readonly value: T | null;
  readonly posted: Posted | null;
  readonly options: Options;
  readonly linked: readonly Linked[];
};

/** All a field needs to show its value. */
export type Shown<T> = { readonly view: View; readonly value: T; readonly linked: readonly Linked[] };

/** The column of a field: its type, its check, how it is read as a value and written from a bound value. */
export type Column = {
  readonly type: string;
  readonly check?: (column: string) => string;
  /** SQL that reads the value; the column itself when absent. */
  readonly read?: (column: string) => string;
  /** SQL that writes a bound parameter; the parameter itself when absent. */
  readonly write?: (parameter: string) => string;
  /** SQL that writes the value in words, for the names of rows; the column as text when absent. */
  readonly words?: (column: string, lang: Lang) => string;
  /** SQL of the last day the value names, where it names any: the day itself, or the end of a period. */
  readonly lastDay?: (column: string) => string;
  /** The value behind what `to_jsonb` makes of the column, where that differs: ranges stand as text in history. */
  readonly fromSnapshot?: (value: unknown) => unknown;
};

/** How a list is narrowed by this field: SQL for a raw filter value, or null when the value cannot be read. */
export type Filter = {
  readonly sql: (column: string, raw: string, bind: Bind) => string | null;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  readonly kind: 'choice' | 'reference' | 'range' | 'text';
};

/**
 * One field of a register: one object with every facet. Whoever needs something of a field asks the field; nothing
 * switches on its kind. Facets are methods so that `Field<string>` stands where any field may stand.
 */
export type Field<T> = {
  readonly label: Text;
  readonly help?: Text;
  /** The name of the kind of field, for generated documents. */
  readonly kind: Text;
  readonly required: boolean;
  readonly column: Column;
  /** JSON Schema of the value: validates pages, API and imports alike, and documents the API. */
  readonly schema: Schema;
  /** Another register this field points to (`files` points to none). */
  readonly refers?: {
    readonly register: string;
    readonly many: boolean;
    /** Whether rows with this field are listed on the page of the row they point to. */
    readonly listed?: boolean;
  };
  /** Whether the values are ids of stored files. */
  readonly holdsFiles?: true;
  /** When the field is asked for; always, when absent. Made by `onlyWhen` or by a section. */
  readonly when?: When;
  /** What the field is computed from; nobody fills it in. Made by `computed`. */
  readonly computed?: Formula;
  /** When Padu writes the field by itself; nobody fills it in. Made by `stamped`. */
  readonly stamp?: Stamp;
  /** Whether Padu alone writes the field, by steps of its own; nobody fills it in. Made by `kept`. */
  readonly kept?: true;
  /** What sheets of others call the column, beside its labels. Made by `alsoCalled`. */
  readonly headings?: readonly string[];
  /** Whether the text is the address of any record, `register/id`. */
  readonly addresses?: true;
  readonly sheetKind: 'text' | 'number' | 'money' | 'date' | 'yesNo';
  readonly sortable: boolean;
  readonly filter?: Filter;
  /** Alignment in tables: numbers stand right. */
  readonly align: 'start' | 'end';
  readonly example: T;
  /** From a posted form to what the schema then judges; null means left empty. */
  fromForm(posted: Posted, name: string): unknown;
  /** From a spreadsheet cell to what the schema then judges. References give the key text, resolved later. */
  fromCell(cell: Cell, reading?: Reading): unknown;
  /** The ways in which a cell could be read, where there are several. */
  doubtsOf?(cell: Cell): readonly Reading[];
  /** To spreadsheet cells; the reverse of `fromCell`. */
  toCell(shown: Shown<T>): Cell;
  control(control: Control<T>): Html;
  show(shown: Shown<T>): Html;
  /** How the value stands in a narrow column; as `show` where it is no different. */
  brief?(shown: Shown<T>): Html;
};

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The same field, allowed to be empty. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    ...field,
    required: false,
    schema: { anyOf: [field.schema, { type: 'null' }] },
    toCell: ({ value, ...rest }) => (value === null ? null : field.toCell({ ...rest, value })),
    show: ({ value, ...rest }) => (value === null ? emptyMark : field.show({ ...rest, value })),
    brief: ({ value, ...rest }) => (value === null ? emptyMark : (field.brief ?? field.show)({ ...rest, value })),
  };
}

/** The same field, which Padu alone writes, by steps that name nobody: empty until then. */
export const kept = <T>(field: Field<T>): Field<T | null> => ({ ...optional(field), kept: true });

/** The same field, found in a sheet under other headings too: those of the ministry, or of an older list. */
export const alsoCalled = <T>(field: Field<T>, headings: readonly string[]): Field<T> => ({ ...field, headings });

/** Whether people fill the field in; the others Padu computes or writes by itself. */
export const isInput = ({ computed, stamp, kept: padus }: Field<unknown>): boolean =>
  computed === undefined && stamp === undefined && padus === undefined;

/** What stands where nothing was entered. */
const emptyMark = html`<span class="text-secondary">–</span>`;
