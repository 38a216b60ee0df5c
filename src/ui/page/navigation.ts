import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import type { Crumb } from '../breadcrumbs/breadcrumbs.ts';
import { icon } from '../icon/icon.ts';
import { type NavItem, type NavSection, t, type View } from '../view.ts';

const leadsTo = (href: string, path: string): boolean => href === path || (href !== '/' && path.startsWith(`${href}/`));

type Link = Pick<NavItem, 'href' | 'holds'>;

/** The link that leads nearest to an address: the one with the longest address that it begins with. */
function nearest(links: readonly Link[], path: string): string | undefined {
  const ways = links.flatMap(({ href, holds = [] }) => [href, ...holds].map((way) => ({ way, href })));
  return ways.filter(({ way }) => leadsTo(way, path)).sort((one, other) => other.way.length - one.way.length)[0]?.href;
}

/** The link that leads nearest to a page: to its own address, or else to the last step of the way to it (`crumbs`). */
export function findCurrentHref(
  nav: readonly NavSection[],
  path: string,
  crumbs: readonly Crumb[] = [],
): string | undefined {
  const links = nav.flatMap(({ href, holds = [], items }) => [
    ...(href === undefined ? [] : [{ href, holds }]),
    ...items,
  ]);
  const paths = [path, ...crumbs.map(({ href }) => href.replace(/[?#].*$/s, '')).toReversed()];
  return paths.map((one) => nearest(links, one)).find((href) => href !== undefined);
}

const badge = (view: View, count: number): Html =>
  html`<span class="nav-count">${formatNumber(count, view.lang, 0)}</span>`;

const itemLink = (view: View, { href, label, count = 0 }: NavItem, current: string | undefined): Html =>
  html`<li><a${attributes({ class: 'nav-item-link', href: safeUrl(href), 'aria-current': href === current && 'page' })}>
<span>${t(view, label)}</span>${count > 0 && badge(view, count)}
</a></li>`;

function section(view: View, { href, icon: mark, label, items }: NavSection, current: string | undefined): Html {
  const words = html`${icon(mark)}<span>${t(view, label)}</span>`;
  if (href !== undefined) {
    const look = { class: 'nav-top', href: safeUrl(href), 'aria-current': href === current && 'page' };
    return html`<li><a${attributes(look)}>${words}</a></li>`;
  }
  const waiting = items.reduce((sum, { count = 0 }) => sum + count, 0);
  const open = items.some((item) => item.href === current);
  return html`<li><details class="nav-part"${attr('open', open)}>
<summary class="nav-top">${words}${waiting > 0 && badge(view, waiting)}</summary>
<ul>${items.map((item) => itemLink(view, item, current))}</ul>
</details></li>`;
}

/**
 * The navigation of the frame; the part that holds this page is open. Sections without a link or items are left out.
 * @param label names this copy of it, for people who hear the page
 * @param current the link that leads nearest to this page
 */
export function navigation(view: View, label: Text, current: string | undefined): Html {
  const parts = view.nav.filter(({ href, items }) => href !== undefined || items.length > 0);
  return html`<nav class="nav-tree" aria-label="${t(view, label)}"><ul>${parts.map((part) => section(view, part, current))}</ul></nav>`;
}
