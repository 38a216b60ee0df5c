import { fill, type Text } from '../../kernel/i18n/text.ts';

/** Length alone makes a password strong (NIST SP 800-63B 3.1.1.2): no rules on letters, digits or signs. */
export const passwordLength = { least: 12, most: 200 } as const;

/** What everybody tries first, of those long enough; a part of them in a longer password does no harm. */
const common: ReadonlySet<string> = new Set(
  `password1234 password12345 password123456 passwordpassword passw0rd1234 p@ssw0rd1234 p@ssword1234 mypassword123
  administrator administrator1 administrator123 adminadminadmin adminadmin123 admin1234567 admin12345678 admin@123456
  qwertyuiop12 qwertyuiop123 qwertyuiopasdf qwertyuiop[] qwerty123456 qwerty1234567 qwertyqwerty 1qaz2wsx3edc
  1q2w3e4r5t6y zaq12wsxcde3 asdfghjkl123 asdfghjklzxc zxcvbnm12345 abcdefghijkl abcdefgh1234 abcd12345678 abc123456789
  iloveyou1234 iloveyouforever letmein12345 letmeinletmein welcome12345 welcome123456 changeme1234 changemechangeme
  indonesia123 indonesia1945 indonesia2025 indonesia2026 indonesiaraya indonesiajaya merdeka17081945 bismillah123
  bismillahirrahmanirrahim alhamdulillah alhamdulillah123 katasandi123 katasandi1234 rahasia12345 sayangkamu123
  sayangku1234 pemerintah123 kominfo12345 diskominfo123 diskominfo2025 diskominfo2026 diskominfo12 pemda1234567
  pemkot1234567 pemkab1234567 tanjungpinang tanjungpinang1 tanjungpinang123 lampungutara lampungutara1 lampungutara123`.split(
    /\s+/,
  ),
);

const tooShort: Text = fill(
  {
    id: 'Paling sedikit {least} huruf. Beberapa kata yang tidak berhubungan mudah diingat.',
    en: 'At least {least} characters. Several unrelated words are easy to remember.',
  },
  { least: passwordLength.least },
);
const tooLong: Text = fill(
  { id: 'Paling banyak {most} huruf.', en: 'At most {most} characters.' },
  { most: passwordLength.most },
);
const tooCommon: Text = {
  id: 'Kata sandi ini termasuk yang pertama ditebak orang. Pilih yang lain.',
  en: 'This password is among the first people guess. Choose another.',
};

/** The same password however the keyboard writes its accents (NIST: normalise before hashing). */
export const normalPassword = (password: string): string => password.normalize('NFKC');

const digits = '012345678901234567890123456789';

/** One sign over and over, or the keys in a row. */
const isMonotonous = (text: string): boolean => new Set(text).size < 5 || digits.includes(text);

/**
 * What is wrong with a new password; undefined when nothing is.
 * @param known words an attacker knows of this person, such as the sign-in name
 */
export function passwordProblem(password: string, known: readonly string[]): Text | undefined {
  const text = normalPassword(password);
  const length = [...text].length;
  if (length < passwordLength.least) return tooShort;
  if (length > passwordLength.most) return tooLong;
  const lower = text.toLowerCase();
  const likely = common.has(lower) || isMonotonous(lower) || known.some((word) => word.toLowerCase() === lower);
  return likely ? tooCommon : undefined;
}
