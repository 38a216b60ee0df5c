import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { switchInput, textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { ListQuery } from '../list-query.ts';
import { listHref } from '../pages/register-links.ts';
import { fieldOf, type Register } from '../register.ts';
import { findView } from '../shape/views.ts';
import type { FilterWords } from './keep-filter.ts';
import { type ListChoices, type SavedFilter, sharings } from './saved-filter.ts';
import { filterHref, queryOf } from './saved-query.ts';

const sharingChoices = Object.entries(sharings).map(([value, label]) => ({ value, label }));

const help = {
  share: {
    id: 'Yang dibagikan hanya saringannya. Setiap orang tetap melihat hanya baris yang boleh dilihatnya.',
    en: 'Only the filter is shared. Everyone still sees only the rows they may see.',
  },
  alert: {
    id: 'Padu memeriksa setiap jam dan memberi tahu Anda bila ada baris baru yang cocok.',
    en: 'Padu looks every hour and tells you when new rows match.',
  },
} as const;

/** The questions about a filter. `suffix` keeps ids apart where several stand on one page. */
function questions(view: View, words: FilterWords & { readonly opens: boolean }, problems: readonly Problem[]): Html {
  const error = problems.find(({ field }) => field === 'name')?.message;
  return html`${textInput(view, { name: 'name', label: { id: 'Nama saringan', en: 'Name' }, value: words.name, maxLength: 80, ...(error ? { error } : {}) })}
${selectInput(view, { name: 'shared', label: { id: 'Siapa yang dapat memakainya', en: 'Who may use it' }, help: help.share, value: words.shared, choices: sharingChoices })}
${switchInput(view, { name: 'opens', label: { id: 'Buka daftar ini dengan saringan ini', en: 'Open this list with this filter' }, value: words.opens })}
${switchInput(view, { name: 'alert', label: { id: 'Beri tahu saya bila ada yang baru cocok', en: 'Tell me when something new matches' }, help: help.alert, value: words.alert })}`;
}

/** What a query asks for, in words; what points to other rows is only said to be chosen. */
export function queryWords(view: View, register: Register, query: ListQuery): Text {
  const inView = findView(register, query.view);
  const filters = Object.entries(query.filters).map(([name, raw]) => {
    if (name === 'status')
      return `${t(view, { id: 'Status', en: 'State' })}: ${raw
        .split(',')
        .map((one) => t(view, register.stateTitles[one] ?? same(one)))
        .join(', ')}`;
    const { label, filter } = fieldOf(register, name);
    const known = filter?.choices?.filter(({ value }) => raw.split(',').includes(value)) ?? [];
    const chosen = known.length > 0 ? known.map((one) => t(view, one.label)).join(', ') : raw;
    return filter?.kind === 'reference' ? t(view, label) : `${t(view, label)}: ${chosen}`;
  });
  const parts = [...(inView ? [t(view, inView.title)] : []), ...(query.q ? [`“${query.q}”`] : []), ...filters];
  return same(parts.join(' · ') || t(view, { id: 'Semua baris', en: 'All rows' }));
}

/** What the form of a new filter shows. */
export type NewFilterParts = {
  readonly register: Register;
  readonly query: ListQuery;
  readonly kept: string;
  readonly words: FilterWords & { readonly opens: boolean };
  readonly problems: readonly Problem[];
};

/** The form on which a filter is kept. */
export function newFilterPage(view: View, { register, query, kept, words, problems }: NewFilterParts): Html {
  const cancel = `${listHref(register)}?${kept}`;
  const save = { id: 'Simpan saringan', en: 'Keep filter' };
  return page(view, {
    title: { id: 'Simpan saringan', en: 'Keep a filter' },
    lead: queryWords(view, register, query),
    crumbs: [{ label: register.title, href: listHref(register) }],
    narrow: true,
    body: [
      errorSummary(view, problems),
      form(view, {
        action: `${listHref(register)}/filters`,
        hidden: { query: kept },
        body: html`<div class="form-fields">${questions(view, words, problems)}</div>${formActions(view, { save, cancel })}`,
      }),
    ],
  });
}

/** What the page of all filters of a list shows. */
export type FiltersParts = {
  readonly register: Register;
  readonly choices: ListChoices;
  readonly actorId: string;
  readonly mayDelete: (filter: SavedFilter) => boolean;
  readonly nameOf: (id: string | null) => string;
  /** The filter that could not be changed, and why. */
  readonly refused: { readonly id: string; readonly problems: readonly Problem[]; readonly words: FilterWords } | null;
};

const broken = {
  tone: 'warning',
  title: {
    id: 'Saringan ini tidak dapat dipakai lagi karena daftarnya sudah berubah. Hapus, lalu buat yang baru.',
    en: 'This filter can no longer be used because the list has changed. Delete it and make a new one.',
  },
} as const;

function filterCard(view: View, parts: FiltersParts, filter: SavedFilter): Html {
  const { register, choices, actorId, refused } = parts;
  const query = queryOf(register, filter);
  const opens = filter.id === choices.defaultFilter;
  const own = filter.ownerId === actorId;
  const action = `${listHref(register)}/filters/${filter.id}`;
  const failed = refused?.id === filter.id ? refused : null;
  const words = { ...(failed?.words ?? filter), opens };
  const save = button(view, { label: { id: 'Simpan', en: 'Save' }, name: 'do', value: 'save' });
  const open = opens
    ? { label: { id: 'Jangan buka dengan ini', en: 'Do not open with this' }, value: 'close' }
    : { label: { id: 'Buka daftar dengan ini', en: 'Open the list with this' }, value: 'open' };
  const remove = button(view, {
    label: { id: 'Hapus', en: 'Delete' },
    name: 'do',
    value: 'delete',
    kind: 'quiet',
    icon: 'trash',
  });
  const body = own
    ? html`<div class="form-fields">${questions(view, words, failed?.problems ?? [])}</div><div class="form-actions">${save}${remove}</div>`
    : html`<p>${t(view, fill({ id: 'Dibagikan oleh {who}.', en: 'Shared by {who}.' }, { who: parts.nameOf(filter.ownerId) }))}</p>
<div class="form-actions">${button(view, { ...open, name: 'do' })}${parts.mayDelete(filter) && remove}</div>`;
  const show = linkButton(view, {
    label: { id: 'Buka', en: 'Open' },
    href: filterHref(register, filter),
    kind: 'quiet',
    icon: 'arrow-right',
  });
  return card(view, {
    title: same(filter.name),
    ...(query ? { lead: queryWords(view, register, query), actions: show } : {}),
    body: html`${!query && alert(view, broken)}${form(view, { action, body })}`,
  });
}

const nothing = {
  title: { id: 'Belum ada saringan tersimpan', en: 'No filters kept yet' },
  text: {
    id: 'Saring daftarnya, lalu pilih Simpan saringan ini pada menu Saringan saya.',
    en: 'Filter the list, then choose Keep this filter in the menu My filters.',
  },
} as const;

/** Every filter one may use on a list: one's own to change, shared ones to use. */
export function filtersPage(view: View, parts: FiltersParts): Html {
  const { register, choices } = parts;
  const back = linkButton(view, { label: { id: 'Ke daftar', en: 'To the list' }, href: listHref(register) });
  return page(view, {
    title: fill({ id: 'Saringan: {title}', en: 'Filters: {title}' }, { title: register.title }),
    crumbs: [{ label: register.title, href: listHref(register) }],
    narrow: true,
    body:
      choices.filters.length === 0
        ? emptyState(view, { icon: 'filter', ...nothing, action: back })
        : choices.filters.map((filter) => filterCard(view, parts, filter)),
  });
}
