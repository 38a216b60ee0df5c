import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import type { View } from '../../ui/view.ts';
import { passwordLength, passwordProblem } from './password.rules.ts';

const help: Text = fill(
  {
    id: 'Paling sedikit {least} huruf; panjang lebih penting daripada rumit. Pengelola kata sandi boleh dipakai.',
    en: 'At least {least} characters; length matters more than complexity. Password managers are welcome.',
  },
  { least: passwordLength.least },
);

const differs: Text = { id: 'Tidak sama dengan kata sandi di atasnya.', en: 'Not the same as the password above it.' };

/** The two boxes for a new password. */
export function newPasswordInputs(view: View, problems: readonly Problem[]): Html {
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const common = { kind: 'password', autocomplete: 'new-password' } as const;
  const label = { id: 'Kata sandi baru', en: 'New password' };
  const again = { id: 'Ulangi kata sandi baru', en: 'Repeat the new password' };
  return html`${textInput(view, { ...common, name: 'password', label, help, error: error('password') })}
${textInput(view, { ...common, name: 'repeat', label: again, error: error('repeat') })}`;
}

/** What is wrong with the two boxes. `known`: words an attacker knows of this person. */
export function newPasswordProblems(password: string, repeat: string, known: readonly string[]): readonly Problem[] {
  const weak = passwordProblem(password, known);
  if (weak !== undefined) return [{ field: 'password', code: 'weak', message: weak }];
  return password === repeat ? [] : [{ field: 'repeat', code: 'differs', message: differs }];
}
