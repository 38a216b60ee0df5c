import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { assetUrl } from '../assets/assets.ts';
import { csrfField } from '../form/form.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';
import { navigation } from './navigation.ts';

/** Where the switches of language, theme and density send to. */
export const preferencesPath = '/preferences';

/** Where signing out sends to. */
export const signOutPath = '/sign-out';

const here = (view: View): string => {
  const query = view.query.toString();
  return query === '' ? view.path : `${view.path}?${query}`;
};

/** The mark of Padu and the government it serves, leading home. */
export const brand = (view: View): Html =>
  html`<a class="brand" href="/"><img src="${assetUrl('logo.svg')}" width="32" height="32" alt=""><span class="brand-words"><span class="brand-name">Padu</span>${view.government && html`<span class="brand-government">${view.government}</span>`}</span></a>`;

const preference = (
  view: View,
  name: string,
  choices: readonly { value: string; label: Text; lang?: string }[],
  now: string,
) =>
  html`<div class="menu-choices">${choices.map(({ value, label, lang }) => html`<button type="submit" name="${name}" value="${value}"${attr('aria-pressed', value === now ? 'true' : 'false')}${attr('lang', lang)}>${t(view, label)}</button>`)}</div>`;

const languages = [
  { value: 'id', label: same('Bahasa Indonesia'), lang: 'id' },
  { value: 'en', label: same('English'), lang: 'en' },
] as const;

const themes = [
  { value: 'auto', label: { id: 'Ikut perangkat', en: 'Device' } },
  { value: 'light', label: { id: 'Terang', en: 'Light' } },
  { value: 'dark', label: { id: 'Gelap', en: 'Dark' } },
] as const;

const densities = [
  { value: 'comfortable', label: { id: 'Longgar', en: 'Comfortable' } },
  { value: 'compact', label: { id: 'Rapat', en: 'Compact' } },
] as const;

function lookMenu(view: View): Html {
  const title = t(view, { id: 'Tampilan', en: 'Display' });
  return html`<details class="menu" data-menu><summary class="icon-button" aria-label="${title}">${icon('adjustments-horizontal')}</summary>
<form class="menu-panel" method="post" action="${preferencesPath}"><input type="hidden" name="${csrfField}" value="${view.csrf}"><input type="hidden" name="back" value="${here(view)}">
<div class="menu-language"><p class="menu-title">${t(view, { id: 'Bahasa', en: 'Language' })}</p>${preference(view, 'lang', languages, view.lang)}</div>
<p class="menu-title">${t(view, { id: 'Tema', en: 'Theme' })}</p>${preference(view, 'theme', themes, view.theme)}
<p class="menu-title">${t(view, { id: 'Kerapatan', en: 'Density' })}</p>${preference(view, 'density', densities, view.density)}
</form></details>`;
}

/** The other language, one click away, named in its own words. */
export function languageSwitch(view: View, size: 'named' | 'short'): Html {
  const other = view.lang === 'id' ? 'en' : 'id';
  const name = other === 'en' ? 'English' : 'Bahasa Indonesia';
  return html`<form class="language" method="post" action="${preferencesPath}"><input type="hidden" name="${csrfField}" value="${view.csrf}"><input type="hidden" name="back" value="${here(view)}"><button class="icon-button wide" type="submit" name="lang" value="${other}" lang="${other}" title="${name}">${icon('language')}${size === 'named' ? html`<span>${name}</span>` : html`<span class="code-word" aria-hidden="true">${other.toUpperCase()}</span><span class="visually-hidden">${name}</span>`}</button></form>`;
}

function bell(view: View): Html {
  if (view.notices === undefined) return html``;
  const { href, count } = view.notices;
  const label = fill({ id: 'Pemberitahuan: {count} baru', en: 'Notices: {count} new' }, { count });
  return html`<a class="icon-button" href="${safeUrl(href)}" aria-label="${t(view, label)}">${icon('bell')}${count > 0 && html`<span class="bell-count" aria-hidden="true">${count > 99 ? '99+' : formatNumber(count, view.lang, 0)}</span>`}</a>`;
}

const searchBox = (view: View): Html =>
  view.search === undefined
    ? html``
    : html`<form class="search" role="search" method="get" action="${safeUrl(view.search)}"><label class="visually-hidden" for="site-search">${t(view, { id: 'Cari di Padu', en: 'Search Padu' })}</label>${icon('search')}<input class="form-control" id="site-search" type="search" name="q" placeholder="${t(view, { id: 'Cari…', en: 'Search…' })}" data-search><button class="visually-hidden" type="submit">${t(view, { id: 'Cari', en: 'Search' })}</button></form>`;

const searchLink = (view: View, href: string): Html =>
  html`<a class="icon-button phone-search" href="${safeUrl(href)}">${icon('search')}<span class="visually-hidden">${t(view, { id: 'Cari', en: 'Search' })}</span></a>`;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

function personMenu(view: View): Html {
  if (view.actor === null) {
    return html`<a class="btn btn-primary btn-small" href="/sign-in">${icon('login-2')}<span>${t(view, { id: 'Masuk', en: 'Sign in' })}</span></a>`;
  }
  const { name, roles } = view.actor;
  return html`<details class="menu" data-menu><summary class="person"><span class="avatar" aria-hidden="true">${initials(name)}</span><span class="person-words"><span class="person-name">${name}</span><span class="person-roles">${roles}</span></span>${icon('chevron-down')}</summary>
<div class="menu-panel"><p class="menu-person"><strong>${name}</strong><br>${roles}</p>
<a class="menu-link" href="/account">${icon('user')}<span>${t(view, { id: 'Akun saya', en: 'My account' })}</span></a>
<form method="post" action="${signOutPath}"><input type="hidden" name="${csrfField}" value="${view.csrf}"><button class="menu-link" type="submit">${icon('logout')}<span>${t(view, { id: 'Keluar', en: 'Sign out' })}</span></button></form>
</div></details>`;
}

const phoneMenu = (view: View): Html =>
  html`<details class="phone-menu" data-menu><summary class="icon-button">${icon('menu-2')}<span class="visually-hidden">${t(view, { id: 'Menu', en: 'Menu' })}</span></summary><div class="phone-menu-panel">${navigation(view, { id: 'Menu', en: 'Menu' })}</div></details>`;

/** The bar on top: menu on a phone, mark, search, notices, language, display, person. */
export const header = (view: View): Html => html`<header class="top">
${view.nav.length === 0 ? '' : phoneMenu(view)}
${brand(view)}
${searchBox(view)}
<div class="top-end">${view.search !== undefined && searchLink(view, view.search)}${bell(view)}${languageSwitch(view, 'short')}${lookMenu(view)}${personMenu(view)}</div>
</header>`;
