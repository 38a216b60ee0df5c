import { fill, type Lang, say, type Text } from '../../kernel/i18n/text.ts';
import type { Letter } from '../../kernel/mail/letter.ts';
import { type NoticeGroup, noticeGroups, type Pace } from '../../kernel/notices/notice-groups.ts';
import { kindOf } from '../../kernel/notices/notice-kinds.ts';

/** What a letter is told of a notice. */
export type ToldNotice = {
  readonly id: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number | Text>>;
};

type Told = { readonly lang: Lang; readonly pace: Exclude<Pace, 'none'>; readonly notices: readonly ToldNotice[] };

/**
 * The sentence of a notice as a mail may hold it. Texts in two languages are the program's own words, and numbers say
 * nothing of anybody; a plain string may come from a record, so it never enters a mail: the name of the kind stands then.
 */
export function safeSentence({ kind, values }: ToldNotice): Text {
  const { name, sentence } = kindOf(kind);
  const safe = Object.entries(values).filter(([, value]) => typeof value !== 'string');
  const filled = fill(sentence, Object.fromEntries(safe));
  return /\{\w+\}/.test(filled.id) ? name : filled;
}

const subjects: Readonly<Record<Exclude<Pace, 'none'>, Text>> = {
  once: { id: '{count} pemberitahuan baru', en: '{count} new notices' },
  daily: { id: 'Ringkasan harian: {count} pemberitahuan', en: 'Daily digest: {count} to read' },
  weekly: { id: 'Ringkasan mingguan: {count} pemberitahuan', en: 'Weekly digest: {count} to read' },
};

const intros: Readonly<Record<Exclude<Pace, 'none'>, Text>> = {
  once: { id: 'Ada yang perlu Anda ketahui di Padu:', en: 'There is something for you to know in Padu:' },
  daily: { id: 'Yang belum Anda baca di Padu sejak kemarin:', en: 'What you have not read in Padu since yesterday:' },
  weekly: {
    id: 'Yang belum Anda baca di Padu sejak Senin lalu:',
    en: 'What you have not read in Padu since last Monday:',
  },
};

const why: Text = {
  id: 'Anda menerima surel ini karena memilih diberi tahu lewat surel.',
  en: 'You get this mail because you chose to be told by mail.',
};

/** More than this stands behind the link to the centre. */
const shownPerGroup = 20;

const groupTitle = (group: NoticeGroup, count: number): Text =>
  fill({ id: '{name} ({count})', en: '{name} ({count})' }, { name: noticeGroups[group].name, count });

const rest: Text = { id: 'dan {count} lagi', en: 'and {count} more' };

/** The letter that tells some notices: one sentence each with its link, by group with their number. */
export function noticeLetter({ lang, pace, notices }: Told): Letter {
  const [only] = notices;
  const single = pace === 'once' && notices.length === 1 && only !== undefined;
  const byGroup = Map.groupBy(notices, ({ kind }) => kindOf(kind).group);
  const sections = [...byGroup].map(([group, some]) => {
    const lines = some
      .slice(0, shownPerGroup)
      .map((notice) => ({ text: say(safeSentence(notice), lang), href: `/notices/${notice.id}` }));
    const more = some.length - lines.length;
    if (more > 0) lines.push({ text: say(fill(rest, { count: more }), lang), href: '/notices' });
    return { title: single ? null : say(groupTitle(group, some.length), lang), lines };
  });
  const subject = single ? safeSentence(only) : fill(subjects[pace], { count: notices.length });
  return { subject: say(subject, lang), intro: say(intros[pace], lang), sections, why: say(why, lang) };
}
