import { html } from '../../kernel/html/html.ts';
import type { Lang, Text } from '../../kernel/i18n/text.ts';
import { checkboxes, selectInput } from '../../ui/form/choice-inputs.ts';
import { switchInput } from '../../ui/form/text-inputs.ts';
import { t } from '../../ui/view.ts';
import type { Cell, Field, Filter } from '../field.ts';
import { cellText, manyTexts, oneText, shownText } from './posted.ts';

type Named = { readonly label: Text; readonly help?: Text };

/** What may be chosen: value → words. */
export type Options<V extends string> = Readonly<Record<V, Text>>;

const listOf = (options: Options<string>) => Object.entries(options).map(([value, label]) => ({ value, label }));

const sqlList = (values: readonly string[]) => values.map((value) => `'${value.replace(/'/g, "''")}'`).join(', ');

/** What else sheets of others write for a choice. */
type AlsoWritten<V extends string> = Readonly<Partial<Record<V, readonly string[]>>>;

/** The value a cell means: the value itself, its words in either language or what others write for it, in any case. */
function choiceMeant(
  options: Options<string>,
  written: string | null,
  alsoWritten: AlsoWritten<string> = {},
): string | null {
  if (written === null) return null;
  const same = (text: string) => text.toLowerCase() === written.toLowerCase();
  const meant = ([value, { id, en }]: [string, Text]) => [value, id, en, ...(alsoWritten[value] ?? [])].some(same);
  return Object.entries(options).find(meant)?.[0] ?? written;
}

const inWords = (column: string, options: Options<string>, lang: Lang) =>
  `case ${column} ${Object.entries(options)
    .map(([value, words]) => `when ${sqlList([value])} then ${sqlList([words[lang]])}`)
    .join(' ')} else ${column} end`;

const oneOf = (options: Options<string>): Filter => ({
  kind: 'choice',
  choices: listOf(options),
  sql: (column, raw, bind) => `${column} = any(${bind(raw.split(','))}::text[])`,
});

/** What a form offers of a list, where a regulation knows only some of it; what a row holds already stays. */
type Offered = () => readonly unknown[] | null;

const offeredOf = (options: Options<string>, offered: Offered | undefined, kept: readonly string[]) => {
  const known = offered?.() ?? null;
  return listOf(options).filter(({ value }) => known === null || known.includes(value) || kept.includes(value));
};

/**
 * One of a fixed list. A long list that regulations own is checked by the schema alone (`open`), not by the table; forms
 * leave out what the regulation in force does not know (`offered`), and a check of the register refuses it.
 */
export function choice<const V extends string>(
  of: Named & {
    readonly options: Options<V>;
    readonly open?: boolean;
    readonly example?: NoInfer<V>;
    readonly offered?: Offered;
    readonly alsoWritten?: AlsoWritten<NoInfer<V>>;
  },
): Field<V> {
  const values = Object.keys(of.options) as V[];
  const wordsOf = (value: string): Text => of.options[value as V] ?? { id: value, en: value };
  return {
    label: of.label,
    ...(of.help ? { help: of.help } : {}),
    kind: { id: 'pilihan', en: 'choice' },
    required: true,
    column: {
      type: 'text',
      ...(of.open ? {} : { check: (column: string) => `${column} in (${sqlList(values)})` }),
      words: (column, lang) => inWords(column, of.options, lang),
    },
    schema: { type: 'string', enum: values },
    sheetKind: 'text',
    sortable: true,
    filter: oneOf(of.options),
    align: 'start',
    example: of.example ?? (values[0] as V),
    fromForm: oneText,
    fromCell: (cell) => choiceMeant(of.options, cellText(cell), of.alsoWritten),
    toCell: ({ view, value }) => t(view, wordsOf(value)),
    control: ({ view, common, value, posted }) => {
      const shown = shownText(posted, common.name, value);
      const choices = offeredOf(of.options, of.offered, value === null ? [] : [value]);
      return selectInput(view, { ...common, value: shown, choices });
    },
    show: ({ view, value }) => html`${t(view, wordsOf(value))}`,
  };
}

/** Any number of a fixed list. */
export function choices<const V extends string>(
  of: Named & { readonly options: Options<V>; readonly alsoWritten?: AlsoWritten<NoInfer<V>> },
): Field<readonly V[]> {
  const values = Object.keys(of.options) as V[];
  const wordsOf = (value: V): Text => of.options[value] ?? { id: value, en: value };
  return {
    label: of.label,
    ...(of.help ? { help: of.help } : {}),
    kind: { id: 'beberapa pilihan', en: 'many choices' },
    required: true,
    column: { type: 'text[]', check: (column) => `${column} <@ array[${sqlList(values)}]::text[]` },
    schema: { type: 'array', items: { type: 'string', enum: values }, uniqueItems: true, minItems: 1 },
    sheetKind: 'text',
    sortable: false,
    filter: { ...oneOf(of.options), sql: (column, raw, bind) => `${column} && ${bind(raw.split(','))}::text[]` },
    align: 'start',
    example: values.slice(0, 1),
    fromForm: (posted, name) => nullIfNone(manyTexts(posted, name)),
    fromCell: (cell) =>
      nullIfNone(
        (cellText(cell)?.split(';') ?? []).map((part) => choiceMeant(of.options, part.trim(), of.alsoWritten) ?? ''),
      ),
    toCell: ({ view, value }) => value.map((one) => t(view, wordsOf(one))).join('; '),
    control: ({ view, common, value, posted }) =>
      checkboxes(view, {
        ...common,
        values: posted ? manyTexts(posted, common.name) : (value ?? []),
        choices: listOf(of.options),
      }),
    show: ({ view, value }) => html`${value.map((one) => t(view, wordsOf(one))).join(', ')}`,
  };
}

const nullIfNone = (values: readonly string[]) => (values.length === 0 ? null : values);

const yes: Text = { id: 'Ya', en: 'Yes' };
const no: Text = { id: 'Tidak', en: 'No' };

/** What people write for yes and no. */
const yesWords: ReadonlySet<string> = new Set(['ya', 'yes', 'y', 'true', 'benar', '1', 'v', '✓']);
const noWords: ReadonlySet<string> = new Set(['tidak', 'no', 'n', 't', 'false', 'salah', 'bukan', '0', 'x']);

/** Yes or no; an unticked box means no. */
export function yesNo(of: Named): Field<boolean> {
  const answers: Options<string> = { true: yes, false: no };
  return {
    ...of,
    kind: { id: 'ya/tidak', en: 'yes/no' },
    required: true,
    column: { type: 'boolean' },
    schema: { type: 'boolean' },
    sheetKind: 'yesNo',
    sortable: true,
    filter: {
      kind: 'choice',
      choices: listOf(answers),
      sql: (column, raw) => (raw === 'true' || raw === 'false' ? `${column} = ${raw}` : null),
    },
    align: 'start',
    example: true,
    fromForm: (posted, name) => oneText(posted, name) === 'true',
    fromCell: (cell: Cell) => {
      if (typeof cell === 'boolean') return cell;
      const value = cellText(cell);
      if (value === null) return null;
      return yesWords.has(value.toLowerCase()) ? true : noWords.has(value.toLowerCase()) ? false : value;
    },
    toCell: ({ view, value }) => t(view, value ? yes : no),
    control: ({ view, common, value, posted }) =>
      switchInput(view, { ...common, value: posted ? oneText(posted, common.name) === 'true' : value === true }),
    show: ({ view, value }) => html`${t(view, value ? yes : no)}`,
  };
}
