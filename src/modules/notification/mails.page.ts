import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { letterBody, settingsPath } from '../../kernel/mail/letter.ts';
import type { Mail } from '../../kernel/mail/mail.queries.ts';
import { type MailState, mailStates } from '../../kernel/mail/mail-state.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { statusBadge, type Tone } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';

const title: Text = { id: 'Surel keluar', en: 'Outgoing mail' };

const states: Readonly<Record<MailState, { readonly label: Text; readonly tone: Tone }>> = {
  queued: { label: { id: 'Menunggu', en: 'Waiting' }, tone: 'info' },
  sent: { label: { id: 'Terkirim', en: 'Sent' }, tone: 'good' },
  failed: { label: { id: 'Gagal', en: 'Failed' }, tone: 'bad' },
  refused: { label: { id: 'Ditolak penerima', en: 'Refused' }, tone: 'bad' },
  dropped: { label: { id: 'Tidak dikirim', en: 'Not sent' }, tone: 'neutral' },
};

const kinds: Readonly<Record<string, Text>> = {
  once: { id: 'Segera', en: 'At once' },
  daily: { id: 'Ringkasan harian', en: 'Daily digest' },
  weekly: { id: 'Ringkasan mingguan', en: 'Weekly digest' },
  confirm: { id: 'Konfirmasi alamat', en: 'Confirmation' },
  invitation: { id: 'Undangan', en: 'Invitation' },
};

const codes: Readonly<Record<string, Text>> = {
  'NO-ADDRESS': { id: 'tidak ada alamat yang dikonfirmasi', en: 'no confirmed address' },
  STALE: { id: 'lebih dari tiga hari tidak dapat dikirim', en: 'could not be sent for three days' },
};

const badge = (view: View, state: MailState): Html => statusBadge(view, states[state].label, states[state].tone);
const kindName = (kind: string): Text => kinds[kind] ?? same(kind);
const errorText = (view: View, error: string | null): string =>
  error === null ? '' : t(view, codes[error] ?? same(error));

/** What the outbox shows. `nameOf` names people by id. */
export type Outbox = {
  readonly mails: readonly Mail[];
  readonly counts: Readonly<Record<MailState, number>>;
  readonly state: MailState | null;
  readonly next: string | null;
  readonly sends: boolean;
  readonly nameOf: (person: string) => string;
};

const noServer = (view: View): Html =>
  alert(view, {
    tone: 'info',
    title: { id: 'Server surel belum diatur: surel tinggal di sini.', en: 'No mail server is set: mails stay here.' },
    text: {
      id: 'Atur SMTP_URL lalu jalankan Padu lagi. Yang menunggu lebih dari tiga hari tidak dikirim lagi.',
      en: 'Set SMTP_URL and start Padu again. What has waited for more than three days is not sent any more.',
    },
  });

const stateTabs = (view: View, { counts, state }: Outbox): Html => {
  const all = mailStates.reduce((sum, one) => sum + counts[one], 0);
  return tabs(view, [
    { label: { id: 'Semua', en: 'All' }, href: '/mails', count: all, current: state === null },
    ...mailStates.map((one) => ({
      label: states[one].label,
      href: `/mails?state=${one}`,
      count: counts[one],
      current: state === one,
    })),
  ]);
};

/** Every mail and what became of it. */
export function mailsPage(view: View, outbox: Outbox): Html {
  const { mails, state, next, nameOf } = outbox;
  const more = next === null ? '' : `/mails?${new URLSearchParams({ ...(state ? { state } : {}), before: next })}`;
  const table = dataTable(view, {
    caption: title,
    columns: [
      { key: 'subject', label: { id: 'Perihal', en: 'Subject' }, cell: (mail: Mail) => mail.letter.subject },
      { key: 'person', label: { id: 'Kepada', en: 'To' }, cell: ({ person }) => nameOf(person) },
      { key: 'kind', label: { id: 'Jenis', en: 'Kind' }, cell: ({ kind }) => t(view, kindName(kind)) },
      { key: 'state', label: { id: 'Keadaan', en: 'State' }, cell: (mail) => badge(view, mail.state) },
      { key: 'at', label: { id: 'Ditulis', en: 'Written' }, cell: ({ at }) => relativeTime(view, at) },
    ],
    rows: mails,
    href: ({ id }) => `/mails/${id}`,
    empty: emptyState(view, {
      icon: 'mail',
      title: { id: 'Tidak ada surel', en: 'No mails' },
      text: {
        id: 'Surel ditulis bila seseorang memilih diberi tahu lewat surel.',
        en: 'Mails are written when somebody chooses to be told by mail.',
      },
    }),
  });
  return page(view, {
    title,
    lead: {
      id: 'Setiap surel dan keadaannya. Isinya hanya kalimat pemberitahuan dan tautan.',
      en: 'Every mail and what became of it. They hold only the sentence of the notice and a link.',
    },
    notices: outbox.sends ? [] : [noServer(view)],
    tabs: stateTabs(view, outbox),
    body: html`${table}${more !== '' && linkButton(view, { label: { id: 'Lebih lama', en: 'Older' }, href: more, icon: 'chevron-right' })}`,
  });
}

const isOver = (mail: Mail): boolean => mail.state === 'failed' || mail.state === 'refused';

/** One mail as it would look, and how it went. */
export const mailPage = (view: View, mail: Mail, name: string): Html =>
  page(view, {
    title: same(mail.letter.subject),
    crumbs: [{ label: title, href: '/mails' }],
    badge: badge(view, mail.state),
    primary: isOver(mail)
      ? form(view, {
          action: `/mails/${mail.id}/send`,
          body: button(view, { label: { id: 'Kirim lagi', en: 'Send again' }, icon: 'refresh' }),
        })
      : undefined,
    body: html`${descriptionList(view, [
      { label: { id: 'Kepada', en: 'To' }, value: html`<a href="/people/${mail.person}">${name}</a>` },
      { label: { id: 'Jenis', en: 'Kind' }, value: t(view, kindName(mail.kind)) },
      { label: { id: 'Ditulis', en: 'Written' }, value: relativeTime(view, mail.at) },
      { label: { id: 'Percobaan', en: 'Attempts' }, value: mail.attempts },
      mail.state === 'queued'
        ? { label: { id: 'Dicoba lagi', en: 'Tried again' }, value: relativeTime(view, mail.nextAt) }
        : { label: { id: 'Selesai', en: 'Done' }, value: relativeTime(view, mail.doneAt) },
      { label: { id: 'Sebab', en: 'Cause' }, value: errorText(view, mail.error) },
    ])}${card(view, {
      title: { id: 'Isi surel', en: 'What the mail says' },
      body: html`<div class="content-text" lang="${mail.lang}">${letterBody(mail.letter, '')}<p><small>${mail.letter.why} <a href="${settingsPath}">${settingsPath}</a></small></p></div>`,
    })}`,
  });
