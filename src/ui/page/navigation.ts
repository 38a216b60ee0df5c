import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
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
 * `label` names this copy of it, for people who hear the page.
 */
export function navigation(view: View, label: Text): Html {
  const current = findCurrentHref(view.nav, view.path);
  const parts = view.nav.filter(({ href, items }) => href !== undefined || items.length > 0);
  return html`<nav class="nav-tree" aria-label="${t(view, label)}"><ul>${parts.map((part) => section(view, part, current))}</ul></nav>`;
}
