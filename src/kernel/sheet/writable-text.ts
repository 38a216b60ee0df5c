/** A text that both file formats can hold: halves of characters replaced, NUL and the two non-characters left out. */
export const writableText = (text: string): string => text.toWellFormed().replace(/[\0\uFFFE\uFFFF]/g, '');
