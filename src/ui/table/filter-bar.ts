import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { button, linkButton } from '../form/button.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';

/** A filter in force: what it says ("Status: Aktif") and the address without it. */
export type ActiveFilter = { readonly label: Text; readonly remove: string };

/**
 * Search and filters above a list, as one GET form. `controls` are inputs of the form kit; `keep` are query values that
 * must survive (the sort). The controls are folded away unless a filter is in force.
 */
export function filterBar(
  view: View,
  options: {
    readonly action: string;
    readonly search?: { readonly name: string; readonly value: string; readonly label: Text } | undefined;
    readonly controls: readonly Html[];
    readonly active: readonly ActiveFilter[];
    readonly keep?: Readonly<Record<string, string>>;
    /** Links that act on exactly the filtered list: export. */
    readonly actions?: readonly Html[];
  },
): Html {
  const { search, controls, active } = options;
  return html`<form class="filter-bar" method="get" action="${safeUrl(options.action)}">
${Object.entries(options.keep ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="filter-line">${search && searchField(view, search)}<div class="filter-actions">${options.actions}</div></div>
${controls.length > 0 && filterPanel(view, controls, active.length)}
</form>
${active.length > 0 && chips(view, options.action, active)}`;
}

const searchField = (view: View, search: { name: string; value: string; label: Text }): Html =>
  html`<div class="filter-search">
<label class="visually-hidden" for="list-search">${t(view, search.label)}</label>
${icon('search')}
<input${attributes({
    class: 'form-control',
    id: 'list-search',
    type: 'search',
    name: search.name,
    value: search.value,
    placeholder: t(view, search.label),
  })}>
</div>
${button(view, { label: { id: 'Cari', en: 'Search' } })}`;

const filterPanel = (view: View, controls: readonly Html[], count: number): Html =>
  html`<details class="filter-panel"${attr('open', count > 0)}>
<summary>
${icon('filter')}<span>${t(view, { id: 'Saring', en: 'Filter' })}</span>
${count > 0 && html`<span class="nav-count">${count}</span>`}
</summary>
<div class="filter-controls">
${controls}
<div class="filter-send">${button(view, { label: { id: 'Terapkan saringan', en: 'Apply filters' } })}</div>
</div>
</details>`;

const chips = (view: View, clear: string, active: readonly ActiveFilter[]): Html =>
  html`<ul class="chips" aria-label="${t(view, { id: 'Saringan yang berlaku', en: 'Filters in force' })}">${active.map(
    ({ label, remove }) => {
      const title = t(view, fill({ id: 'Hapus saringan {label}', en: 'Remove filter {label}' }, { label }));
      return html`<li class="chip"><span>${t(view, label)}</span><a href="${safeUrl(remove)}" aria-label="${title}">${icon('x')}</a></li>`;
    },
  )}<li>${linkButton(view, { label: { id: 'Hapus semua', en: 'Clear all' }, href: clear, kind: 'quiet' })}</li></ul>`;
