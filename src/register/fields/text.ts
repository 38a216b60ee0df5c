import { html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { textArea, textInput } from '../../ui/form/text-inputs.ts';
import type { Field, Filter } from '../field.ts';
import { cellText, oneText, shownText } from './posted.ts';

type Named = { readonly label: Text; readonly help?: Text };

const quoted = (value: string) => value.replace(/'/g, "''");

const containing: Filter = {
  kind: 'text',
  sql: (column, raw, bind) => `${column} ilike ${bind(`%${raw.replace(/[\\%_]/g, '\\$&')}%`)}`,
};

/** What text fields of every kind share. */
const textual = {
  sheetKind: 'text',
  sortable: true,
  filter: containing,
  align: 'start',
  fromForm: oneText,
  fromCell: cellText,
  toCell: ({ value }: { value: string }) => value,
} as const;

/** One line of text, at most `max` characters. */
export function text(of: Named & { readonly max: number; readonly example?: string }): Field<string> {
  return {
    ...textual,
    ...of,
    kind: { id: 'teks', en: 'text' },
    required: true,
    column: { type: 'text', check: (column) => `char_length(${column}) between 1 and ${of.max}` },
    schema: { type: 'string', minLength: 1, maxLength: of.max },
    example: of.example ?? 'Contoh',
    control: ({ view, common, value, posted }) =>
      textInput(view, { ...common, value: shownText(posted, common.name, value), maxLength: of.max }),
    show: ({ value }) => html`${value}`,
  };
}

/** Several lines of text, at most `max` characters. Line breaks are kept, nothing else is markup. */
export function longText(of: Named & { readonly max: number; readonly example?: string }): Field<string> {
  return {
    ...text(of),
    kind: { id: 'teks panjang', en: 'long text' },
    sortable: false,
    control: ({ view, common, value, posted }) =>
      textArea(view, { ...common, value: shownText(posted, common.name, value), maxLength: of.max }),
    show: ({ value }) => html`<span class="text-pre-line">${value}</span>`,
  };
}

/** A code that people and sheets name a row by: `pattern` is a regular expression for the whole value. */
export function code(
  of: Named & { readonly pattern: string; readonly max: number; readonly example: string },
): Field<string> {
  return {
    ...text(of),
    kind: { id: 'kode', en: 'code' },
    column: {
      type: 'text',
      check: (column) => `char_length(${column}) <= ${of.max} and ${column} ~ '${quoted(of.pattern)}'`,
    },
    schema: { type: 'string', minLength: 1, maxLength: of.max, pattern: of.pattern },
    control: ({ view, common, value, posted }) =>
      textInput(view, {
        ...common,
        value: shownText(posted, common.name, value),
        maxLength: of.max,
        code: true,
        width: 'medium',
      }),
    show: ({ value }) => html`<code>${value}</code>`,
  };
}
