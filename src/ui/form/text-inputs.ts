import { type Html, html } from '../../kernel/html/html.ts';
import { t, type View } from '../view.ts';
import { controlAttributes, type FieldCommon, fieldNotes, fieldRow, rowClass } from './field-row.ts';

type TextField = FieldCommon & {
  readonly value?: string | null | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
};

/** How wide the answer is expected to be; the box says so before anything is typed. */
export type InputWidth = 'short' | 'medium' | 'full';

/** What is offered while one types; anything else may be typed too. */
export type Suggestion = { readonly value: string; readonly label: string };

const suggested = (name: string, suggestions: readonly Suggestion[] | undefined): Html | undefined =>
  suggestions &&
  html`<datalist id="${name}-suggestions">${suggestions.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}</datalist>`;

/** One line of text. `kind` picks the right keyboard on a phone; `code` sets it in a fixed-width face. */
export const textInput = (
  view: View,
  field: TextField & {
    readonly kind?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
    readonly code?: boolean | undefined;
    readonly width?: InputWidth | undefined;
    readonly suggestions?: readonly Suggestion[] | undefined;
    /** The address that is asked what may be meant while one types. */
    readonly suggestFrom?: string | undefined;
  },
): Html =>
  fieldRow(
    view,
    field,
    html`<input${controlAttributes(field, {
      list: field.suggestions || field.suggestFrom ? `${field.name}-suggestions` : undefined,
      'data-suggest': field.suggestFrom,
      class: `form-control width-${field.width ?? 'full'}${field.code === true ? ' code' : ''}`,
      type: field.kind ?? 'text',
      value: field.value ?? '',
      maxlength: field.maxLength,
      autocomplete: field.autocomplete,
      spellcheck: field.code === true ? 'false' : undefined,
    })}>${suggested(field.name, field.suggestFrom ? [] : field.suggestions)}`,
  );

/** Several lines of text. The box grows with what is typed where the browser can. */
export const textArea = (view: View, field: TextField & { readonly rows?: number | undefined }): Html =>
  fieldRow(
    view,
    field,
    // HTML drops one line break right behind the tag: this one, so that the person's own stays.
    html`<textarea${controlAttributes(field, {
      class: 'form-control',
      rows: field.rows ?? 4,
      maxlength: field.maxLength,
    })}>${'\n'}${field.value ?? ''}</textarea>`,
  );

/** A file to upload; `accept` as in HTML, such as `.xlsx,.csv`. The form around it needs `files: true`. */
export const fileInput = (
  view: View,
  field: FieldCommon & {
    readonly accept?: string | undefined;
    readonly multiple?: boolean | undefined;
    readonly current?: Html;
  },
): Html =>
  fieldRow(
    view,
    field,
    html`${field.current}<input${controlAttributes(field, {
      class: 'form-control',
      type: 'file',
      accept: field.accept,
      multiple: field.multiple,
    })}>`,
  );

/** A yes-or-no question as one box. `true` is sent when it is on; when off, nothing is sent. */
export const switchInput = (view: View, field: FieldCommon & { readonly value: boolean }): Html =>
  html`<div class="${rowClass(field)}">
<label class="switch"><input${controlAttributes(field, {
    type: 'checkbox',
    role: 'switch',
    value: 'true',
    checked: field.value,
    required: false,
  })}><span>${t(view, field.label)}</span></label>
${fieldNotes(view, field)}
</div>`;
