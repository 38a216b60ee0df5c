import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
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

const option = (view: View, { value, label, disabled }: Choice, selected: boolean): Html =>
  html`<option${attributes({ value, selected, disabled })}>${t(view, label)}</option>\n`;

const nothingToChoose: Text = { id: 'Belum ada yang dapat dipilih', en: 'Nothing to choose yet' };

const blank = (choices: readonly Choice[], empty: Text | undefined): Text =>
  choices.length === 0 ? nothingToChoose : (empty ?? { id: 'Pilih…', en: 'Choose…' });

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
    html`<select${controlAttributes(field, { class: 'form-select', 'data-send': field.sendOnChange })}>
<option value="">${t(view, blank(field.choices, field.empty))}</option>
${field.choices.map((choice) => option(view, choice, choice.value === field.value))}
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
  return html`<div class="choice"><input${attributes({
    class: 'form-check-input',
    type: kind,
    id,
    name: field.name,
    value: choice.value,
    checked,
    disabled,
    required: kind === 'radio' && field.optional !== true && !disabled,
    'aria-describedby': choice.help && `${id}-help`,
  })}><label for="${id}">${t(view, choice.label)}</label>
${choice.help && html`<p class="field-help" id="${id}-help">${t(view, choice.help)}</p>`}
</div>`;
};

/** Any number of answers. Every ticked box sends the same name with its own value. */
export const checkboxes = (
  view: View,
  field: FieldCommon & { readonly values: readonly string[]; readonly choices: readonly Choice[] },
): Html =>
  fieldGroup(
    view,
    field,
    field.choices.length === 0
      ? html`<p class="field-help">${t(view, nothingToChoose)}.</p>`
      : html`<div class="choices">${field.choices.map((choice, at) =>
          box(view, field, 'checkbox', choice, at, field.values.includes(choice.value)),
        )}</div>`,
  );

/** One of a few, all in sight. */
export const radioGroup = (
  view: View,
  field: FieldCommon & { readonly value?: string | null | undefined; readonly choices: readonly Choice[] },
): Html =>
  fieldGroup(
    view,
    field,
    html`<div class="choices">${field.choices.map((choice, at) =>
      box(view, field, 'radio', choice, at, choice.value === field.value),
    )}</div>`,
  );
