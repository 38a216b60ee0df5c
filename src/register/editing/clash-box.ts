import { type Child, type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../../ui/attributes.ts';
import { fieldId } from '../../ui/form/form.ts';
import { t, type View } from '../../ui/view.ts';

/** A field that two people changed in different ways: what the other wrote, who that is, and what was chosen so far. */
export type Clash = {
  readonly theirs: Child;
  readonly who: string;
  readonly taken: 'mine' | 'theirs' | null;
};

/** The name under which the choice for a field travels. */
export const takeName = (field: string): string => `_take.${field}`;

const mineLabel: Text = { id: 'Pakai isian saya', en: 'Use my entry' };

function side(
  view: View,
  field: string,
  value: 'mine' | 'theirs',
  label: Text,
  taken: Clash['taken'],
  body: Child,
): Html {
  const id = `${fieldId(takeName(field))}-${value}`;
  const radio = attributes({
    class: 'form-check-input',
    type: 'radio',
    id,
    name: takeName(field),
    value,
    checked: taken === value,
    required: true,
  });
  return html`<div class="clash-side"><div class="choice"><input${radio}><label for="${id}">${t(view, label)}</label></div>
${body}</div>`;
}

/** Both entries of a field side by side, one of them to be chosen; one's own stays open for changes. */
export function clashBox(view: View, field: string, label: Text, clash: Clash, control: Html): Html {
  const { who, theirs, taken } = clash;
  const title = fill(
    { id: '{label}: Anda dan {who} mengubahnya', en: '{label}: you and {who} both changed it' },
    { label, who },
  );
  const theirLabel = fill({ id: 'Pakai isian {who}', en: 'Use the entry of {who}' }, { who });
  const written = html`<div class="clash-theirs">${theirs}</div>`;
  return html`<fieldset class="clash"><legend>${t(view, title)}</legend>
<div class="clash-sides">${side(view, field, 'mine', mineLabel, taken, control)}
${side(view, field, 'theirs', theirLabel, taken, written)}</div></fieldset>`;
}
