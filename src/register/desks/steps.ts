import type { Actor } from '../../kernel/access/access.ts';
import type { Html } from '../../kernel/html/html.ts';
import { html } from '../../kernel/html/html.ts';
import { asidePart } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import type { View } from '../../ui/view.ts';
import { isRefusal } from '../approvals/approval.ts';
import { formFields } from '../change.ts';
import { rowHref } from '../pages/register-links.ts';
import type { BareRow, Reader } from '../read.ts';
import { isPadus, type Register } from '../register.ts';
import { factsOf } from '../row-facts.ts';
import { type Refusal, type RowFacts, refusalOf } from '../step-availability.ts';

/** Why a step cannot be begun now. What its own form lets one fill in is no reason. */
export function shutBy(register: Register, name: string, actor: Actor, facts: RowFacts): Refusal | undefined {
  const refusal = refusalOf(register, name, actor, facts);
  const inForm = Object.keys(formFields(register, name));
  return refusal?.missing?.every((field) => inForm.includes(field)) ? undefined : refusal;
}

/** The steps a reader may take on a row now, by name; those that only Padu takes are not among them. */
export async function openSteps(reader: Reader, register: Register, row: BareRow): Promise<readonly string[]> {
  const facts = await factsOf(reader, register, row);
  return Object.entries(register.steps).flatMap(([name, step]) =>
    !isPadus(step) && shutBy(register, name, reader.actor, facts) === undefined ? [name] : [],
  );
}

/** The same without the plain edit. */
export const offeredSteps = async (reader: Reader, register: Register, row: BareRow): Promise<readonly string[]> =>
  (await openSteps(reader, register, row)).filter((name) => name !== 'edit');

/** The steps of a row as buttons for the side of its desk; nothing where there is nothing to do. */
export const stepButtons = (view: View, register: Register, id: string, steps: readonly string[]): Html | null =>
  steps.length === 0
    ? null
    : asidePart(
        view,
        { id: 'Langkah berikutnya', en: 'Next steps' },
        html`<ul class="step-list">${steps.map(
          (name, at) =>
            html`<li class="step">${linkButton(view, {
              label: register.steps[name]?.title ?? register.one,
              href: `${rowHref(register, id)}/${name}`,
              kind: at === 0 && !isRefusal(register, name) ? 'primary' : 'secondary',
            })}</li>`,
        )}</ul>`,
      );
