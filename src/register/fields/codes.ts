import { html, safeUrl } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import type { Field } from '../field.ts';
import { cellText, oneText } from './posted.ts';

const quoted = (value: string) => value.replace(/'/g, "''");

/** Codes as people write them in one line: parted by semicolons, commas or spaces. */
function readCodes(written: string | null): readonly string[] | null {
  const codes = (written ?? '').split(/[;,\s]+/).filter((code) => code !== '');
  return codes.length === 0 ? null : [...new Set(codes)];
}

/**
 * Any number of codes that are no rows: of provisions, of indicators. `pattern` is a regular expression for one whole
 * code; `href` leads to what it stands for. Whether such a code exists is for a check of the module.
 */
export function codes(of: {
  readonly label: Text;
  readonly help?: Text;
  readonly pattern: string;
  readonly example: string;
  readonly href?: (code: string) => string;
}): Field<readonly string[]> {
  const { href } = of;
  return {
    label: of.label,
    ...(of.help ? { help: of.help } : {}),
    kind: { id: 'beberapa kode', en: 'many codes' },
    required: true,
    column: {
      type: 'text[]',
      check: (column) =>
        `cardinality(${column}) between 1 and 100 and array_to_string(${column}, ' ') ~ '^${quoted(`(${of.pattern}( |$))+$`)}'`,
    },
    schema: {
      type: 'array',
      items: { type: 'string', pattern: `^${of.pattern}$`, maxLength: 60 },
      uniqueItems: true,
      minItems: 1,
      maxItems: 100,
    },
    sheetKind: 'text',
    sortable: false,
    filter: { kind: 'text', sql: (column, raw, bind) => `${column} @> array[${bind(raw.trim())}]::text[]` },
    align: 'start',
    example: [of.example],
    fromForm: (posted, name) => readCodes(oneText(posted, name)),
    fromCell: (cell) => readCodes(cellText(cell)),
    toCell: ({ value }) => value.join('; '),
    control: ({ view, common, value, posted }) =>
      textInput(view, {
        ...common,
        value: posted ? oneText(posted, common.name) : (value?.join('; ') ?? null),
        code: true,
      }),
    show: ({ value }) =>
      html`${value.map((code, at) => html`${at > 0 && ' '}${href ? html`<a href="${safeUrl(href(code))}"><code>${code}</code></a>` : html`<code>${code}</code>`}`)}`,
  };
}
