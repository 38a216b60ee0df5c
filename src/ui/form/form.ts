import { type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { t, type View } from '../view.ts';
import { button, linkButton } from './button.ts';

/** The name of the hidden field that proves a form came from a page of ours. */
export const csrfField = '_csrf';

/**
 * A form that is sent by POST, with the CSRF field. `hidden` are further values the server needs back; `files` switches
 * to multipart. The browser's own validation bubbles are off: the server's answer names every error in both languages.
 */
export const form = (
  view: View,
  options: {
    readonly action: string;
    readonly body: Child;
    readonly id?: string;
    readonly files?: boolean;
    readonly hidden?: Readonly<Record<string, string>>;
  },
): Html =>
  html`<form${attributes({
    class: 'form',
    method: 'post',
    action: safeUrl(options.action),
    id: options.id,
    enctype: options.files === true ? 'multipart/form-data' : undefined,
    novalidate: true,
  })}>
<input type="hidden" name="${csrfField}" value="${view.csrf}">
${Object.entries(options.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${options.body}
</form>`;

/** A group of fields under a heading, with one sentence on what they are for. */
export const formSection = (
  view: View,
  options: { readonly id?: string; readonly title: Text; readonly lead?: Text; readonly fields: Child },
): Html => html`<fieldset${attributes({ class: 'form-section', id: options.id })}>
<legend>${t(view, options.title)}</legend>
${options.lead === undefined ? '' : html`<p class="form-section-lead">${t(view, options.lead)}</p>`}
<div class="form-fields">${options.fields}</div>
</fieldset>`;

/** The row of buttons that ends a form: the one that saves, then the way out that changes nothing. */
export const formActions = (
  view: View,
  options: { readonly save: Text; readonly cancel?: string; readonly more?: Child },
): Html => html`<div class="form-actions">
${button(view, { label: options.save, kind: 'primary' })}${options.more}
${options.cancel === undefined ? '' : linkButton(view, { label: { id: 'Batal', en: 'Cancel' }, href: options.cancel, kind: 'quiet' })}
</div>`;

/** One line of an error summary. With a label it names the field, which a bare "Required." does not. */
type SummaryLine = { readonly field?: string; readonly label?: Text | undefined; readonly message: Text };

const lineText = ({ label, message }: SummaryLine): Text =>
  label === undefined ? message : fill({ id: '{label}: {message}', en: '{label}: {message}' }, { label, message });

/** What is wrong with a whole form, on top of it; each line leads to its field. Nothing when nothing is wrong. */
export function errorSummary(view: View, problems: readonly SummaryLine[]): Html {
  if (problems.length === 0) return html``;
  const title = fill(
    problems.length === 1
      ? { id: 'Satu isian perlu diperbaiki', en: 'One entry needs correction' }
      : { id: '{count} isian perlu diperbaiki', en: '{count} entries need correction' },
    { count: problems.length },
  );
  return html`<div class="error-summary" role="alert" tabindex="-1" data-error-summary>
<h2>${t(view, title)}</h2>
<ul>${problems.map((line) =>
    line.field === undefined
      ? html`<li>${t(view, lineText(line))}</li>`
      : html`<li><a href="#${fieldId(line.field)}">${t(view, lineText(line))}</a></li>`,
  )}</ul>
</div>`;
}

/** The id of the control of a field, where the error summary and the label point to. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
