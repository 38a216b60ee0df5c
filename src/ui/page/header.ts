import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';
import { brand } from './brand.ts';
import { navigation } from './navigation.ts';
import { personMenu } from './person-menu.ts';
import { languageSwitch, preferenceMenu } from './preference-menu.ts';

function bell(view: View): Html {
  if (view.notices === undefined) return html``;
  const { href, count } = view.notices;
  const label = t(view, fill({ id: 'Pemberitahuan: {count} baru', en: 'Notices: {count} new' }, { count }));
  const mark = count > 99 ? '99+' : formatNumber(count, view.lang, 0);
  return html`<a class="icon-button" href="${safeUrl(href)}" aria-label="${label}">
${icon('bell')}${count > 0 && html`<span class="bell-count" aria-hidden="true">${mark}</span>`}
</a>`;
}

const placeholder = { id: 'Cari…', en: 'Search…' };

const searchBox = (view: View, action: string): Html =>
  html`<form class="search" role="search" method="get" action="${safeUrl(action)}">
<label class="visually-hidden" for="site-search">${t(view, { id: 'Cari di Padu', en: 'Search Padu' })}</label>
${icon('search')}
<input class="form-control" id="site-search" type="search" name="q" placeholder="${t(view, placeholder)}" aria-keyshortcuts="Control+K">
<button class="visually-hidden" type="submit">${t(view, { id: 'Cari', en: 'Search' })}</button>
</form>`;

/** On a phone the search is a page of its own. */
const searchLink = (view: View, href: string): Html => html`<a class="icon-button phone-search" href="${safeUrl(href)}">
${icon('search')}<span class="visually-hidden">${t(view, { id: 'Cari', en: 'Search' })}</span>
</a>`;

/** Below the width of a sidebar the navigation opens from a button, without script. */
const phoneMenu = (view: View, current: string | undefined): Html => html`<details class="phone-menu" data-menu>
<summary class="icon-button">${icon('menu-2')}<span class="visually-hidden">Menu</span></summary>
<div class="phone-menu-panel">${navigation(view, { id: 'Menu', en: 'Menu' }, current)}</div>
</details>`;

/** The bar on top: menu on a phone, mark, search, notices, language, display, person; `current` as in the navigation. */
export const header = (view: View, current: string | undefined): Html => html`<header class="top">
${view.nav.length > 0 && phoneMenu(view, current)}
${brand(view)}
${view.search !== undefined && searchBox(view, view.search)}
<div class="top-end">
${view.search !== undefined && searchLink(view, view.search)}
${bell(view)}
${languageSwitch(view, 'short')}
${preferenceMenu(view)}
${personMenu(view)}
</div>
</header>`;
