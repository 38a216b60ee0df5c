import type { Html } from '../../kernel/html/html.ts';
import { html } from '../../kernel/html/html.ts';
import { asidePart } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import type { View } from '../../ui/view.ts';
import { rowHref } from '../pages/register-links.ts';
import type { Reader, ReadRow } from '../read.ts';
import { isPadus, type Register } from '../register.ts';
import { factsOf } from '../row-facts.ts';
import { refusalOf } from '../step-availability.ts';

/** The steps a reader may take on a row now, by name; those that only Padu takes and the plain edit are not among them. */
export async function offeredSteps(reader: Reader, register: Register, row: ReadRow): Promise<readonly string[]> {
  const facts = await factsOf(reader, register, row);
  return Object.entries(register.steps).flatMap(([name, step]) =>
    name !== 'edit' && !isPadus(step) && refusalOf(register, name, reader.actor, facts) === undefined ? [name] : [],
  );
}

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
              kind: at === 0 ? 'primary' : 'secondary',
            })}</li>`,
        )}</ul>`,
      );
