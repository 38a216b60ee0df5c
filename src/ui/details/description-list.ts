import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

/** One fact about a record. A value that writes nothing (null, empty text) is shown as a dash. */
export type Detail = { readonly label: Text; readonly value: Child; readonly wide?: boolean };

const isEmpty = (value: Child): boolean => value === null || value === undefined || value === '' || value === false;

/** The facts of a record, label beside value. */
export const descriptionList = (view: View, details: readonly Detail[]): Html =>
  html`<dl class="details">${details.map(
    ({ label, value, wide }) =>
      html`<div class="${wide === true ? 'detail detail-wide' : 'detail'}"><dt>${t(view, label)}</dt><dd>${
        isEmpty(value) ? html`<span class="none">—</span>` : value
      }</dd></div>`,
  )}</dl>`;
