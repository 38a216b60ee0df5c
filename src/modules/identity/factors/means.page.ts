import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { relativeTime } from '../../../ui/date/date-text.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { accountTabs } from '../account-tabs.ts';
import type { Factors } from './factor.rules.ts';
import { isReachable } from './factor.rules.ts';
import type { Passkey } from './passkey.queries.ts';
import { passkeyForm, passkeysImpossible } from './passkey-form.ts';

/** What the page of the ways to sign in shows. */
export type Means = {
  readonly factors: Factors;
  readonly passkeys: readonly Passkey[];
  /** Whether browsers allow passkeys at this address. */
  readonly passkeysHere: boolean;
  /** The roles of this person ask for a second factor. */
  readonly required: boolean;
  readonly mustEnrol: boolean;
  /** Why the last change was refused. */
  readonly refused?: Text;
};

const send = (view: View, action: string, label: Text, kind: 'secondary' | 'danger' | 'quiet' = 'secondary'): Html =>
  form(view, { action, body: button(view, { label, kind }) });

const onOff = (view: View, on: boolean): Html =>
  on
    ? statusBadge(view, { id: 'Terpasang', en: 'Set up' }, 'good')
    : statusBadge(view, { id: 'Belum', en: 'Not set up' }, 'neutral');

const passwordCard = (view: View, { factors }: Means): Html =>
  card(view, {
    title: { id: 'Kata sandi', en: 'Password' },
    actions: onOff(view, factors.password),
    body: factors.password
      ? html`<p>${t(view, {
          id: 'Bila Anda memakai kunci sandi saja, kata sandi boleh dihapus: paling sedikit dua kunci sandi, atau satu dengan kode pemulihan.',
          en: 'If you use passkeys only, the password may go: with at least two passkeys, or one and recovery codes.',
        })}</p>
<div class="form-actions">${linkButton(view, { label: { id: 'Ganti kata sandi', en: 'Change the password' }, href: '/account' })}${
          isReachable({ ...factors, password: false }) &&
          send(view, '/account/password/remove', { id: 'Hapus kata sandi', en: 'Remove the password' }, 'quiet')
        }</div>`
      : html`<p>${t(view, {
          id: 'Anda masuk dengan kunci sandi saja. Kode pemulihan dapat dipakai sebagai pengganti kata sandi.',
          en: 'You sign in with passkeys only. A recovery code may stand in for the password.',
        })}</p>`,
  });

const totpCard = (view: View, { factors }: Means): Html =>
  card(view, {
    title: { id: 'Kode sekali pakai', en: 'One-time codes' },
    lead: {
      id: 'Enam angka dari aplikasi autentikator di ponsel, diminta sesudah kata sandi.',
      en: 'Six digits from an authenticator app on your phone, asked for after the password.',
    },
    actions: onOff(view, factors.totp),
    body: html`<div class="form-actions">${
      factors.totp
        ? send(view, '/account/totp/remove', { id: 'Lepas kode sekali pakai', en: 'Remove one-time codes' }, 'danger')
        : linkButton(view, { label: { id: 'Pasang', en: 'Set up' }, href: '/account/totp', kind: 'primary' })
    }</div>`,
  });

const passkeyRow = (
  view: View,
  { id, name, createdAt, lastUsedAt, backedUp }: Passkey,
): Html => html`<li class="means-row">
<div><strong>${name}</strong> ${backedUp && statusBadge(view, { id: 'Tersinkron', en: 'Synced' }, 'info')}
<p class="field-help">${t(view, { id: 'Dipasang', en: 'Added' })} ${relativeTime(view, createdAt)} · ${t(view, { id: 'dipakai', en: 'used' })} ${
  lastUsedAt ? relativeTime(view, lastUsedAt) : t(view, { id: 'belum pernah', en: 'never' })
}</p></div>
${send(view, `/account/passkeys/${id}/remove`, { id: 'Lepas', en: 'Remove' })}</li>`;

