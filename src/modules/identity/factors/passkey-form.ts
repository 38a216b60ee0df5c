import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { assetUrl } from '../../../ui/assets/assets.ts';
import { type ButtonKind, button } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { t, type View } from '../../../ui/view.ts';

const refused: Text = {
  id: 'Kunci sandi tidak dipakai: dibatalkan, lewat waktu, atau tidak ada di perangkat ini. Coba lagi atau pakai cara lain.',
  en: 'No passkey was used: cancelled, too late, or none on this device. Try again or use another way.',
};
const unsupported: Text = {
  id: 'Peramban ini tidak mengenal kunci sandi. Pakai peramban yang lebih baru, atau cara lain.',
  en: 'This browser knows no passkeys. Use a newer browser, or another way.',
};

/**
 * A form that is sent once the authenticator has answered: script asks `options` what to do, hands it to the browser, and
 * puts the answer into the field `credential`. Without script it is not shown: passkeys do not exist without.
 */
export const passkeyForm = (
  view: View,
  options: {
    readonly kind: 'create' | 'get';
    readonly action: string;
    readonly options: string;
    readonly label: Text;
    readonly button?: ButtonKind;
    readonly fields?: Html;
    readonly hidden?: Readonly<Record<string, string>>;
  },
): Html => html`<div class="passkey needs-script" data-passkey="${options.kind}" data-options="${options.options}" data-refused="${t(view, refused)}" data-unsupported="${t(view, unsupported)}">
${form(view, {
  action: options.action,
  hidden: { ...options.hidden, credential: '' },
  body: html`${options.fields}<p class="field-error" role="alert" data-passkey-says hidden></p>
<div class="form-actions">${button(view, { label: options.label, icon: 'key', kind: options.button ?? 'secondary' })}</div>`,
})}</div>
<script src="${assetUrl('passkeys.js')}" type="module"></script>`;

/** Said where browsers allow no passkeys at the address the page was opened at. */
export const passkeysImpossible = (view: View): Html =>
  alert(view, {
    tone: 'info',
    title: { id: 'Kunci sandi tidak dapat dipakai di alamat ini.', en: 'Passkeys cannot be used at this address.' },
    text: {
      id: 'Peramban hanya mengizinkannya pada nama domain dengan https, atau pada localhost; bukan pada alamat angka seperti 127.0.0.1. Administrator mengaturnya dengan PUBLIC_URL.',
      en: 'Browsers allow them only at a domain name over https, or at localhost; not at an address of numbers such as 127.0.0.1. The administrator sets it with PUBLIC_URL.',
    },
  });
