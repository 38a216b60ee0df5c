import { type Child, type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
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

/** As many impossible steps as stand open; more of them are folded away, so that what can be done is not lost in them. */
const mostShut = 4;

const folded = (view: View, count: number, items: Html): Html =>
  html`<details class="step-more"><summary>${t(view, fill({ id: '{n} langkah lain', en: '{n} other steps' }, { n: count }))}</summary>${items}</details>`;

/** What can be done with a record now; and what cannot, and why. */
export function stepList(view: View, steps: readonly Step[]): Html {
  const possible = steps.flatMap((step) =>
    step.why === undefined ? [html`<li class="step">${step.control}</li>`] : [],
  );
  const shut = steps.flatMap((step) => (step.why === undefined ? [] : [impossible(view, step)]));
  const list = (items: readonly Html[]) => html`<ul class="step-list">${items}</ul>`;
  if (shut.length <= mostShut) return list([...possible, ...shut]);
  return html`${possible.length > 0 && list(possible)}${folded(view, shut.length, list(shut))}`;
}
