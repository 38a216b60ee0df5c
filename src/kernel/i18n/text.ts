/** The two languages of the interface. Indonesian is the first and the default. */
export type Lang = 'id' | 'en';

/** One text in both languages. Written where it is used, so neither language can be forgotten: it does not compile. */
export type Text = { readonly id: string; readonly en: string };

/** Picks the language of a text. */
export const say = (text: Text, lang: Lang): string => text[lang];

/** A text that is the same in both languages: a proper name, a number, a code. */
export const same = (value: string): Text => ({ id: value, en: value });

/** Fills `{name}` marks of a text with values, in both languages; a value may itself be a text. */
export function fill(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const into = (lang: Lang) =>
    text[lang].replace(/\{(\w+)\}/g, (mark, name: string) => {
      const value = values[name];
      if (value === undefined) return mark;
      return typeof value === 'object' ? value[lang] : String(value);
    });
  return { id: into('id'), en: into('en') };
}

/** Several texts as one, in both languages. */
export const joinTexts = (texts: readonly Text[], between: string): Text => ({
  id: texts.map(({ id }) => id).join(between),
  en: texts.map(({ en }) => en).join(between),
});
