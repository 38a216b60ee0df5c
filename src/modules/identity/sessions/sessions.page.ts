import { type Html, html } from '../../../kernel/html/html.ts';
import { deviceText } from '../../../kernel/http/device.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { ListedSession } from '../../../kernel/session/session.queries.ts';
import { relativeTime } from '../../../ui/date/date-text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { accountTabs } from '../account-tabs.ts';

const title: Text = { id: 'Akun saya', en: 'My account' };

const endButton = (view: View, { id }: ListedSession): Html =>
  form(view, {
    action: `/account/sessions/${id}/end`,
    body: button(view, { label: { id: 'Akhiri', en: 'End' } }),
  });

/** Where a person is signed in, and how to end it. */
export const sessionsPage = (view: View, sessions: readonly ListedSession[], current: string): Html =>
  page(view, {
    title,
    lead: {
      id: 'Di mana akun Anda sedang masuk. Akhiri yang tidak Anda kenali, lalu ganti kata sandi.',
      en: 'Where your account is signed in. End what you do not know, then change the password.',
    },
    tabs: accountTabs(view),
    body: html`${dataTable(view, {
      caption: { id: 'Sesi', en: 'Sessions' },
      columns: [
        {
          key: 'device',
          label: { id: 'Perangkat', en: 'Device' },
          cell: ({ id, device }) =>
            html`${t(view, deviceText(device))} ${id === current && statusBadge(view, { id: 'Sesi ini', en: 'This session' }, 'good')}`,
        },
        { key: 'since', label: { id: 'Masuk', en: 'Signed in' }, cell: (row) => relativeTime(view, row.createdAt) },
        {
          key: 'seen',
          label: { id: 'Terakhir dipakai', en: 'Last used' },
          cell: (row) => relativeTime(view, row.lastSeenAt),
        },
        {
          key: 'end',
          label: { id: 'Tindakan', en: 'Action' },
          cell: (row) => row.id !== current && endButton(view, row),
        },
      ],
      rows: sessions,
      empty: emptyState(view, {
        icon: 'user',
        title: { id: 'Tidak ada sesi', en: 'No sessions' },
        text: { id: 'Anda tidak sedang masuk di mana pun.', en: 'You are signed in nowhere.' },
      }),
    })}${
      sessions.length > 1 &&
      form(view, {
        action: '/account/end-sessions',
        body: html`<div class="form-actions">${button(view, { label: { id: 'Akhiri semua sesi lain', en: 'End all other sessions' }, kind: 'danger' })}</div>`,
      })
    }`,
  });
