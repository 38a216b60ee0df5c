import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { button } from '../../ui/form/button.ts';
import { errorSummary, form, formActions, formSection } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { newPasswordInputs } from './new-password-inputs.ts';

const onlyHere: Text = { id: 'Anda hanya masuk di sini.', en: 'You are signed in here only.' };
const elsewhere: Text = { id: 'Anda juga masuk di {n} tempat lain.', en: 'Also signed in elsewhere: {n}.' };

const sessionsPart = (view: View, others: number): Html => html`<section>
<h2>${t(view, { id: 'Sesi', en: 'Sessions' })}</h2>
<p>${t(view, others === 0 ? onlyHere : fill(elsewhere, { n: others }))}</p>
${
  others > 0 &&
  form(view, {
    action: '/account/end-sessions',
    body: button(view, { label: { id: 'Akhiri semua sesi lain', en: 'End all other sessions' } }),
  })
}</section>`;

/** A person's own account: who am I here, my password, my sessions. */
export function myAccountPage(
  view: View,
  account: Account,
  others: number,
  problems: readonly Problem[],
  done: boolean,
): Html {
  const current = textInput(view, {
    name: 'current',
    label: { id: 'Kata sandi sekarang', en: 'Current password' },
    kind: 'password',
    autocomplete: 'current-password',
    error: problems.find(({ field }) => field === 'current')?.message,
  });
  return page(view, {
    title: { id: 'Akun saya', en: 'My account' },
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
    title: { id: 'Ganti kata sandi', en: 'Change the password' },
    lead: { id: 'Sesi di tempat lain berakhir.', en: 'Sessions elsewhere end.' },
    fields: html`${current}${newPasswordInputs(view, problems)}`,
  })}${formActions(view, { save: { id: 'Ganti kata sandi', en: 'Change the password' } })}`,
})}
${sessionsPart(view, others)}`,
  });
}
