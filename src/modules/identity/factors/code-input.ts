import type { Html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import type { View } from '../../../ui/view.ts';
import type { Factors } from './factor.rules.ts';

const code: Text = { id: 'Kode', en: 'Code' };
const both: Text = {
  id: 'Enam angka dari aplikasi Anda, atau satu kode pemulihan.',
  en: 'The six digits of your app, or one recovery code.',
};
const appOnly: Text = { id: 'Enam angka dari aplikasi Anda.', en: 'The six digits of your app.' };
const recoveryOnly: Text = { id: 'Satu kode pemulihan Anda.', en: 'One of your recovery codes.' };

/** The box for a code; phones offer to fill it in. */
export const codeInput = (view: View, { totp, codes }: Pick<Factors, 'totp' | 'codes'>, error?: Text): Html =>
  textInput(view, {
    name: 'code',
    label: code,
    help: totp && codes > 0 ? both : totp ? appOnly : recoveryOnly,
    maxLength: 40,
    autocomplete: 'one-time-code',
    code: true,
    width: 'medium',
    error,
  });
