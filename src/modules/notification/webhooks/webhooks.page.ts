import { allRoles, roles } from '../../../kernel/access/access.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { relativeTime } from '../../../ui/date/date-text.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { form } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge, type Tone } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Delivery } from './delivery.queries.ts';
import { type DeliveryState, deliveryStates } from './delivery-state.ts';
import type { Webhook } from './webhook.queries.ts';
import { webhooksCrumb } from './webhook-form.page.ts';

const roleName = (role: string): Text => {
  const known = allRoles.find((one) => one === role);
  return known ? roles[known] : same(role);
};

function badge(view: View, { status, failingSince }: Webhook): Html {
  if (status === 'paused') return statusBadge(view, { id: 'Dijeda', en: 'Paused' }, 'neutral');
  if (failingSince !== null) return statusBadge(view, { id: 'Tidak menjawab', en: 'Not answering' }, 'bad');
  return statusBadge(view, { id: 'Aktif', en: 'Active' }, 'good');
}

const hostName = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** The programs that are told what happens. */
export const webhooksPage = (view: View, webhooks: readonly Webhook[]): Html =>
  page(view, {
    title: webhooksCrumb.label,
    lead: {
      id: 'Program lain yang langsung diberi tahu bila sesuatu terjadi, dengan pesan bertanda tangan.',
      en: 'Other programs that are told at once when something happens, with signed messages.',
    },
    primary: linkButton(view, {
      label: { id: 'Buat webhook', en: 'Make a webhook' },
      href: '/webhooks/new',
      kind: 'primary',
      icon: 'plus',
    }),
    body: dataTable(view, {
      caption: webhooksCrumb.label,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }: Webhook) => name },
        { key: 'host', label: { id: 'Penerima', en: 'Receiver' }, cell: ({ url }) => hostName(url) },
        { key: 'role', label: { id: 'Peran', en: 'Role' }, cell: ({ role }) => t(view, roleName(role)) },
        { key: 'status', label: { id: 'Status', en: 'State' }, cell: (webhook) => badge(view, webhook) },
        { key: 'made', label: { id: 'Dibuat', en: 'Made' }, cell: ({ createdAt }) => relativeTime(view, createdAt) },
      ],
      rows: webhooks,
      href: ({ id }) => `/webhooks/${id}`,
      empty: emptyState(view, {
        icon: 'plug-connected',
        title: { id: 'Belum ada webhook', en: 'No webhooks yet' },
        text: {
          id: 'Buat webhook untuk program yang harus segera tahu, misalnya sistem persuratan.',
          en: 'Make a webhook for a program that must know at once, such as the correspondence system.',
        },
      }),
    }),
  });

const stateWords: Readonly<Record<DeliveryState, { readonly label: Text; readonly tone: Tone }>> = {
  waiting: { label: { id: 'Menunggu', en: 'Waiting' }, tone: 'info' },
  delivered: { label: { id: 'Diterima', en: 'Delivered' }, tone: 'good' },
  failed: { label: { id: 'Gagal', en: 'Failed' }, tone: 'bad' },
  withheld: { label: { id: 'Tidak dikirim', en: 'Withheld' }, tone: 'neutral' },
};

const answers: Readonly<Record<string, Text>> = {
  'not-allowed': { id: 'alamat tidak diizinkan', en: 'address not allowed' },
  timeout: { id: 'tidak menjawab dalam 15 detik', en: 'no answer in 15 seconds' },
  ECONNREFUSED: { id: 'sambungan ditolak', en: 'connection refused' },
  ENOTFOUND: { id: 'nama tidak ditemukan', en: 'name not found' },
};

/** One webhook and one page of what it was told. */
export type WebhookShown = {
  readonly webhook: Webhook;
  readonly agency: string | null;
  readonly deliveries: readonly Delivery[];
  readonly counts: Readonly<Record<DeliveryState, number>>;
  readonly state: DeliveryState | null;
  readonly next: string | null;
  readonly eventName: (register: string, step: string) => Text;
};

const stepButton = (view: View, id: string, step: string, label: Text): Html =>
  form(view, { action: `/webhooks/${id}/${step}`, body: button(view, { label }) });

const stoppedNotice = (view: View): Html =>
  alert(view, {
    tone: 'info',
    title: { id: 'Webhook ini dijeda.', en: 'This webhook is paused.' },
    text: {
      id: 'Yang terjadi selama jeda tidak dikirim kemudian; penerima membacanya lewat API. Yang sudah menunggu dikirim setelah dilanjutkan.',
      en: 'What happens meanwhile is not sent later; the receiver reads it through the API. What waits already is sent when it goes on.',
    },
  });

