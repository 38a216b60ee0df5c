import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import { type NavItem, type NavSection, t, type View } from '../view.ts';

const leadsTo = (href: string, path: string): boolean => href === path || (href !== '/' && path.startsWith(`${href}/`));

/** The link that leads nearest to this page: the longest address this page's address begins with. */
export function findCurrentHref(nav: readonly NavSection[], path: string): string | undefined {
  const hrefs = nav.flatMap(({ href, items }) => [
    ...(href === undefined ? [] : [href]),
    ...items.map((item) => item.href),
  ]);
  return hrefs.filter((href) => leadsTo(href, path)).sort((one, other) => other.length - one.length)[0];
}

const itemLink = (view: View, { href, label, count }: NavItem, current: string | undefined): Html =>
  html`<li><a class="nav-item-link" href="${safeUrl(href)}"${attr('aria-current', href === current ? 'page' : undefined)}><span>${t(view, label)}</span>${
    count === undefined || count === 0 ? '' : html`<span class="nav-count">${formatNumber(count, view.lang, 0)}</span>`
  }</a></li>`;

function section(view: View, part: NavSection, current: string | undefined): Html {
  if (part.href !== undefined) {
    const here = part.href === current ? 'page' : undefined;
    return html`<li><a class="nav-top" href="${safeUrl(part.href)}"${attr('aria-current', here)}>${icon(part.icon)}<span>${t(view, part.label)}</span></a></li>`;
  }
  const open = part.items.some(({ href }) => href === current);
  return html`<li><details class="nav-part"${attr('open', open)}><summary class="nav-top">${icon(part.icon)}<span>${t(view, part.label)}</span></summary><ul>${part.items.map((item) => itemLink(view, item, current))}</ul></details></li>`;
}

/** The navigation of the frame; the part that holds this page is open. Sections without a link or items are left out. `label` names this copy of it. */
export function navigation(view: View, label: Text): Html {
  const current = findCurrentHref(view.nav, view.path);
  const parts = view.nav.filter(({ href, items }) => href !== undefined || items.length > 0);
  return html`<nav class="nav-tree" aria-label="${t(view, label)}"><ul>${parts.map((part) => section(view, part, current))}</ul></nav>`;
}
