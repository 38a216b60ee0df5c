import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { filterBar } from '../../ui/table/filter-bar.ts';
import type { View } from '../../ui/view.ts';
import type { Account } from './account.queries.ts';
import { accountBadge } from './account-status.ts';

const title: Text = { id: 'Akun', en: 'Accounts' };

/** Leads from a page about one account back to all. */
export const accountsCrumb = { label: title, href: '/accounts' };

/** How many accounts are shown at once; the search narrows the rest. */
export const accountsShown = 200;

/** Who may sign in. */
export function accountsPage(view: View, accounts: readonly Account[], q: string): Html {
  const create = linkButton(view, {
    label: { id: 'Buat akun', en: 'Make an account' },
    href: '/accounts/new',
    kind: 'primary',
    icon: 'plus',
  });
  const more = accounts.length > accountsShown;
  return page(view, {
    title,
    lead: { id: 'Siapa yang dapat masuk ke Padu.', en: 'Who can sign in to Padu.' },
    primary: create,
    actions: [
      linkButton(view, {
        label: { id: 'Undang banyak orang', en: 'Invite many people' },
        href: '/accounts/invite',
        icon: 'users',
      }),
    ],
    notices: more
      ? [
          alert(view, {
            tone: 'info',
            title: { id: 'Masih ada akun lain; persempit dengan pencarian.', en: 'There are more; narrow the search.' },
          }),
        ]
      : [],
    body: html`${filterBar(view, {
      action: '/accounts',
      search: { name: 'q', value: q, label: { id: 'Cari nama atau nama masuk', en: 'Search name or sign-in name' } },
      controls: [],
      active: q === '' ? [] : [{ label: { id: `"${q}"`, en: `"${q}"` }, remove: '/accounts' }],
    })}${dataTable(view, {
      caption: title,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
        { key: 'login', label: { id: 'Nama masuk', en: 'Sign-in name' }, cell: ({ login }) => login },
        { key: 'status', label: { id: 'Status', en: 'State' }, cell: ({ status }) => accountBadge(view, status) },
        { key: 'since', label: { id: 'Dibuat', en: 'Made' }, cell: (row) => relativeTime(view, row.createdAt) },
      ],
      rows: accounts.slice(0, accountsShown),
      href: ({ id }) => `/accounts/${id}`,
      empty: emptyState(view, {
        icon: 'search',
        title: { id: 'Tidak ada akun yang cocok', en: 'No account fits' },
        text: { id: 'Ubah kata pencarian.', en: 'Change the search.' },
      }),
    })}`,
  });
}
