import { type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { handbookPicture } from '../../../ui/assets/assets.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import type { View } from '../../../ui/view.ts';
import type { Book } from './handbook.ts';
import { drawMarkdown, type Places } from './markdown.ts';

const title: Text = { id: 'Panduan', en: 'Handbook' };

const chapterHref = ({ name }: Book, at: number): string => `/help/${name}/${at + 1}`;

const places: Places = {
  picture: handbookPicture,
  link: (target) => (/^(pengguna|administrator)\.md/.test(target) ? '/help' : '/'),
};

/** English readers are told before they wonder. */
const inIndonesian = (view: View): readonly Html[] =>
  view.lang === 'id'
    ? []
    : [
        alert(view, {
          tone: 'info',
          title: { id: 'Panduan ini berbahasa Indonesia.', en: 'The handbook is written in Indonesian.' },
        }),
      ];

/** The two books with their chapters. */
export const helpPage = (view: View, books: readonly Book[]): Html =>
  page(view, {
    title,
    lead: { id: 'Cara bekerja di Padu, langkah demi langkah.', en: 'How to work in Padu, step by step.' },
    notices: inIndonesian(view),
    narrow: true,
    body: books.map((book) =>
      card(view, {
        title: book.title,
        body: html`<ol class="help-chapters" lang="id">${book.chapters.map(
          (chapter, at) => html`<li><a href="${chapterHref(book, at)}">${chapter.title}</a></li>`,
        )}</ol>`,
      }),
    ),
  });

/** One chapter, with the way to the one before and the one after. */
export function chapterPage(view: View, book: Book, at: number): Html | undefined {
  const chapter = book.chapters[at];
  if (!chapter) return undefined;
  const turn = (to: number, icon: 'chevron-left' | 'chevron-right') => {
    const other = book.chapters[to];
    return other && linkButton(view, { label: same(other.title), href: chapterHref(book, to), icon, kind: 'quiet' });
  };
  return page(view, {
    title: same(chapter.title),
    crumbs: [{ label: title, href: '/help' }],
    notices: inIndonesian(view),
    narrow: true,
    body: html`<div class="help-text" lang="${chapter.title === 'In English' ? 'en' : 'id'}">${drawMarkdown(chapter.source, places)}</div>
<div class="form-actions">${turn(at - 1, 'chevron-left')}${turn(at + 1, 'chevron-right')}</div>`,
  });
}
