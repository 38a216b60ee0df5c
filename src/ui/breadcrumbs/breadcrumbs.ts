import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

/** One step of the way to this page. */
export type Crumb = { readonly label: Text; readonly href: string };

/** The way from the home page to this page, which itself is the title and not repeated. Nothing for an empty way. */
export const breadcrumbs = (view: View, crumbs: readonly Crumb[]): Html =>
  crumbs.length === 0
    ? html``
    : html`<nav class="crumbs" aria-label="${t(view, { id: 'Letak halaman', en: 'Breadcrumb' })}"><ol>
${crumbs.map(({ label, href }) => html`<li><a href="${safeUrl(href)}">${t(view, label)}</a></li>`)}
</ol></nav>`;