const addPasskey = (view: View): Html =>
  passkeyForm(view, {
    kind: 'create',
    action: '/account/passkeys',
    options: '/account/passkeys/options',
    label: { id: 'Tambah kunci sandi', en: 'Add a passkey' },
    fields: html`<div class="form-fields">${textInput(view, {
      name: 'name',
      label: { id: 'Nama kunci baru', en: 'Name of the new passkey' },
      help: { id: 'Agar Anda mengenalinya: "Ponsel saya".', en: 'So that you know it again: "My phone".' },
      maxLength: 60,
      optional: true,
    })}</div>`,
  });

const passkeyCard = (view: View, { passkeys, passkeysHere }: Means): Html =>
  card(view, {
    title: { id: 'Kunci sandi (passkey)', en: 'Passkeys' },
    lead: {
      id: 'Masuk dengan sidik jari, wajah, atau PIN perangkat. Tidak dapat ditebak atau dicuri lewat situs palsu.',
      en: 'Sign in with finger, face or the PIN of the device. Cannot be guessed, nor stolen by a false site.',
    },
    actions: onOff(view, passkeys.length > 0),
    body: html`${passkeys.length > 0 && html`<ul class="means-list">${passkeys.map((one) => passkeyRow(view, one))}</ul>`}
${passkeysHere ? addPasskey(view) : passkeysImpossible(view)}`,
  });

const codesCard = (view: View, { factors }: Means): Html =>
  card(view, {
    title: { id: 'Kode pemulihan', en: 'Recovery codes' },
    lead: {
      id: 'Untuk hari ketika ponsel hilang. Setiap kode berlaku sekali.',
      en: 'For the day the phone is lost. Each code works once.',
    },
    body: html`<p>${t(
      view,
      factors.codes > 0
        ? fill({ id: '{n} kode belum dipakai.', en: '{n} codes not used yet.' }, { n: factors.codes })
        : { id: 'Tidak ada kode yang berlaku.', en: 'No codes are valid.' },
    )}</p><div class="form-actions">${send(view, '/account/recovery-codes', { id: 'Buat sepuluh kode baru', en: 'Make ten new codes' })}</div>`,
  });

const enrolNotice = (view: View): Html =>
  alert(view, {
    tone: 'warning',
    title: { id: 'Peran Anda meminta faktor kedua.', en: 'Your role asks for a second factor.' },
    text: {
      id: 'Pasang kode sekali pakai atau kunci sandi di bawah ini; sesudah itu semua halaman terbuka lagi.',
      en: 'Set up one-time codes or a passkey below; every page opens again after that.',
    },
  });

/** A person's own ways to sign in: password, one-time codes, passkeys, recovery codes. */
export const meansPage = (view: View, means: Means): Html =>
  page(view, {
    title: { id: 'Akun saya', en: 'My account' },
    lead: { id: 'Cara Anda membuktikan diri saat masuk.', en: 'How you prove who you are when signing in.' },
    tabs: accountTabs(view),
    narrow: true,
    notices: [
      means.mustEnrol && enrolNotice(view),
      means.refused && alert(view, { tone: 'bad', title: means.refused }),
    ].filter((one) => one !== undefined && one !== false),
    body: html`${totpCard(view, means)}${passkeyCard(view, means)}${
      (means.factors.totp || means.factors.passkeys > 0) && codesCard(view, means)
    }${passwordCard(view, means)}`,
  });

/** Shown once, after codes were made. */
export const codesPage = (view: View, codes: readonly string[]): Html =>
  page(view, {
    title: { id: 'Kode pemulihan Anda', en: 'Your recovery codes' },
    crumbs: [{ label: { id: 'Cara masuk', en: 'Ways to sign in' }, href: '/account/means' }],
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Cetak atau catat sekarang: kode tidak akan ditampilkan lagi.',
          en: 'Print or write them down now: they will not be shown again.',
        },
        text: {
          id: 'Simpan di tempat terkunci, bukan di ponsel yang sama. Kode yang lama tidak berlaku lagi.',
          en: 'Keep them locked away, not on the same phone. Older codes no longer work.',
        },
      }),
    ],
    body: html`<ul class="recovery-codes">${codes.map((code) => html`<li><code class="secret">${code}</code></li>`)}</ul>
<div class="form-actions">${linkButton(view, { label: { id: 'Sudah saya simpan', en: 'I have kept them' }, href: '/account/means', kind: 'primary' })}</div>`,
  });
