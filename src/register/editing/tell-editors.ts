import { formatInstant, formatTime, isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { View } from '../../ui/view.ts';
import type { Site } from '../site.ts';
import type { Editor } from './presence.ts';

/** Who else is editing, in one sentence: "Editing this record now: Sri Wahyuni (since 10.31 WIB)." */
export async function tellEditors(site: Site, view: View, editors: readonly Editor[]): Promise<Text> {
  const { lang, timeZone, today } = view;
  const nameOf = await site.actorNames(
    site.db.sql,
    editors.map(({ person }) => person),
  );
  const when = (since: Date) =>
    isoDateOf(since, timeZone) === today ? formatTime(since, lang, timeZone) : formatInstant(since, lang, timeZone);
  const each = (word: string) =>
    editors.map(({ person, since }) => `${nameOf(person)} (${word} ${when(since)})`).join(', ');
  return fill(
    { id: 'Sedang mengubah catatan ini: {who}.', en: 'Editing this record now: {who}.' },
    { who: { id: each('sejak'), en: each('since') } },
  );
}
