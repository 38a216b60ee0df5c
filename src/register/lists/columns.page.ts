import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../../ui/attributes.ts';
import { button } from '../../ui/form/button.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { icon } from '../../ui/icon/icon.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import { listHref } from '../pages/register-links.ts';
import { fieldOf, type Register } from '../register.ts';

/** The columns a list may show, in the order they would stand, and which are ticked. */
export type ColumnsParts = {
  readonly register: Register;
  readonly order: readonly string[];
  readonly ticked: readonly string[];
  readonly none: boolean;
};

const labelOf = (register: Register, name: string): Text =>
  name === 'status' ? { id: 'Status', en: 'State' } : fieldOf(register, name).label;

function mover(view: View, label: Text, name: string, way: 'up' | 'down', disabled: boolean): Html {
  const words =
    way === 'up'
      ? { id: 'Naikkan {label}', en: 'Move {label} up' }
      : { id: 'Turunkan {label}', en: 'Move {label} down' };
  const said = t(view, fill(words, { label }));
  return html`<button${attributes({ type: 'submit', class: 'btn btn-quiet btn-icon', name: 'move', value: `${name}:${way}`, 'aria-label': said, title: said, disabled })}>${icon(way === 'up' ? 'arrow-up' : 'arrow-down')}</button>`;
}

function columnLine(view: View, { register, order, ticked }: ColumnsParts, name: string, at: number): Html {
  const label = labelOf(register, name);
  const id = `column-${name}`;
  return html`<li><div class="choice"><input${attributes({ class: 'form-check-input', type: 'checkbox', id, name: 'column', value: name, checked: ticked.includes(name) })}><label for="${id}">${t(view, label)}</label></div>
<div class="column-moves">${mover(view, label, name, 'up', at === 0)}${mover(view, label, name, 'down', at === order.length - 1)}</div></li>`;
}

/** The page on which one chooses the columns of a list and their order; kept for this person on every device. */
export function columnsPage(view: View, parts: ColumnsParts): Html {
  const { register } = parts;
  const list = html`<fieldset class="columns-choice"><legend class="visually-hidden">${t(view, { id: 'Kolom', en: 'Columns' })}</legend>
<ol>${parts.order.map((name, at) => columnLine(view, parts, name, at))}</ol></fieldset>`;
  const reset = button(view, {
    label: { id: 'Kembali ke bawaan', en: 'Back to the default' },
    name: 'do',
    value: 'reset',
  });
  const refusal = parts.none
    ? html`<p class="field-error" id="columns-error">${icon('alert-circle')}<span>${t(view, { id: 'Centang paling sedikit satu kolom.', en: 'Tick at least one column.' })}</span></p>`
    : null;
  return page(view, {
    title: fill({ id: 'Kolom: {title}', en: 'Columns: {title}' }, { title: register.title }),
    lead: {
      id: 'Centang kolom yang ingin Anda lihat dan atur urutannya. Pilihan ini berlaku untuk Anda saja, di semua perangkat.',
      en: 'Tick the columns you want and put them in order. This holds for you alone, on every device.',
    },
    crumbs: [{ label: register.title, href: listHref(register) }],
    narrow: true,
    body: form(view, {
      action: `${listHref(register)}/columns`,
      hidden: { order: parts.order.join(',') },
      body: html`<div class="form-default">${button(view, { label: { id: 'Simpan', en: 'Save' } })}</div>${refusal}${list}${formActions(view, { save: { id: 'Simpan', en: 'Save' }, cancel: listHref(register), more: reset })}`,
    }),
  });
}
