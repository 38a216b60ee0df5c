import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { type Step, stepList } from '../../ui/steps/step-list.ts';
import { timeline } from '../../ui/timeline/timeline.ts';
import { t, type View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { accountBadge } from './account-status.ts';
import { accountsCrumb } from './accounts.page.ts';

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
  'end-sessions': { id: 'Sesi lain diakhiri', en: 'Other sessions ended' },
};

const invite: Text = { id: 'Buat tautan baru', en: 'Make a new link' };
const revive: Text = { id: 'Aktifkan lagi dengan tautan baru', en: 'Enable again with a new link' };
const disable: Text = { id: 'Nonaktifkan', en: 'Disable' };

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
  return [control(invite, 'invite', false), shut];
}

/** One account: its person, its state, what may be done, what happened. */
export const accountPage = (view: View, account: Account, events: readonly AccountEvent[]): Html =>
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
    ])}
<h2>${t(view, { id: 'Riwayat', en: 'History' })}</h2>
${timeline(
  view,
  events.map(({ step, who, at }) => ({ title: steps[step] ?? same(step), who, at, changes: [] })),
)}`,
    aside: asidePart(view, { id: 'Tindakan', en: 'Actions' }, stepList(view, offers(view, account))),
  });
