import { type Html, html } from '../../kernel/html/html.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import type { View } from '../../ui/view.ts';
import { accountsCrumb } from './accounts.page.ts';
import type { OpenInvitation } from './invitation.queries.ts';

function badge(view: View, { expiresAt }: OpenInvitation): Html {
  if (expiresAt === null) return statusBadge(view, { id: 'Tanpa tautan', en: 'No link' }, 'neutral');
  return expiresAt <= view.now
    ? statusBadge(view, { id: 'Lewat waktu', en: 'Expired' }, 'bad')
    : statusBadge(view, { id: 'Menunggu', en: 'Waiting' }, 'warning');
}

/** Accounts whose holder has not come by the link yet; each page of an account makes a new link or takes it back. */
export const invitationsPage = (view: View, invitations: readonly OpenInvitation[]): Html =>
  page(view, {
    title: { id: 'Undangan', en: 'Invitations' },
    lead: {
      id: 'Akun yang tautannya belum dipakai. Buka akunnya untuk membuat tautan baru atau menariknya.',
      en: 'Accounts whose link was not used yet. Open one to make a new link or to withdraw it.',
    },
    crumbs: [accountsCrumb],
    primary: linkButton(view, {
      label: { id: 'Buat akun', en: 'Make an account' },
      href: '/accounts/new',
      kind: 'primary',
    }),
    body: html`${dataTable(view, {
      caption: { id: 'Undangan', en: 'Invitations' },
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
        { key: 'login', label: { id: 'Nama masuk', en: 'Sign-in name' }, cell: ({ login }) => login },
        { key: 'status', label: { id: 'Status', en: 'State' }, cell: (row) => badge(view, row) },
        {
          key: 'until',
          label: { id: 'Berlaku sampai', en: 'Good until' },
          cell: ({ expiresAt }) => relativeTime(view, expiresAt),
        },
      ],
      rows: invitations,
      href: ({ accountId }) => `/accounts/${accountId}`,
      empty: emptyState(view, {
        icon: 'mail',
        title: { id: 'Tidak ada undangan terbuka', en: 'No open invitations' },
        text: { id: 'Semua akun sudah dipakai orangnya.', en: 'Every account is in use.' },
      }),
    })}`,
  });
