import { type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatInstant } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { breadcrumbs, type Crumb } from '../breadcrumbs/breadcrumbs.ts';
import { t, type View } from '../view.ts';
import { brand } from './brand.ts';
import { demoBanner, demoNotice } from './demo-notice.ts';
import { documentShell } from './document.ts';
import { header } from './header.ts';
import { findCurrentHref, navigation } from './navigation.ts';
import { languageSwitch } from './preference-menu.ts';

/** One provision a page serves: its name, such as "Pasal 8 ayat (1)", and where it is read. */
export type Provision = { readonly ref: string; readonly href: string };

/** A page in the one pattern: where am I, title, one sentence, one primary action; content; side column. */
export type PageParts = {
  readonly title: Text;
  readonly lead?: Text | undefined;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** State of the thing the page is about, beside the title. */
  readonly badge?: Html | undefined;
  readonly primary?: Html | undefined;
  readonly actions?: readonly Html[] | undefined;
  /** What has just happened, or must be known first: alerts. */
  readonly notices?: readonly Html[] | undefined;
  readonly tabs?: Html | undefined;
  readonly body: Child;
  readonly aside?: Child;
  readonly pasal?: readonly Provision[] | undefined;
  /** A form or a text reads best in a narrow column. */
  readonly narrow?: boolean | undefined;
};

const basisTitle: Text = { id: 'Dasar hukum', en: 'Legal basis' };

const pasalLink = ({ ref, href }: Provision): Html => html`<a href="${safeUrl(href)}">${ref}</a>`;

/** Without a side column the legal basis is one line under the title, so that a list keeps the whole width. */
const basisLine = (view: View, pasal: readonly Provision[]): Html =>
  html`<p class="page-basis">${t(view, basisTitle)}: ${pasal.map((one, at) => html`${at > 0 && ', '}${pasalLink(one)}`)}</p>`;

const basisPart = (view: View, pasal: readonly Provision[]): Html =>
  html`<section class="aside-part">
<h2>${t(view, basisTitle)}</h2>
<ul class="pasal-list">${pasal.map((one) => html`<li>${pasalLink(one)}</li>`)}</ul>
</section>`;

const sideColumn = (view: View, aside: Child, pasal: readonly Provision[]): Html =>
  html`<aside class="page-aside" aria-label="${t(view, { id: 'Keterangan', en: 'Details' })}">
${aside}
${pasal.length > 0 && basisPart(view, pasal)}
</aside>`;

const hasActions = ({ primary, actions }: PageParts): boolean => primary !== undefined || (actions ?? []).length > 0;

const pageHead = (view: View, parts: PageParts): Html => html`<div class="page-head">
${breadcrumbs(view, parts.crumbs ?? [])}
<div class="page-title-row">
<div class="page-title-words">
<div class="page-title-line"><h1 class="page-title">${t(view, parts.title)}</h1>${parts.badge}</div>
${parts.lead && html`<p class="page-lead">${t(view, parts.lead)}</p>`}
${parts.aside === undefined && parts.pasal && parts.pasal.length > 0 && basisLine(view, parts.pasal)}</div>
${hasActions(parts) && html`<div class="page-actions">${parts.actions}${parts.primary}</div>`}</div>
</div>`;

/** What stands inside `<main>`; also the answer to htmx when it asks for a whole page's content. */
const mainContent = (view: View, parts: PageParts): Html => html`${pageHead(view, parts)}
${parts.notices && parts.notices.length > 0 && html`<div class="page-notices">${parts.notices}</div>`}
${parts.tabs}
<div class="${parts.narrow === true ? 'page-columns narrow' : 'page-columns'}">
<div class="page-content">${parts.body}</div>
${parts.aside !== undefined && sideColumn(view, parts.aside, parts.pasal ?? [])}
</div>`;

/** A complete page in the frame. */
export function page(view: View, parts: PageParts): Html {
  const current = findCurrentHref(view.nav, view.path, parts.crumbs);
  return documentShell(view, {
    title: t(view, parts.title),
    body: html`<a class="skip-link" href="#main">${t(view, { id: 'Langsung ke isi', en: 'Skip to content' })}</a>
${demoBanner(view)}
${header(view, current)}
<div class="${view.nav.length === 0 ? 'frame frame-plain' : 'frame'}">
${view.nav.length > 0 && html`<div class="sidebar">${navigation(view, { id: 'Navigasi utama', en: 'Main navigation' }, current)}</div>`}
<main id="main" class="main" tabindex="-1">
<p class="print-only letterhead">${view.government ?? 'Padu'}</p>
${mainContent(view, parts)}
</main>
${footer(view)}
</div>`,
  });
}

/** A page without frame: sign in, first run, a public page. One column in the middle of the screen. */
export const plainPage = (
  view: View,
  parts: Pick<PageParts, 'title' | 'lead' | 'notices' | 'body'> & { readonly wide?: boolean },
): Html =>
  documentShell(view, {
    title: t(view, parts.title),
    body: html`<main id="main" class="${parts.wide === true ? 'plain plain-wide' : 'plain'}">${demoNotice(view)}${brand(view)}
<div class="plain-card">
<h1 class="page-title">${t(view, parts.title)}</h1>
${parts.lead && html`<p class="page-lead">${t(view, parts.lead)}</p>`}
${parts.notices}${parts.body}</div><div class="plain-foot">${languageSwitch(view, 'named')}</div></main>`,
  });

/** The answer to an htmx request: a part of a page, with the title the browser should show, if it changes. */
export const fragment = (view: View, parts: { readonly title?: Text; readonly body: Child }): Html =>
  html`${parts.title && html`<title>${t(view, parts.title)} · Padu</title>`}${parts.body}`;

/** On screen the government's name; on paper also when and from where the sheet was printed. */
function footer(view: View): Html {
  const printed = fill(
    { id: 'Dicetak {at}', en: 'Printed {at}' },
    { at: formatInstant(view.now, view.lang, view.timeZone) },
  );
  return html`<footer class="foot">
<p>${view.government === null ? 'Padu' : `${view.government} · Padu`}</p>
<p class="print-only">${t(view, printed)} · ${view.path}</p>
</footer>`;
}
