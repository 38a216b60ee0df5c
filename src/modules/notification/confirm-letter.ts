import { type Lang, say, type Text } from '../../kernel/i18n/text.ts';
import { type Letter, settingsPath } from '../../kernel/mail/letter.ts';

const subject: Text = { id: 'Konfirmasi alamat surel Anda', en: 'Confirm your mail address' };
const intro: Text = {
  id: 'Alamat ini dicatat di Padu untuk menerima pemberitahuan. Buka tautan ini, masuk dengan akun Anda, lalu tekan "Konfirmasi alamat". Tautan berlaku 72 jam. Bila bukan Anda yang mencatatnya, abaikan surel ini.',
  en: 'This address was entered in Padu to be told there. Follow this link, sign in with your account and press "Confirm the address". The link works for 72 hours. If it was not you, ignore this mail.',
};
const confirm: Text = { id: 'Konfirmasi alamat surel', en: 'Confirm the mail address' };
const why: Text = {
  id: 'Anda menerima surel ini karena alamat ini dicatat di Padu.',
  en: 'You get this mail because this address was entered in Padu.',
};

/** The letter that asks whether an address is right. Its link works for the signed-in person alone. */
export const confirmLetter = (lang: Lang, code: string): Letter => ({
  subject: say(subject, lang),
  intro: say(intro, lang),
  sections: [{ title: null, lines: [{ text: say(confirm, lang), href: `${settingsPath}?code=${code}` }] }],
  why: say(why, lang),
});
