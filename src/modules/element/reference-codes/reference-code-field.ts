import { html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { Field } from '../../../register/field.ts';
import { cellText, shownText } from '../../../register/fields/posted.ts';
import { code } from '../../../register/fields/text.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import type { DomainId } from '../domains.ts';
import { nationalCodeOf, referenceCodes } from './load-reference-codes.ts';

const label: Text = { id: 'Kode referensi', en: 'Reference code' };

const help: Text = {
  id: 'Kode arsitektur nasional paling rinci yang cocok; ketik sebagian kode atau namanya. Kode daerah boleh di bawahnya.',
  en: 'The finest code of the national architecture that fits; type part of code or name. Own codes may hang below.',
};

/** What stands in front of a name when a sheet gives both: `RAB.09.03 – Komunikasi`. */
const codeIn = (written: string | null): string | null => written?.match(/^RA[BLDAIK](\.\d{2}){1,7}/)?.[0] ?? written;

const suggestions = (domain: DomainId) =>
  [...referenceCodes().values()]
    .filter((one) => one.domain === domain)
    .map(({ code: value, name }) => ({ value, label: name }));

/** What a list is filtered by to find the rows without a code. */
export const withoutCode = '-';

/** A reference code of one domain of the architecture (TPI 6(3), LU 6(3), 6(5)). A filter finds what is below it too. */
export const referenceCodeField = (domain: DomainId): Field<string> => ({
  ...code({ label, help, pattern: `^${domain}([.][0-9]{2}){1,7}$`, max: 24, example: `${domain}.01` }),
  kind: { id: 'kode referensi', en: 'reference code' },
  filter: {
    kind: 'text',
    sql: (column, raw, bind) =>
      raw === withoutCode
        ? `${column} is null`
        : `(${column} = ${bind(raw)} or starts_with(${column}, ${bind(`${raw}.`)}))`,
  },
  fromCell: (cell) => codeIn(cellText(cell)),
  control: ({ view, common, value, posted }) =>
    textInput(view, {
      ...common,
      value: shownText(posted, common.name, value),
      code: true,
      suggestions: suggestions(domain),
    }),
  show: ({ value }) => html`<code>${value}</code> ${nationalCodeOf(value)?.name ?? ''}`,
  brief: ({ value }) => html`<code>${value}</code>`,
});
