import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { type Step, stepList } from '../../ui/steps/step-list.ts';
import { timeline } from '../../ui/timeline/timeline.ts';
import { t, type View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { accountBadge } from './account-status.ts';
import { accountsCrumb } from './accounts.page.ts';
import type { Factors } from './factors/factor.rules.ts';

/** One thing that happened to an account. */
export type AccountEvent = { readonly step: string; readonly who: string; readonly at: Date };

const steps: Readonly<Record<string, Text>> = {
  create: { id: 'Akun dibuat', en: 'Account made' },
  invite: { id: 'Tautan dibuat', en: 'Link made' },
  'choose-password': { id: 'Kata sandi dipilih', en: 'Password chosen' },
  'change-password': { id: 'Kata sandi diganti', en: 'Password changed' },
  disable: { id: 'Dinonaktifkan', en: 'Disabled' },
  'sign-in': { id: 'Masuk', en: 'Signed in' },
  'sign-out': { id: 'Keluar', en: 'Signed out' },
  'end-sessions': { id: 'Sesi diakhiri', en: 'Sessions ended' },
  'withdraw-link': { id: 'Tautan ditarik', en: 'Link withdrawn' },
  recover: { id: 'Dipulihkan dua administrator', en: 'Recovered by two administrators' },
  'export-data': { id: 'Data pribadi diunduh', en: 'Personal data downloaded' },
  'end-session': { id: 'Satu sesi diakhiri', en: 'One session ended' },
  'set-totp': { id: 'Kode sekali pakai dipasang', en: 'One-time codes set up' },
  'remove-totp': { id: 'Kode sekali pakai dilepas', en: 'One-time codes removed' },
  'add-passkey': { id: 'Kunci sandi ditambah', en: 'Passkey added' },
  'remove-passkey': { id: 'Kunci sandi dilepas', en: 'Passkey removed' },
  'make-recovery-codes': { id: 'Kode pemulihan dibuat', en: 'Recovery codes made' },
  'use-recovery-code': { id: 'Kode pemulihan dipakai', en: 'Recovery code used' },
  'remove-password': { id: 'Kata sandi dihapus', en: 'Password removed' },
};

const recoverLink = (view: View, { personId }: Account): Step => ({
  label: recoverLabel,
  control: linkButton(view, { label: recoverLabel, href: `/recoveries/new?person=${personId}` }),
});

const recoverLabel: Text = { id: 'Ajukan pemulihan', en: 'Put a recovery forward' };
const withdraw: Text = { id: 'Tarik tautannya', en: 'Withdraw the link' };
const invite: Text = { id: 'Buat tautan baru', en: 'Make a new link' };
const revive: Text = { id: 'Aktifkan lagi dengan tautan baru', en: 'Enable again with a new link' };
const endSessions: Text = { id: 'Akhiri semua sesinya', en: 'End all its sessions' };
const disable: Text = { id: 'Nonaktifkan', en: 'Disable' };

const exportTitle: Text = { id: 'Data orang ini', en: 'Data of this person' };

/** On the person's own request: everything Padu holds about them, with the reason kept. */
const exportForm = (view: View, { id }: Account): Html =>
  form(view, {
    action: `/accounts/${id}/data`,
    body: html`${textInput(view, {
      name: 'reason',
      label: { id: 'Siapa meminta, mengapa', en: 'Who asks, and why' },
      maxLength: 1000,
    })}<div class="form-actions">${button(view, { label: { id: 'Unduh lembar (XLSX)', en: 'Download a sheet (XLSX)' } })}${button(view, { label: { id: 'Unduh JSON', en: 'Download JSON' }, kind: 'quiet', name: 'format', value: 'json' })}</div>`,
  });

/** Nobody locks themselves out, so there is always an administrator left. */
export const ownAccount: Text = { id: 'Ini akun Anda sendiri.', en: 'This is your own account.' };

function offers(view: View, account: Account): readonly Step[] {
  const control = (label: Text, step: string, danger: boolean): Step => ({
    label,
    control: form(view, {
      action: `/accounts/${account.id}/${step}`,
      hidden: { version: String(account.version) },
      body: button(view, { label, kind: danger ? 'danger' : 'secondary' }),
    }),
  });
  if (account.status === 'disabled') return [control(revive, 'invite', false)];
  const shut =
    account.personId === view.actor?.id ? { label: disable, why: ownAccount } : control(disable, 'disable', true);
  if (account.status === 'invited')
    return [control(invite, 'invite', false), control(withdraw, 'withdraw', false), shut];
  return [
    control(invite, 'invite', false),
    recoverLink(view, account),
    control(endSessions, 'end-sessions', false),
    shut,
  ];
}

/** What an account proves itself with, in a few words; never more than the kinds. */
function meansText({ password, totp, passkeys }: Factors): Text {
  const kinds: readonly (readonly [boolean, Text])[] = [
    [password, { id: 'kata sandi', en: 'password' }],
    [totp, { id: 'kode sekali pakai', en: 'one-time codes' }],
    [passkeys > 0, { id: 'kunci sandi', en: 'passkeys' }],
  ];
  const held = kinds.flatMap(([has, name]) => (has ? [name] : []));
  if (held.length === 0) return { id: 'belum ada', en: 'none yet' };
  return { id: held.map(({ id }) => id).join(', '), en: held.map(({ en }) => en).join(', ') };
}

/** One account: its person, its state, what may be done, what happened. */
export const accountPage = (
  view: View,
  account: Account,
  factors: Factors,
  sessions: number,
  events: readonly AccountEvent[],
): Html =>
  page(view, {
    title: same(account.name),
    crumbs: [accountsCrumb],
    badge: accountBadge(view, account.status),
    notices:
      account.status === 'invited'
        ? [
            alert(view, {
              tone: 'info',
              title: { id: 'Kata sandi belum dipilih.', en: 'No password was chosen yet.' },
              text: {
                id: 'Bila tautannya hilang atau lewat 72 jam, buat yang baru.',
                en: 'If the link was lost or is older than 72 hours, make a new one.',
              },
            }),
          ]
        : [],
    body: html`${descriptionList(view, [
      { label: { id: 'Nama masuk', en: 'Sign-in name' }, value: account.login },
      {
        label: { id: 'Orang', en: 'Person' },
        value: html`<a href="/people/${account.personId}">${account.name}</a>`,
      },
      { label: { id: 'Dibuat', en: 'Made' }, value: relativeTime(view, account.createdAt) },
      { label: { id: 'Cara masuk', en: 'Ways to sign in' }, value: t(view, meansText(factors)) },
      { label: { id: 'Sesi berjalan', en: 'Sessions now' }, value: sessions },
    ])}
<h2>${t(view, { id: 'Riwayat', en: 'History' })}</h2>
${timeline(
  view,
  events.map(({ step, who, at }) => ({ title: steps[step] ?? same(step), who, at, changes: [] })),
)}`,
    aside: html`${asidePart(view, { id: 'Tindakan', en: 'Actions' }, stepList(view, offers(view, account)))}${asidePart(view, exportTitle, exportForm(view, account))}`,
  });