function deliveriesTable(view: View, { webhook, deliveries, eventName }: WebhookShown): Html {
  const again = ({ id, state }: Delivery): Html =>
    state === 'failed'
      ? form(view, {
          action: `/webhooks/${webhook.id}/deliveries/${id}/redeliver`,
          body: button(view, { label: { id: 'Kirim lagi', en: 'Send again' } }),
        })
      : html``;
  return dataTable(view, {
    caption: { id: 'Kejadian yang dikirim', en: 'Events sent' },
    columns: [
      {
        key: 'event',
        label: { id: 'Kejadian', en: 'Event' },
        cell: ({ register, row, step }: Delivery) =>
          html`<a href="/${register}/${row}">${t(view, eventName(register, step))}</a>`,
      },
      {
        key: 'state',
        label: { id: 'Keadaan', en: 'State' },
        cell: ({ state }) => statusBadge(view, stateWords[state].label, stateWords[state].tone),
      },
      {
        key: 'answer',
        label: { id: 'Jawaban', en: 'Answer' },
        cell: ({ answer }) => (answer === null ? '' : t(view, answers[answer] ?? same(answer))),
      },
      { key: 'attempts', label: { id: 'Percobaan', en: 'Attempts' }, align: 'end', cell: ({ attempts }) => attempts },
      {
        key: 'took',
        label: { id: 'Lama', en: 'Took' },
        align: 'end',
        cell: ({ tookMs }) => (tookMs === null ? '' : `${tookMs} ms`),
      },
      {
        key: 'tried',
        label: { id: 'Dikirim', en: 'Sent' },
        cell: ({ triedAt }) => relativeTime(view, triedAt),
      },
      {
        key: 'next',
        label: { id: 'Dicoba lagi', en: 'Tried again' },
        cell: ({ state, attempts, nextAt }) => (state === 'waiting' && attempts > 0 ? relativeTime(view, nextAt) : ''),
      },
      { key: 'again', label: { id: 'Tindakan', en: 'Action' }, cell: again },
    ],
    rows: deliveries,
    empty: emptyState(view, {
      icon: 'plug-connected',
      title: { id: 'Belum ada kejadian', en: 'No events yet' },
      text: {
        id: 'Kejadian yang dipilih muncul di sini sedetik setelah terjadi.',
        en: 'The chosen events appear here a second after they happen.',
      },
    }),
  });
}

function deliveryTabs(view: View, { webhook, counts, state }: WebhookShown): Html {
  const all = deliveryStates.reduce((sum, one) => sum + counts[one], 0);
  const href = `/webhooks/${webhook.id}`;
  return tabs(view, [
    { label: { id: 'Semua', en: 'All' }, href, count: all, current: state === null },
    ...deliveryStates.map((one) => ({
      label: stateWords[one].label,
      href: `${href}?state=${one}`,
      count: counts[one],
      current: state === one,
    })),
  ]);
}

function eventList(view: View, { webhook, eventName }: WebhookShown): Html {
  const words = webhook.events.map((event) => {
    const [register = '', step = ''] = event.split('.');
    return t(view, eventName(register, step));
  });
  return html`<ul class="plain-list">${words.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** One webhook: where it leads, what it is told, and what became of each event. */
export function webhookPage(view: View, shown: WebhookShown): Html {
  const { webhook, agency, state, next } = shown;
  const { id, status, failingSince } = webhook;
  const more =
    next === null ? '' : `/webhooks/${id}?${new URLSearchParams({ ...(state ? { state } : {}), before: next })}`;
  const toggle =
    status === 'active'
      ? stepButton(view, id, 'pause', { id: 'Jeda', en: 'Pause' })
      : stepButton(view, id, 'resume', { id: 'Lanjutkan', en: 'Resume' });
  return page(view, {
    title: same(webhook.name),
    crumbs: [webhooksCrumb],
    badge: badge(view, webhook),
    actions: [toggle, stepButton(view, id, 'rotate', { id: 'Ganti kunci', en: 'Change the secret' })],
    primary: linkButton(view, { label: { id: 'Ubah', en: 'Edit' }, href: `/webhooks/${id}/edit`, kind: 'primary' }),
    notices: status === 'paused' ? [stoppedNotice(view)] : [],
    body: html`${descriptionList(view, [
      { label: { id: 'Alamat', en: 'Address' }, value: html`<code>${webhook.url}</code>`, wide: true },
      { label: { id: 'Peran', en: 'Role' }, value: t(view, roleName(webhook.role)) },
      { label: { id: 'Perangkat daerah', en: 'Agency' }, value: agency },
      ...(failingSince === null
        ? []
        : [
            {
              label: { id: 'Tidak menjawab sejak', en: 'Not answering since' },
              value: relativeTime(view, failingSince),
            },
          ]),
      { label: { id: 'Kejadian', en: 'Events' }, value: eventList(view, shown), wide: true },
    ])}
<h2>${t(view, { id: 'Kejadian yang dikirim', en: 'Events sent' })}</h2>
${deliveryTabs(view, shown)}
${deliveriesTable(view, shown)}${more !== '' && linkButton(view, { label: { id: 'Lebih lama', en: 'Older' }, href: more, icon: 'chevron-right' })}`,
  });
}
