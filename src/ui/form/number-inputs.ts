import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { t, type View } from '../view.ts';
import { controlAttributes, type FieldCommon, fieldGroup, fieldRow } from './field-row.ts';
import { fieldId } from './form.ts';

/** A number. `unit` is written behind the box: "orang", "MB". `step` is the precision: 1 for whole numbers, 0.01. */
export const numberInput = (
  view: View,
  field: FieldCommon & {
    readonly value?: number | string | null | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly step?: number | undefined;
    readonly unit?: Text | undefined;
  },
): Html =>
  fieldRow(
    view,
    field,
    html`<div class="with-unit width-short"><input${controlAttributes(field, {
      class: 'form-control',
      type: 'number',
      inputmode: (field.step ?? 1) % 1 === 0 ? 'numeric' : 'decimal',
      step: field.step ?? 1,
      min: field.min,
      max: field.max,
      value: field.value ?? '',
    })}>${field.unit && html`<span class="unit">${t(view, field.unit)}</span>`}</div>`,
  );

/** Whole rupiah. People type and paste `1.250.000`, so it is a text box; `parseRupiah` reads it back. */
export const moneyInput = (
  view: View,
  field: FieldCommon & { readonly value?: number | string | null | undefined },
): Html => {
  const value = typeof field.value === 'number' ? formatNumber(field.value, 'id', 0) : (field.value ?? '');
  return fieldRow(
    view,
    field,
    html`<div class="with-unit width-medium"><span class="unit" aria-hidden="true">Rp</span><input${controlAttributes(
      field,
      { class: 'form-control number', type: 'text', inputmode: 'numeric', value, autocomplete: 'off' },
    )}></div>`,
  );
};

/** Reads an amount as people write it (`1.250.000`, `Rp 1.250.000,00`, `1250000`); null when it is not one. */
export function parseRupiah(written: string): number | null {
  const text = written.replace(/^\s*Rp\.?/i, '').replace(/[\s\u00a0]/g, '');
  if (!/^-?\d+$|^-?\d{1,3}([.,]\d{3})+$|^-?\d{1,3}(\.\d{3})*,0{1,2}$/.test(text)) return null;
  const value = Number(text.replace(/,0{1,2}$/, '').replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}

type DateValue = { readonly min?: string | undefined; readonly max?: string | undefined };

/** A calendar date, `YYYY-MM-DD`; the browser shows it in the person's own form. */
export const dateInput = (
  view: View,
  field: FieldCommon & DateValue & { readonly value?: string | null | undefined },
): Html =>
  fieldRow(
    view,
    field,
    html`<input${controlAttributes(field, {
      class: 'form-control width-short',
      type: 'date',
      min: field.min,
      max: field.max,
      value: field.value ?? '',
    })}>`,
  );

/** One end of a period: its own field name and value. */
export type PeriodEnd = { readonly name: string; readonly value?: string | null | undefined };

const untilLabel: Text = { id: 'Sampai', en: 'Until' };
const openUntilLabel: Text = { id: 'Sampai (kosong bila terus berlaku)', en: 'Until (empty when open)' };

function endInput(view: View, field: FieldCommon, end: PeriodEnd, label: Text, required: boolean): Html {
  const id = fieldId(end.name);
  return html`<div><label for="${id}">${t(view, label)}</label><input${attributes({
    class: 'form-control',
    type: 'date',
    id,
    name: end.name,
    value: end.value ?? '',
    required: required && field.optional !== true,
    disabled: field.disabled,
    'aria-invalid': field.error ? 'true' : undefined,
  })}></div>`;
}

/** A period with a first and a last day; without a last day it is open. `name` is the group that errors point to. */
export const periodInput = (
  view: View,
  field: FieldCommon & { readonly from: PeriodEnd; readonly until: PeriodEnd; readonly openEnd?: boolean },
): Html => {
  const open = field.openEnd === true;
  return fieldGroup(
    view,
    field,
    html`<div class="period">
${endInput(view, field, field.from, { id: 'Mulai', en: 'From' }, true)}
${endInput(view, field, field.until, open ? openUntilLabel : untilLabel, !open)}
</div>`,
  );
};
