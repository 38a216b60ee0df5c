import type { Html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { periodInput } from '../../ui/form/number-inputs.ts';
import type { Provision } from '../../ui/page/page.ts';
import { page } from '../../ui/page/page.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { type ActiveFilter, filterBar } from '../../ui/table/filter-bar.ts';
import { pager } from '../../ui/table/pager.ts';
import { t, type View } from '../../ui/view.ts';
import type { Options } from '../field.ts';
import { type ListQuery, offeredFilters, sortOf, writeListQuery } from '../list-query.ts';
import { filterNotice, listMenus, viewTabs } from '../lists/list-menu.ts';
import type { ListChoices } from '../lists/saved-filter.ts';
import { wholeHref } from '../lists/saved-query.ts';
import type { ReadPage, ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';
import { findView } from '../shape/views.ts';
import { showCell, showLead, showStatus } from './cells.ts';
import { listHref, rowHref } from './register-links.ts';
import { ticksOf, withTicks } from './ticks.ts';

/** Everything a list page shows. */
export type ListParts = {
  readonly register: Register;
  readonly query: ListQuery;
  readonly page: ReadPage;
  readonly total: number;
  readonly columns: readonly string[];
  /** How many rows each view holds. */
  readonly counts: ReadonlyMap<string, number>;
  readonly choices: ListChoices;
  readonly options: ReadonlyMap<string, Options>;
  readonly mayCreate: boolean;
  /** Whether the reader may change many rows at once. */
  readonly mayBulk: boolean;
  /** Whether the reader may make two rows one. */
  readonly mayMerge: boolean;
  readonly pasal: readonly Provision[];
  /** The words no row holds, where rows that may be meant are shown instead. */
  readonly instead: string | null;
  /** How many rows were just brought in from a sheet. */
  readonly imported: number | null;
};

const statusLabel: Text = { id: 'Status', en: 'State' };

function columnsOf(view: View, { register, columns }: ListParts): readonly Column<ReadRow>[] {
  return columns.map((name, at) => {
    if (name === 'status')
      return { key: name, label: statusLabel, sortable: true, cell: (row) => showStatus(view, register, row.status) };
    const field = fieldOf(register, name);
    const show = at === 0 ? showLead : showCell;
    const cell = (row: ReadRow) => show(view, register, row, name);
    return { key: name, label: field.label, align: field.align, sortable: field.sortable, cell };
  });
}

type Choice = { readonly value: string; readonly label: Text };

/** What a filter may be set to, where it is set by choosing. */
function filterChoices(register: Register, name: string, options: ReadonlyMap<string, Options>): readonly Choice[] {
  if (name === 'status')
    return register.states.map((value) => ({ value, label: register.stateTitles[value] ?? same(value) }));
  const listed = options.get(name) ?? [];
  return fieldOf(register, name).filter?.choices ?? listed.map(({ value, label }) => ({ value, label: same(label) }));
}

const filterLabel = (register: Register, name: string): Text =>
  name === 'status' ? statusLabel : fieldOf(register, name).label;

const anything: Text = { id: 'Semua', en: 'All' };

function filterControl(view: View, { register, query, options }: ListParts, name: string): readonly Html[] {
  const common = { name: `filter[${name}]`, label: filterLabel(register, name), optional: true };
  const value = query.filters[name] ?? '';
  if (
    name !== 'status' &&
    fieldOf(register, name).filter?.kind === 'range' &&
    fieldOf(register, name).sheetKind === 'date'
  ) {
    const [from, until] = value.split('..');
    const end = (part: string, text: string | undefined) => ({ name: `${common.name}.${part}`, value: text ?? '' });
    return [periodInput(view, { ...common, from: end('from', from), until: end('until', until) })];
  }
  const choices = filterChoices(register, name, options);
  return choices.length > 0 ? [selectInput(view, { ...common, value, choices, empty: anything })] : [];
}

function activeFilters(view: View, { register, query, options, instead }: ListParts): readonly ActiveFilter[] {
  const ticked = query.ids &&
    instead === null && {
      label: fill({ id: 'Hanya {n} baris pilihan', en: 'Only {n} chosen rows' }, { n: query.ids.length }),
      remove: `${listHref(register)}${writeListQuery(register, query, { ids: null })}`,
    };
  const filters = Object.entries(query.filters).map(([name, raw]) => {
    const chosen = filterChoices(register, name, options).filter(({ value }) => raw.split(',').includes(value));
    const value = chosen.length > 0 ? chosen.map(({ label }) => t(view, label)).join(', ') : raw;
    const remove = `${listHref(register)}${writeListQuery(register, query, { [`filter[${name}]`]: null })}`;
    return { label: same(`${t(view, filterLabel(register, name))}: ${value}`), remove };
  });
  return ticked ? [...filters, ticked] : filters;
}

const addLabel = (register: Register): Text =>
  fill({ id: 'Tambah {one}', en: 'Add {one}' }, { one: lower(register.one) });

const lower = (text: Text): Text => ({ id: lowerFirst(text.id), en: lowerFirst(text.en) });

/** "Tim" → "tim", but "PPID" stays. */
const lowerFirst = (text: string): string =>
  /^.[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function empty(view: View, { register, query, mayCreate }: ListParts): Html {
  const narrowed = query.q !== '' || Object.keys(query.filters).length > 0;
  const inView = findView(register, query.view);
  if (!narrowed && inView)
    return emptyState(view, {
      icon: 'list-check',
      title: fill({ id: 'Tidak ada: {title}', en: 'None: {title}' }, { title: lower(inView.title) }),
      text: { id: 'Tidak ada baris dalam tampilan ini.', en: 'No rows in this view.' },
      action: linkButton(view, { label: { id: 'Tampilkan semua', en: 'Show all' }, href: wholeHref(register) }),
    });
  if (narrowed)
    return emptyState(view, {
      icon: 'search',
      title: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
      text: { id: 'Ubah kata pencarian atau hapus saringan.', en: 'Change the search words or clear the filters.' },
      action: linkButton(view, { label: { id: 'Hapus saringan', en: 'Clear filters' }, href: wholeHref(register) }),
    });
  const add = linkButton(view, {
    label: addLabel(register),
    href: `${listHref(register)}/new`,
    kind: 'primary',
    icon: 'plus',
  });
  return emptyState(view, {
    icon: 'list-check',
    title: { id: 'Belum ada isi', en: 'Nothing here yet' },
    text: register.first,
    ...(mayCreate ? { action: add } : {}),
  });
}

function listActions(view: View, { register, query, mayCreate, choices }: ListParts): readonly Html[] {
  const leave = linkButton(view, {
    label: { id: 'Ekspor', en: 'Export' },
    href: `${listHref(register)}/export${writeListQuery(register, query)}`,
    icon: 'download',
    kind: 'quiet',
  });
  const bring = linkButton(view, {
    label: { id: 'Impor', en: 'Import' },
    href: `${listHref(register)}/import`,
    icon: 'upload',
    kind: 'quiet',
  });
  const menus = listMenus(view, register, query, choices);
  return mayCreate ? [...menus, leave, bring] : [...menus, leave];
}

const importedNotice = (view: View, count: number): Html =>
  alert(view, {
    tone: 'good',
    title: fill(
      { id: '{n} baris sudah masuk.', en: '{n} rows were brought in.' },
      { n: formatNumber(count, view.lang, 0) },
    ),
  });

const insteadNotice = (view: View, typed: string): Html =>
  alert(view, {
    tone: 'info',
    title: fill(
      {
        id: 'Tidak ada yang memuat "{typed}". Mungkin ini maksud Anda:',
        en: 'Nothing holds "{typed}". Perhaps you mean:',
      },
      { typed: same(typed) },
    ),
  });

/** What a search within the list keeps of its address. */
const keptInForm = (register: Register, query: ListQuery): Readonly<Record<string, string>> => ({
  ...(query.view === undefined ? {} : { view: query.view }),
  ...(query.columns === undefined ? {} : { columns: query.columns.join(',') }),
  ...(query.sort === sortOf(register, query.view) ? {} : { sort: query.sort }),
});

/** The list of a register: search, filters, sort, pages; exactly what the actor may read. */
export function listPage(view: View, parts: ListParts): Html {
  const { register, query, page: rows, total } = parts;
  const filterable = [...offeredFilters(register, query), 'status'];
  const href = (cursor: string | null) =>
    cursor === null ? undefined : `${listHref(register)}${writeListQuery(register, query, { cursor })}`;
  const bar = filterBar(view, {
    action: listHref(register),
    search: { name: 'q', value: parts.instead ?? query.q, label: { id: 'Cari dalam daftar', en: 'Search the list' } },
    controls: filterable.flatMap((name) => filterControl(view, parts, name)),
    active: activeFilters(view, parts),
    keep: keptInForm(register, query),
    actions: listActions(view, parts),
  });
  const table = dataTable(view, {
    caption: register.title,
    columns: columnsOf(view, parts),
    rows: rows.rows,
    href: (row) => rowHref(register, row.id),
    sort: query.sort,
    ...(parts.mayBulk ? { ticks: ticksOf(view, register) } : {}),
    empty: empty(view, parts),
  });
  const turns = pager(view, {
    from: rows.at + 1,
    to: rows.at + rows.rows.length,
    total,
    previous: href(rows.previous),
    next: href(rows.next),
  });
  const views = viewTabs(view, register, query, parts.counts);
  const using = filterNotice(view, register, parts.choices);
  return page(view, {
    title: register.title,
    lead: register.about,
    pasal: parts.pasal,
    notices: [
      ...(parts.imported === null ? [] : [importedNotice(view, parts.imported)]),
      ...(parts.instead === null ? [] : [insteadNotice(view, parts.instead)]),
      ...(using ? [using] : []),
    ],
    ...(views ? { tabs: views } : {}),
    ...(parts.mayCreate
      ? {
          primary: linkButton(view, {
            label: addLabel(register),
            href: `${listHref(register)}/new`,
            kind: 'primary',
            icon: 'plus',
          }),
        }
      : {}),
    body: [
      bar,
      parts.mayBulk && rows.rows.length > 0 ? withTicks(view, register, query, total, table, parts.mayMerge) : table,
      rows.rows.length > 0 ? turns : null,
    ],
  });
}
