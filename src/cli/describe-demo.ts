import { demoAccounts } from '../demo/accounts.ts';
import type { Demo } from '../demo/seed-demo.ts';
import { type Lang, say, type Text } from '../kernel/i18n/text.ts';

const unknown: Text = {
  id: '(dicetak saat data contoh dibuat, tidak tersimpan di folder data ini)',
  en: '(printed when the example data was made, not kept in this data folder)',
};

function lines({ government, password, rows }: Pick<Demo, 'government' | 'password' | 'rows'>, lang: Lang): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const made = {
    id: `Data contoh dibuat: ${government}, ${total} baris.`,
    en: `Example data made: ${government}, ${total} rows.`,
  };
  const there = { id: `Data contoh: ${government}.`, en: `Example data: ${government}.` };
  const head = say(total > 0 ? made : there, lang);
  const names = demoAccounts.map(({ login, who }) => `  ${login.padEnd(16)} ${say(who, lang)}`);
  const secret = say({ id: 'Kata sandi semua akun contoh', en: 'Password of every example account' }, lang);
  return [head, '', ...names, '', `${secret}: ${password ?? say(unknown, lang)}`].join('\n');
}

/** The demonstration and how to sign in to it, in words. */
export const describeDemo = (demo: Demo): Text => ({ id: lines(demo, 'id'), en: lines(demo, 'en') });

/** The same as JSON. */
export const demoJson = (demo: Demo) => ({
  ...demo,
  accounts: demoAccounts.map(({ login, who }) => ({ login, who })),
});
