import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { errorSummary, form, formActions, formSection } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { accountTabs } from './account-tabs.ts';
import { newPasswordInputs } from './new-password-inputs.ts';

/** A person's own account: who am I here, and my password. */
export function myAccountPage(
  view: View,
  parts: {
    readonly account: Account;
    readonly hasPassword: boolean;
    readonly problems: readonly Problem[];
    readonly done: boolean;
  },
): Html {
  const { account, hasPassword, problems, done } = parts;
  const title: Text = hasPassword
    ? { id: 'Ganti kata sandi', en: 'Change the password' }
    : { id: 'Buat kata sandi', en: 'Set a password' };
  const current = textInput(view, {
    name: 'current',
    label: { id: 'Kata sandi sekarang', en: 'Current password' },
    kind: 'password',
    autocomplete: 'current-password',
    error: problems.find(({ field }) => field === 'current')?.message,
  });
  return page(view, {
    title: { id: 'Akun saya', en: 'My account' },
    tabs: accountTabs(view),
    narrow: true,
    notices: done
      ? [alert(view, { tone: 'good', title: { id: 'Kata sandi diganti.', en: 'The password was changed.' } })]
      : [],
    body: html`${errorSummary(view, problems)}
${descriptionList(view, [
  { label: { id: 'Nama', en: 'Name' }, value: account.name },
  { label: { id: 'Nama masuk', en: 'Sign-in name' }, value: account.login },
  { label: { id: 'Peran', en: 'Roles' }, value: view.actor?.roles },
])}
${form(view, {
  action: '/account/password',
  body: html`${formSection(view, {
    title,
    lead: { id: 'Sesi di tempat lain berakhir.', en: 'Sessions elsewhere end.' },
    fields: html`${hasPassword && current}${newPasswordInputs(view, problems)}`,
  })}${formActions(view, { save: title })}`,
})}
<p><a href="/account/notices">${t(view, { id: 'Cara saya diberi tahu', en: 'How I am told' })}</a></p>
<p><a href="/account/confirm">${t(view, { id: 'Konfirmasi bahwa ini Anda', en: 'Confirm that it is you' })}</a></p>`,
  });
}
