import { formatDate } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { documentKinds, instrumentSubjects, type RecipientId, recipients } from '../evidence/index.ts';
import { type FunctionId, functions, isFunction } from '../organization/index.ts';
import type { Day } from './dates.rules.ts';
import type { PaperKind } from './snapshot.rules.ts';

/** A day in words, in both languages. */
export const dayText = (day: Day): Text => ({ id: formatDate(day, 'id'), en: formatDate(day, 'en') });

const paperNames: Readonly<Record<string, Text>> = { ...instrumentSubjects, ...documentKinds };

/** The name of a kind of paper. */
export const paperName = (kind: PaperKind): Text => paperNames[kind] ?? same(kind);

/** The name of a function of government or of a recipient outside the agencies. */
export const partnerName = (id: FunctionId | RecipientId): Text => (isFunction(id) ? functions[id] : recipients[id]);

/** Texts one after another, each in its language. */
export const joinTexts = (texts: readonly Text[], mark: string): Text => ({
  id: texts.map((text) => text.id).join(mark),
  en: texts.map((text) => text.en).join(mark),
});

/** A list as people write it: "a dan b", "a, b, dan c"; English without the comma before "and". */
function enumerate(texts: readonly Text[], conjunction: Text): Text {
  const last = texts.at(-1);
  if (!last || texts.length === 1) return last ?? same('');
  const comma = texts.length > 2 ? ',' : '';
  return fill(
    { id: `{first}${comma} {conjunction} {last}`, en: '{first} {conjunction} {last}' },
    { first: joinTexts(texts.slice(0, -1), ', '), conjunction, last },
  );
}

/** All of several things. */
export const listTexts = (texts: readonly Text[]): Text => enumerate(texts, { id: 'dan', en: 'and' });

/** One of several things. */
export const listChoices = (texts: readonly Text[]): Text => enumerate(texts, { id: 'atau', en: 'or' });

const namesShown = 5;

/** Up to five names, and how many more there are. */
export function listNames(names: readonly string[]): Text {
  const shown = names.slice(0, namesShown).map(same);
  const left = names.length - shown.length;
  if (left <= 0) return listTexts(shown);
  const more = fill({ id: '{left} lainnya', en: '{left} more' }, { left });
  return listTexts([...shown, more]);
}
