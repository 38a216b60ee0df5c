import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { linkButton } from '../../ui/form/button.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page, plainPage } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { accountsCrumb } from './accounts.page.ts';
import { invitationHours } from './invitation-hours.ts';
import { newPasswordInputs } from './new-password-inputs.ts';

const signInName: Text = { id: 'Nama masuk', en: 'Sign-in name' };

/** Where an invited person chooses a password. The sign-in name is sent along so that password managers keep it. */
export const choosePasswordPage = (view: View, account: Account, action: string, problems: readonly Problem[]): Html =>
  plainPage(view, {
    title: fill({ id: 'Selamat datang, {name}', en: 'Welcome, {name}' }, { name: account.name }),
    lead: {
      id: 'Pilih kata sandi untuk akun Anda. Sesi lain dari akun ini akan berakhir.',
      en: 'Choose a password for your account. Other sessions of this account will end.',
    },
    body: html`${errorSummary(view, problems)}${form(view, {
      action,
      body: html`<div class="form-fields">
${textInput(view, { name: 'login', label: signInName, value: account.login, autocomplete: 'username', disabled: true })}
${newPasswordInputs(view, problems)}</div>
${formActions(view, { save: { id: 'Simpan dan masuk', en: 'Save and sign in' } })}`,
    })}`,
  });

/** Shown once, after an invitation was made: its link, and how to hand it over. */
export const invitationLinkPage = (view: View, account: Account, link: string): Html =>
  page(view, {
    title: fill({ id: 'Tautan untuk {name}', en: 'Link for {name}' }, { name: account.name }),
    lead: fill(
      {
        id: 'Berlaku {hours} jam dan hanya sekali. Halaman ini tidak dapat dibuka lagi.',
        en: 'Good for {hours} hours and only once. This page cannot be opened again.',
      },
      { hours: invitationHours },
    ),
    crumbs: [accountsCrumb],
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: { id: 'Siapa pun yang memegang tautan ini dapat masuk.', en: 'Whoever holds this link can sign in.' },
        text: {
          id: 'Serahkan langsung atau lewat saluran yang hanya dibaca orangnya.',
          en: 'Hand it over in person, or through a channel only that person reads.',
        },
      }),
    ],
    body: html`<p><code class="secret">${link}</code></p>
<div class="form-actions">${linkButton(view, { label: { id: 'Ke akun', en: 'To the account' }, href: `/accounts/${account.id}`, kind: 'primary' })}</div>`,
  });
