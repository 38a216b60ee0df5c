import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-names.ts';
import { t, type View } from '../view.ts';

/** One primary button a page; danger only for what cannot be undone; quiet for what is seldom wanted. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const classes: Readonly<Record<ButtonKind, string>> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline',
  danger: 'btn btn-danger',
  quiet: 'btn btn-quiet',
};

type Look = { readonly label: Text; readonly icon?: IconName; readonly kind?: ButtonKind };

const inside = (view: View, look: Look): Html =>
  html`${look.icon === undefined ? '' : icon(look.icon)}<span>${t(view, look.label)}</span>`;

/** A button that sends its form. `name` and `value` tell the server which one; `form` names a form elsewhere by id. */
export const button = (
  view: View,
  options: Look & {
    readonly name?: string;
    readonly value?: string;
    readonly form?: string;
    readonly formaction?: string;
  },
): Html =>
  html`<button${attributes({
    type: 'submit',
    class: classes[options.kind ?? 'secondary'],
    name: options.name,
    value: options.value,
    form: options.form,
    formaction: options.formaction,
  })}>${inside(view, options)}</button>`;

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const linkButton = (view: View, options: Look & { readonly href: string; readonly download?: boolean }): Html =>
  html`<a${attributes({
    class: classes[options.kind ?? 'secondary'],
    href: safeUrl(options.href),
    download: options.download,
  })}>${inside(view, options)}</a>`;

/** A button that opens the print dialogue. It shows only where script runs. */
export const printButton = (view: View): Html =>
  html`<button type="button" class="${classes.secondary} needs-script" data-print>${inside(view, {
    label: { id: 'Cetak', en: 'Print' },
    icon: 'printer',
  })}</button>`;
