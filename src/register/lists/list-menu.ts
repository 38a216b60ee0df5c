import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { linkButton } from '../../ui/form/button.ts';
import { icon } from '../../ui/icon/icon.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { type ListQuery, sortOf } from '../list-query.ts';
import { listHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';
import type { ListChoices, SavedFilter } from './saved-filter.ts';
import { filterHref, keptQuery, queryOf, wholeHref } from './saved-query.ts';

/** The views of a register as tabs with counts, the whole list first; null without views. */
export function viewTabs(
  view: View,
  register: Register,
  query: ListQuery,
  counts: ReadonlyMap<string, number>,
): Html | null {
  if (!register.views) return null;
  const whole = {
    label: { id: 'Semua', en: 'All' },
    href: wholeHref(register),
    count: counts.get('$all'),
    current: query.view === undefined,
  };
  const views = register.views.map(({ name, title }) => ({
    label: title,
    href: `${listHref(register)}?view=${name}`,
    count: counts.get(name),
    current: query.view === name,
  }));
  return tabs(view, [whole, ...views]);
}

const isNarrowed = (register: Register, query: ListQuery): boolean =>
  query.q !== '' ||
  Object.keys(query.filters).length > 0 ||
  query.view !== undefined ||
  query.columns !== undefined ||
  query.sort !== sortOf(register, query.view);

const filterLinks = (view: View, register: Register, title: Text, filters: readonly SavedFilter[]): Html | false =>
  filters.length > 0 &&
  html`<p class="menu-title">${t(view, title)}</p>
<ul class="menu-list">${filters.map(
    (filter) =>
      html`<li><a class="menu-link" href="${safeUrl(filterHref(register, filter))}"><span>${filter.name}</span></a></li>`,
  )}</ul>`;

/** The menu of kept filters: mine, those shared with me, and keeping the one that is on the screen. */
function filterMenu(view: View, register: Register, query: ListQuery, choices: ListChoices): Html {
  const usable = choices.filters.filter((filter) => queryOf(register, filter));
  const mine = usable.filter(({ ownerId }) => ownerId === view.actor?.id);
  const shared = usable.filter(({ ownerId }) => ownerId !== view.actor?.id);
  const save = `${listHref(register)}/filters/new?${keptQuery(register, query)}`;
  return html`<details class="menu list-menu" data-menu>
<summary class="btn btn-quiet">${icon('list-check')}<span>${t(view, { id: 'Saringan saya', en: 'My filters' })}</span></summary>
<div class="menu-panel">
${filterLinks(view, register, { id: 'Milik saya', en: 'Mine' }, mine)}
${filterLinks(view, register, { id: 'Dibagikan kepada saya', en: 'Shared with me' }, shared)}
${
  usable.length === 0 &&
  html`<p class="menu-note">${t(view, { id: 'Saring daftar ini, lalu simpan saringannya agar tidak perlu diulang.', en: 'Filter this list, then keep the filter so that you need not do it again.' })}</p>`
}
${
  isNarrowed(register, query) &&
  html`<a class="menu-link" href="${safeUrl(save)}">${icon('device-floppy')}<span>${t(view, { id: 'Simpan saringan ini', en: 'Keep this filter' })}</span></a>`
}
<a class="menu-link" href="${listHref(register)}/filters">${icon('settings')}<span>${t(view, { id: 'Kelola saringan', en: 'Manage filters' })}</span></a>
</div>
</details>`;
}

/** What a person may choose about a list: kept filters, columns. */
export const listMenus = (view: View, register: Register, query: ListQuery, choices: ListChoices): readonly Html[] => [
  filterMenu(view, register, query, choices),
  linkButton(view, {
    label: { id: 'Kolom', en: 'Columns' },
    href: `${listHref(register)}/columns`,
    icon: 'adjustments-horizontal',
    kind: 'quiet',
  }),
];

/** Which kept filter narrows the list, and the way out of it; null when none does. */
export function filterNotice(view: View, register: Register, choices: ListChoices): Html | null {
  const using = choices.filters.find(({ id }) => id === view.query.get('using'));
  if (!using) return null;
  const isDefault = using.id === choices.defaultFilter;
  const title = isDefault
    ? { id: 'Daftar ini dibuka dengan saringan Anda: {name}', en: 'This list opens with your filter: {name}' }
    : { id: 'Saringan: {name}', en: 'Filter: {name}' };
  const out = html`<a href="${wholeHref(register)}">${t(view, { id: 'Tampilkan semua baris', en: 'Show all rows' })}</a>`;
  return alert(view, { tone: 'info', title: fill(title, { name: same(using.name) }), body: html`<p>${out}</p>` });
}
