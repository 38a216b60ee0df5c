import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { button } from '../../../ui/form/button.ts';
import { errorSummary, form, formActions } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { meansCrumb } from '../account-tabs.ts';
import { codeInput } from './code-input.ts';
import { qrPicture } from './qr.ts';

const title: Text = { id: 'Kode sekali pakai', en: 'One-time codes' };
const wrong: Text = {
  id: 'Kode ini tidak cocok. Periksa jam ponsel Anda, lalu ketik kode yang tampil sekarang.',
  en: 'This code is wrong. Check the clock of your phone, then type the code it shows now.',
};

/** How far the setting up is: `none` begun, `pending` with what the app must know, or `done`. */
export type TotpState =
  | { readonly kind: 'none' | 'done' }
  | { readonly kind: 'pending'; readonly uri: string; readonly secret: string; readonly wrong: boolean };

const begin = (view: View): Html => html`<ol class="steps-text">
<li>${t(view, { id: 'Pasang aplikasi autentikator di ponsel Anda (misalnya Aegis, Google Authenticator, atau Microsoft Authenticator).', en: 'Install an authenticator app on your phone (such as Aegis, Google Authenticator or Microsoft Authenticator).' })}</li>
<li>${t(view, { id: 'Tekan Mulai, lalu pindai gambar yang tampil.', en: 'Press Begin, then scan the picture that appears.' })}</li>
<li>${t(view, { id: 'Ketik kode pertama untuk memastikan keduanya cocok.', en: 'Type the first code to make sure both agree.' })}</li>
</ol>${form(view, { action: '/account/totp/start', body: html`<div class="form-actions">${button(view, { label: { id: 'Mulai', en: 'Begin' }, kind: 'primary' })}</div>` })}`;

const pending = (view: View, state: Extract<TotpState, { kind: 'pending' }>): Html => {
  const label = t(view, { id: 'Gambar QR untuk aplikasi autentikator', en: 'QR picture for the authenticator app' });
  return html`${errorSummary(view, state.wrong ? [{ field: 'code', message: wrong }] : [])}
<div class="totp">${qrPicture(state.uri, label)}
<p>${t(view, { id: 'Tidak dapat memindai? Ketik kunci ini di aplikasi:', en: 'Cannot scan? Type this key into the app:' })}<br>
<code class="secret">${state.secret.match(/.{1,4}/g)?.join(' ')}</code></p></div>
${form(view, {
  action: '/account/totp',
  body: html`<div class="form-fields">${codeInput(view, { totp: true, codes: 0 }, state.wrong ? wrong : undefined)}</div>
${formActions(view, { save: { id: 'Pastikan dan pasang', en: 'Check and set up' }, cancel: '/account/means' })}`,
})}`;
};

const done = (view: View): Html =>
  alert(view, {
    tone: 'good',
    title: { id: 'Kode sekali pakai sudah terpasang.', en: 'One-time codes are set up.' },
    text: {
      id: 'Untuk ponsel baru: lepas dahulu, lalu pasang lagi.',
      en: 'For a new phone: remove them first, then set up again.',
    },
  });

/** Setting up one-time codes: the picture for the app, and the first code. */
export const totpPage = (view: View, state: TotpState): Html =>
  page(view, {
    title,
    crumbs: [meansCrumb],
    narrow: true,
    body: state.kind === 'pending' ? pending(view, state) : state.kind === 'none' ? begin(view) : done(view),
  });
