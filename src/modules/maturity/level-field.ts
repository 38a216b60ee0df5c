import { html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Field } from '../../register/field.ts';
import { number } from '../../register/fields/number.ts';

/** A level of maturity: whole, or with two decimals where an outside index gives it. Its instrument narrows it further. */
export function levelField(label: Text, help?: Text): Field<number> {
  return {
    ...number({ label, ...(help ? { help } : {}), min: 0, max: 5, decimals: 2 }),
    example: 3,
    show: ({ view, value }) => html`${formatNumber(value, view.lang, Number.isInteger(value) ? 0 : 2)}`,
  };
}
