import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

/** One part of a record that has a page of its own. */
export type Tab = {
  readonly label: Text;
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean;
};

/** The parts of a record as links; each is a page, so it can be bookmarked, printed and opened without script. */
export const tabs = (view: View, items: readonly Tab[]): Html =>
  html`<nav class="tab-links" aria-label="${t(view, { id: 'Bagian halaman', en: 'Page sections' })}"><ul>${items.map(
    ({ label, href, count, current }) =>
      html`<li><a href="${safeUrl(href)}"${attr('aria-current', current === true ? 'page' : undefined)}>${t(view, label)}${
        count === undefined ? '' : html`<span class="nav-count">${formatNumber(count, view.lang, 0)}</span>`
      }</a></li>`,
  )}</ul></nav>`;
