import { attr, type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { type Attributes, attributes } from '../attributes.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';
import { fieldId } from './form.ts';

/** What every field has. A field is required unless it says otherwise; only the optional ones are marked. */
export type FieldCommon = {
  readonly name: string;
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly optional?: boolean | undefined;
  readonly error?: Text | undefined;
  readonly disabled?: boolean | undefined;
};

const optionalMark: Text = { id: '(opsional)', en: '(optional)' };

const labelText = (view: View, field: FieldCommon): Html =>
  html`${t(view, field.label)}${field.optional === true ? html` <span class="optional">${t(view, optionalMark)}</span>` : ''}`;

/** The ids of help and error, in the order they are read out; undefined when the field has neither. */
function describedBy(field: FieldCommon): string | undefined {
  const id = fieldId(field.name);
  const ids = [field.help ? `${id}-help` : '', field.error ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The attributes of a field's control: those that tie it to its label, help and error, and its own. */
export const controlAttributes = (field: FieldCommon, own: Attributes): Html =>
  attributes({
    id: fieldId(field.name),
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? 'true' : undefined,
    required: field.optional !== true && field.disabled !== true,
    disabled: field.disabled,
    ...own,
  });

/** The help and the error of a field, each with the id its control points to. */
export const fieldNotes = (view: View, field: FieldCommon): Html => {
  const id = fieldId(field.name);
  return html`${field.help && html`<p class="field-help" id="${id}-help">${t(view, field.help)}</p>`}${
    field.error &&
    html`<p class="field-error" id="${id}-error">${icon('alert-circle')}<span>${t(view, field.error)}</span></p>`
  }`;
};

/** The class of a field's row; a wrong one carries a mark at its side. */
export const rowClass = (field: FieldCommon): string => (field.error === undefined ? 'field' : 'field field-wrong');

/** One control with its label above and its help and error below. */
export const fieldRow = (view: View, field: FieldCommon, control: Child): Html => html`<div class="${rowClass(field)}">
<label for="${fieldId(field.name)}">${labelText(view, field)}</label>
${control}
${fieldNotes(view, field)}
</div>`;

/** Several controls that answer one question: a group with a legend instead of a label. */
export const fieldGroup = (view: View, field: FieldCommon, controls: Child): Html =>
  html`<fieldset class="${rowClass(field)}" id="${fieldId(field.name)}"${attr('aria-describedby', describedBy(field))} tabindex="-1">
<legend>${labelText(view, field)}</legend>
${controls}
${fieldNotes(view, field)}
</fieldset>`;
