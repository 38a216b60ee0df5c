import type { Text } from '../../kernel/i18n/text.ts';

const wrong: Text = {
  id: '3 sampai 100 huruf, tanpa spasi: huruf, angka, dan . _ - + @',
  en: '3 to 100 characters without spaces: letters, digits and . _ - + @',
};

/** What is wrong with a sign-in name; undefined when nothing is. */
export const loginProblem = (login: string): Text | undefined =>
  /^[A-Za-z0-9._+@-]{3,100}$/.test(login) ? undefined : wrong;
