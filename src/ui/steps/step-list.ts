import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';

/** A step a person may take now (`control` is its button or form), or cannot, with the reason why not. */
export type Step =
  | { readonly label: Text; readonly control: Child; readonly why?: undefined }
  | { readonly label: Text; readonly why: Text; readonly control?: undefined };

const impossible = (view: View, { label, why }: { label: Text; why: Text }): Html =>
  html`<li class="step step-shut">
${icon('lock')}
<div><span class="step-label">${t(view, label)}</span><span class="step-why">${t(view, why)}</span></div>
</li>`;

/** What can be done with a record now; and what cannot, and why. */
export const stepList = (view: View, steps: readonly Step[]): Html =>
  html`<ul class="step-list">${steps.map((step) =>
    step.why === undefined ? html`<li class="step">${step.control}</li>` : impossible(view, step),
  )}</ul>`;
