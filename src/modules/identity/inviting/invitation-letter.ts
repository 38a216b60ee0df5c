import type { Tx } from '../../../kernel/db/db.ts';
import { type Lang, say, type Text } from '../../../kernel/i18n/text.ts';
import type { Letter } from '../../../kernel/mail/letter.ts';
import type { Mail } from '../../../kernel/mail/mail.queries.ts';
import { findAccountOf } from '../account.queries.ts';
import { invitationKind } from '../contact.queries.ts';
import { createInvitation } from '../invitation.queries.ts';
import { invitationHours } from '../invitation-hours.ts';

const subject: Text = { id: 'Akun Anda di Padu', en: 'Your account in Padu' };
const intro: Text = {
  id: `Sebuah akun Padu dibuat untuk Anda. Buka tautan ini dan pilih kata sandi Anda sendiri. Tautan berlaku ${invitationHours} jam dan hanya sekali; jangan teruskan surel ini. Bila sudah lewat waktu, mintalah tautan baru kepada administrator.`,
  en: `An account in Padu was made for you. Follow this link and choose a password of your own. It works for ${invitationHours} hours and only once; do not pass this mail on. Afterwards, ask an administrator for a new one.`,
};
const choose: Text = { id: 'Pilih kata sandi', en: 'Choose a password' };
const why: Text = {
  id: 'Anda menerima surel ini karena administrator membuatkan akun bagi Anda.',
  en: 'You get this mail because an administrator made an account for you.',
};

/** The letter as it waits in the queue: its link is only made when it is sent, so that none lies about. */
export const invitationLetter = (lang: Lang): Letter => ({
  subject: say(subject, lang),
  intro: say(intro, lang),
  sections: [{ title: null, lines: [{ text: say(choose, lang), href: '/invitation' }] }],
  why: say(why, lang),
});

/**
 * The letter with the link that works once, made in the transaction that sends it; any other letter as it is. A link made
 * before stops working, so a mail that is sent twice holds one link that works.
 */
export async function completeInvitation(tx: Tx, { kind, person, letter }: Mail, now: Date): Promise<Letter> {
  if (kind !== invitationKind) return letter;
  const account = await findAccountOf(tx, person);
  if (!account) return letter;
  const href = `/invitation/${await createInvitation(tx, account.id, now)}`;
  const sections = letter.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ text }) => ({ text, href })),
  }));
  return { ...letter, sections };
}
