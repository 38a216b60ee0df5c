import type { CodedError } from '../../kernel/errors/errors.ts';
import type { Html } from '../../kernel/html/html.ts';
import { html } from '../../kernel/html/html.ts';
import { alert } from '../../ui/alert/alert.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { plainPage } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';
import type { DemoLogin } from './demo-login.queries.ts';
import { demoLoginList } from './demo-logins.ts';
import { passkeyForm } from './factors/passkey-form.ts';

const passkeyPart = (view: View, next: string): Html =>
  passkeyForm(view, {
    kind: 'get',
    action: '/sign-in/passkey',
    options: '/sign-in/passkey/options',
    hidden: { next },
    label: { id: 'Masuk dengan kunci sandi', en: 'Sign in with a passkey' },
  });

/** The sign-in page; `error` is why the last attempt failed. The password is never sent back. */
export const signInPage = (
  view: View,
  entries: {
    readonly login: string;
    readonly next: string;
    readonly error?: CodedError;
    /** Whether browsers allow passkeys at this address. */
    readonly passkeys: boolean;
    /** Accounts to try, in a demonstration. */
    readonly demo: readonly DemoLogin[];
  },
): Html =>
  plainPage(view, {
    title: { id: 'Masuk', en: 'Sign in' },
    notices: entries.error ? [alert(view, { tone: 'bad', title: entries.error.title, text: entries.error.mend })] : [],
    body: html`${form(view, {
      action: '/sign-in',
      hidden: { next: entries.next },
      body: html`<div class="form-fields">
${textInput(view, { name: 'login', label: { id: 'Nama masuk', en: 'Sign-in name' }, value: entries.login, autocomplete: 'username', maxLength: 100 })}
${textInput(view, { name: 'password', label: { id: 'Kata sandi', en: 'Password' }, kind: 'password', autocomplete: 'current-password' })}
</div><div class="form-actions">${button(view, { label: { id: 'Masuk', en: 'Sign in' }, kind: 'primary' })}</div>`,
    })}${entries.passkeys && passkeyPart(view, entries.next)}${entries.demo.length > 0 && demoLoginList(view, entries.demo)}`,
  });
