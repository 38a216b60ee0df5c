import type { CodedError } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { plainPage } from '../../../ui/page/page.ts';
import type { View } from '../../../ui/view.ts';
import { codeInput } from './code-input.ts';
import type { Factors } from './factor.rules.ts';
import { passkeyForm, passkeysImpossible } from './passkey-form.ts';

const lead: Text = {
  id: 'Kata sandi Anda benar. Buktikan sekali lagi bahwa ini Anda.',
  en: 'Your password is right. Prove once more that it is you.',
};

/** The second step of signing in: a code or a passkey, whichever the account has. */
export const secondStepPage = (
  view: View,
  parts: {
    readonly factors: Factors;
    readonly next: string;
    /** Whether browsers allow passkeys at this address. */
    readonly passkeys: boolean;
    readonly error?: CodedError;
  },
): Html => {
  const { factors, next, error } = parts;
  return plainPage(view, {
    title: { id: 'Langkah kedua', en: 'Second step' },
    lead,
    notices: [
      error && alert(view, { tone: 'bad', title: error.title, text: error.mend }),
      factors.passkeys > 0 && !parts.passkeys && passkeysImpossible(view),
    ].filter((one) => one !== undefined && one !== false),
    body: html`${
      (factors.totp || factors.codes > 0) &&
      form(view, {
        action: '/sign-in/second',
        hidden: { next },
        body: html`<div class="form-fields">${codeInput(view, factors)}</div>
<div class="form-actions">${button(view, { label: { id: 'Masuk', en: 'Sign in' }, kind: 'primary' })}${linkButton(view, { label: { id: 'Batal', en: 'Cancel' }, href: '/sign-in', kind: 'quiet' })}</div>`,
      })
    }${
      factors.passkeys > 0 &&
      parts.passkeys &&
      passkeyForm(view, {
        kind: 'get',
        action: '/sign-in/second/passkey',
        options: '/sign-in/second/options',
        hidden: { next },
        label: { id: 'Pakai kunci sandi', en: 'Use a passkey' },
      })
    }`,
  });
};
