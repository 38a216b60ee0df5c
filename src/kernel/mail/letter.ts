import { type Html, html } from '../html/html.ts';
import { type Lang, say, type Text } from '../i18n/text.ts';

/** One line of a letter and where it leads: a path of this site. */
export type LetterLine = { readonly text: string; readonly href: string };

/**
 * What a mail says, in its reader's language: a subject, what it is about, lines that lead into Padu, why they get it.
 * It names no record and no person; whoever follows a line reads in Padu what they may.
 */
export type Letter = {
  readonly subject: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string | null; readonly lines: readonly LetterLine[] }[];
  readonly why: string;
};

/** What stands around every letter. */
export type LetterFrame = {
  readonly lang: Lang;
  readonly government: string;
  /** Where Padu is reached, without a trailing slash. */
  readonly origin: string;
};

/** Where one chooses how to be told. */
export const settingsPath = '/account/notices';

const change: Text = { id: 'Ubah cara Anda diberi tahu: ', en: 'Change how you are told: ' };
const nothingInside: Text = {
  id: 'Surel ini tidak memuat isi catatan. Buka tautannya dan masuk untuk membacanya.',
  en: 'This mail holds nothing of any record. Follow the link and sign in to read it.',
};

/** A header is one line, whatever a text holds; long ones are cut. */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
}

/** The subject as it is sent. */
export const subjectOf = ({ subject }: Letter, { government }: LetterFrame): string =>
  oneLine(`[${government} · Padu] ${subject}`);

/** The letter as plain text. */
export function letterText({ intro, sections, why }: Letter, { lang, government, origin }: LetterFrame): string {
  const parts = sections.map(({ title, lines }) =>
    [
      ...(title === null ? [] : [title]),
      ...lines.map(({ text, href }) => `- ${oneLine(text)}\n  ${origin}${href}`),
    ].join('\n'),
  );
  const foot = [
    '-- ',
    `${government} · Padu`,
    say(nothingInside, lang),
    why,
    `${say(change, lang)}${origin}${settingsPath}`,
  ];
  return `${[intro, ...parts, foot.join('\n')].join('\n\n')}\n`;
}

/** What stands in the letter as markup: headings, lists and links, nothing else. `origin` may be empty on our own pages. */
export const letterBody = ({ intro, sections }: Letter, origin: string): Html => html`<p>${intro}</p>
${sections.map(
  ({ title, lines }) => html`${title !== null && html`<h2>${title}</h2>`}
<ul>${lines.map(({ text, href }) => html`<li><a href="${origin}${href}">${text}</a></li>`)}</ul>`,
)}`;

/** The letter as a small page that any mail program shows and any screen reader reads: no pictures, no style sheets. */
export const letterHtml = (letter: Letter, { lang, government, origin }: LetterFrame): Html => html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${letter.subject}</title></head>
<body>
<h1>${letter.subject}</h1>
${letterBody(letter, origin)}
<hr>
<p><small>${government} · Padu. ${say(nothingInside, lang)} ${letter.why} <a href="${origin}${settingsPath}">${say(linkText, lang)}</a></small></p>
</body>
</html>`;

const linkText: Text = { id: 'Ubah cara Anda diberi tahu', en: 'Change how you are told' };
