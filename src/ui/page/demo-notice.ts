import { type Html, html } from '../../kernel/html/html.ts';
import { t, type View } from '../view.ts';

/** What the name of a government carries while everything in it is example data. */
const mark = '(data contoh)';

/** Whether a government is a demonstration. */
export const isDemo = (government: string | null): boolean => government?.includes(mark) ?? false;

const told = {
  id: 'Data contoh: nama, nomor, dan isinya dikarang.',
  en: 'Example data: names, numbers and contents are invented.',
};

/** One line on top of every page of a demonstration, so that nobody takes it for the real thing. */
export const demoNotice = (view: View): Html =>
  isDemo(view.government) ? html`<p class="demo-notice">${t(view, told)}</p>` : html``;

/** The same as a part of the page of its own, above the bar. */
export const demoBanner = (view: View): Html =>
  isDemo(view.government)
    ? html`<aside aria-label="${t(view, { id: 'Data contoh', en: 'Example data' })}">${demoNotice(view)}</aside>`
    : html``;
