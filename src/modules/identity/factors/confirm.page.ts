import { freshMinutes } from '../../../kernel/access/proof.ts';
import type { CodedError } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { button } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import type { View } from '../../../ui/view.ts';
import { accountCrumb } from '../account-tabs.ts';
import { codeInput } from './code-input.ts';
import type { Factors } from './factor.rules.ts';
import { passkeyForm, passkeysImpossible } from './passkey-form.ts';

const confirm = { id: 'Konfirmasi', en: 'Confirm' };

/** Where a person proves once more who they are, before something that cannot be made good again. */
export const confirmPage = (
  view: View,
  parts: {
    readonly factors: Factors;
    readonly next: string;
    readonly passkeys: boolean;
    readonly error?: CodedError;
  },
): Html => {
  const { factors, next, error } = parts;
  const typed = factors.totp
    ? codeInput(view, { totp: true, codes: 0 })
    : textInput(view, {
        name: 'password',
        label: { id: 'Kata sandi Anda', en: 'Your password' },
        kind: 'password',
        autocomplete: 'current-password',
      });
  return page(view, {
    title: { id: 'Konfirmasi bahwa ini Anda', en: 'Confirm that it is you' },
    lead: fill(
      {
        id: 'Tindakan berikutnya peka. Konfirmasi berlaku {minutes} menit di sesi ini.',
        en: 'What comes next is sensitive. The confirmation is good for {minutes} minutes in this session.',
      },
      { minutes: freshMinutes },
    ),
    crumbs: [accountCrumb],
    narrow: true,
    notices: [
      error && alert(view, { tone: 'bad', title: error.title, text: error.mend }),
      factors.passkeys > 0 && !parts.passkeys && passkeysImpossible(view),
    ].filter((one) => one !== undefined && one !== false),
    body: html`${
      (factors.password || factors.totp) &&
      form(view, {
        action: '/account/confirm',
        hidden: { next },
        body: html`<div class="form-fields">${typed}</div><div class="form-actions">${button(view, { label: confirm, kind: 'primary' })}</div>`,
      })
    }${
      factors.passkeys > 0 &&
      parts.passkeys &&
      passkeyForm(view, {
        kind: 'get',
        action: '/account/confirm/passkey',
        options: '/account/confirm/options',
        hidden: { next },
        label: { id: 'Konfirmasi dengan kunci sandi', en: 'Confirm with a passkey' },
      })
    }`,
  });
};
