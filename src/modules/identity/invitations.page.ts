import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import type { MailState } from '../../kernel/mail/mail-state.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { statusBadge, type Tone } from '../../ui/state/state-badge.ts';
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

const mailStates: Readonly<Record<MailState, { readonly label: Text; readonly tone: Tone }>> = {
  queued: { label: { id: 'Menunggu dikirim', en: 'Waits to be sent' }, tone: 'info' },
  sent: { label: { id: 'Terkirim', en: 'Sent' }, tone: 'good' },
  failed: { label: { id: 'Gagal', en: 'Failed' }, tone: 'bad' },
  refused: { label: { id: 'Ditolak penerima', en: 'Refused' }, tone: 'bad' },
  dropped: { label: { id: 'Tidak dikirim', en: 'Not sent' }, tone: 'neutral' },
};

const mailBadge = (view: View, state: MailState | undefined): Html | string =>
  state === undefined ? '–' : statusBadge(view, mailStates[state].label, mailStates[state].tone);

/** The way to new links for many at once: by mail where there is an address, else as slips. */
const again = (view: View, invitations: readonly OpenInvitation[], table: Html): Html =>
  invitations.length === 0
    ? table
    : form(view, {
        action: '/invitations/again',
        body: html`${table}<div class="form-actions">${button(view, { label: { id: 'Undang lagi yang dicentang', en: 'Invite the ticked again' }, kind: 'secondary' })}</div>`,
      });

/** Accounts whose holder has not come by the link yet; each page of an account makes a new link or takes it back. */
export const invitationsPage = (
  view: View,
  invitations: readonly OpenInvitation[],
  mails: ReadonlyMap<string, MailState>,
): Html =>
  page(view, {
    title: { id: 'Undangan', en: 'Invitations' },
    lead: {
      id: 'Akun yang tautannya belum dipakai. Centang untuk mengundang lagi, atau buka akunnya untuk menarik tautannya.',
      en: 'Accounts whose link was not used yet. Tick to invite again, or open one to withdraw its link.',
    },
    crumbs: [accountsCrumb],
    primary: linkButton(view, {
      label: { id: 'Undang banyak orang', en: 'Invite many people' },
      href: '/accounts/invite',
      kind: 'primary',
      icon: 'plus',
    }),
    body: again(
      view,
      invitations,
      dataTable(view, {
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
          {
            key: 'mail',
            label: { id: 'Surel', en: 'Mail' },
            cell: ({ personId }) => mailBadge(view, mails.get(personId)),
          },
        ],
        ticks: {
          name: 'pick',
          value: ({ accountId }) => accountId,
          called: ({ name }) => fill({ id: 'Pilih {name}', en: 'Choose {name}' }, { name: same(name) }),
        },
        rows: invitations,
        href: ({ accountId }) => `/accounts/${accountId}`,
        empty: emptyState(view, {
          icon: 'mail',
          title: { id: 'Tidak ada undangan terbuka', en: 'No open invitations' },
          text: { id: 'Semua akun sudah dipakai orangnya.', en: 'Every account is in use.' },
        }),
      }),
    ),
  });
