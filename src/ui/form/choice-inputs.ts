import { attr, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';
import { controlAttributes, type FieldCommon, fieldGroup, fieldRow } from './field-row.ts';
import { fieldId } from './form.ts';

/** One possible answer; `help` tells what choosing it means. */
export type Choice = {
  readonly value: string;
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of many, as a list that opens. `empty` names the blank choice (default: "Pilih…"). */
export const selectInput = (
  view: View,
  field: FieldCommon & {
    readonly value?: string | null | undefined;
    readonly choices: readonly Choice[];
    readonly empty?: Text | undefined;
    /** Send the form as soon as another choice is made, where script runs. */
    readonly sendOnChange?: boolean;
  },
): Html =>
  fieldRow(
    view,
    field,
    html`<select class="form-select"${controlAttributes(field)}${attr('data-send', field.sendOnChange)}>
<option value="">${t(view, field.empty ?? { id: 'Pilih…', en: 'Choose…' })}</option>
${field.choices.map(({ value, label, disabled }) => html`<option value="${value}"${attr('selected', value === field.value)}${attr('disabled', disabled)}>${t(view, label)}</option>`)}
</select>`,
  );

const box = (
  view: View,
  field: FieldCommon,
  kind: 'checkbox' | 'radio',
  choice: Choice,
  at: number,
  checked: boolean,
): Html => {
  const id = `${fieldId(field.name)}-${at}`;
  const disabled = field.disabled === true || choice.disabled === true;
  return html`<div class="choice"><input class="form-check-input" type="${kind}" id="${id}" name="${field.name}" value="${choice.value}"${attr('checked', checked)}${attr('disabled', disabled)}${attr('aria-describedby', choice.help && `${id}-help`)}${attr('required', kind === 'radio' && field.optional !== true && !disabled)}><label for="${id}">${t(view, choice.label)}</label>${choice.help && html`<p class="field-help" id="${id}-help">${t(view, choice.help)}</p>`}</div>`;
};

/** Any number of answers. Every ticked box sends the same name with its own value. */
export const checkboxes = (
  view: View,
  field: FieldCommon & { readonly values: readonly string[]; readonly choices: readonly Choice[] },
): Html =>
  fieldGroup(
    view,
    field,
    html`<div class="choices">${field.choices.map((choice, at) => box(view, field, 'checkbox', choice, at, field.values.includes(choice.value)))}</div>`,
  );

/** One of a few, all in sight. */
export const radioGroup = (
  view: View,
  field: FieldCommon & { readonly value?: string | null | undefined; readonly choices: readonly Choice[] },
): Html =>
  fieldGroup(
    view,
    field,
    html`<div class="choices">${field.choices.map((choice, at) => box(view, field, 'radio', choice, at, choice.value === field.value))}</div>`,
  );
