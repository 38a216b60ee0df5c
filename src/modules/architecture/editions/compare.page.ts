import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { sqlName } from '../../../register/bind.ts';
import type { Register } from '../../../register/register.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { editionHref } from '../architecture-links.ts';
import { architectureCrumb, count } from '../architecture-parts.ts';
import { type Content, changedColumns } from './compare.rules.ts';
import type { Difference } from './edition.queries.ts';

export type CompareSeen = {
  readonly edition: { readonly id: string; readonly name: string };
  /** What it is compared with; null for today. */
  readonly other: { readonly id: string; readonly name: string } | null;
  readonly differences: readonly Difference[];
  readonly registerOf: (name: string) => Register;
};

/** Rows of one group that are shown. */
const mostShown = 200;

const firstOnes: Text = {
  id: '{n} yang pertama menurut kodenya. Semuanya ada lewat API.',
  en: 'The first {n} by their codes. The API has all of them.',
};

const text = (content: Content | null, name: string): string => {
  const value = content?.[name];
  return value === undefined || value === null ? '–' : String(value);
};

/** A value as both contents have it, as the page of the record shows it; what it points to by how many there are. */
function valueWords(view: View, register: Register, name: string, content: Content): Child {
  const value = content[sqlName(name)] ?? null;
  if (value === null) return t(view, { id: 'kosong', en: 'empty' });
  if (name === 'status')
    return t(view, register.stateTitles[String(value)] ?? { id: String(value), en: String(value) });
  const field = register.fields[name];
  if (Array.isArray(value) && field?.refers)
    return t(view, fill({ id: '{n} catatan', en: '{n} records' }, { n: value.length }));
  if (field?.refers) return t(view, { id: 'catatan lain', en: 'another record' });
  return field?.show({ view, value, linked: [] }) ?? String(value);
}

function changes(view: View, { registerOf }: CompareSeen, { register: name, before, after }: Difference): Html {
  const register = registerOf(name);
  const columns = changedColumns(before ?? {}, after ?? {});
  const names = [...Object.keys(register.fields), 'status'].filter((field) => columns.includes(sqlName(field)));
  return html`<ul class="change-list">${names.map((field) => {
    const label =
      field === 'status' ? { id: 'Status', en: 'State' } : (register.fields[field]?.label ?? { id: field, en: field });
    return html`<li>${t(view, label)}: <del>${valueWords(view, register, field, before ?? {})}</del> → <ins>${valueWords(view, register, field, after ?? {})}</ins></li>`;
  })}</ul>`;
}

function group(view: View, seen: CompareSeen, title: Text, rows: readonly Difference[], isChange: boolean): Html {
  const nameColumn = {
    key: 'name',
    label: { id: 'Nama', en: 'Name' },
    cell: ({ register, element, before, after }: Difference) =>
      html`<a href="/${register}/${element}">${text(after ?? before, 'name')}</a>`,
  };
  return card(view, {
    title: fill({ id: '{title}: {n}', en: '{title}: {n}' }, { title, n: count(view, rows.length) }),
    ...(rows.length > mostShown ? { lead: fill(firstOnes, { n: count(view, mostShown) }) } : {}),
    flush: true,
    body: dataTable(view, {
      caption: title,
      rows: rows.slice(0, mostShown),
      columns: [
        nameColumn,
        {
          key: 'code',
          label: { id: 'Kode', en: 'Code' },
          cell: ({ before, after }) => html`<code>${text(after ?? before, 'code')}</code>`,
        },
        {
          key: 'kind',
          label: { id: 'Jenis', en: 'Kind' },
          cell: ({ register }) => t(view, seen.registerOf(register).one),
        },
        ...(isChange
          ? [
              {
                key: 'what',
                label: { id: 'Yang berubah', en: 'What changed' },
                cell: (one: Difference) => changes(view, seen, one),
              },
            ]
          : []),
      ],
      empty: emptyState(view, {
        icon: 'circle-check',
        title: { id: 'Tidak ada', en: 'None' },
        text: { id: 'Tidak ada yang berbeda di sini.', en: 'Nothing differs here.' },
      }),
    }),
  });
}

/** What differs between an edition and another one, or today: added, gone, changed and how. */
export function comparePage(view: View, seen: CompareSeen): Html {
  const { edition, other, differences } = seen;
  const name = other?.name ?? t(view, { id: 'hari ini', en: 'today' });
  return page(view, {
    title: fill({ id: '{edition} dan {other}', en: '{edition} and {other}' }, { edition: edition.name, other: name }),
    lead: fill({ id: '{n} unsur berbeda.', en: '{n} elements differ.' }, { n: count(view, differences.length) }),
    crumbs: [architectureCrumb, { label: { id: edition.name, en: edition.name }, href: editionHref(edition.id) }],
    actions: [printButton(view)],
    body: html`${group(
      view,
      seen,
      { id: 'Bertambah', en: 'Added' },
      differences.filter(({ before }) => before === null),
      false,
    )}
${group(
  view,
  seen,
  { id: 'Tidak ada lagi', en: 'Gone' },
  differences.filter(({ after }) => after === null),
  false,
)}
${group(
  view,
  seen,
  { id: 'Berubah', en: 'Changed' },
  differences.filter(({ before, after }) => before !== null && after !== null),
  true,
)}`,
  });
}
