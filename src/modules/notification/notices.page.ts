import { type Html, html } from '../../kernel/html/html.ts';
import { formatDate, formatInstant, formatRelativeInstant, isoDateOf } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import type { NamedNotice } from './name-notices.ts';

/** What the notice centre shows: one page of notices, how many there are, and where the next page begins. */
export type Centre = {
  readonly notices: readonly NamedNotice[];
  readonly counts: { readonly all: number; readonly unread: number };
  readonly unreadOnly: boolean;
  /** Whether this is not the newest page. */
  readonly later: boolean;
  /** The notice after which the next page begins; null on the last. */
  readonly next: string | null;
};

const newMark: Text = { id: 'Baru', en: 'New' };

const time = (view: View, at: Date): Html =>
  html`<time datetime="${at.toISOString()}" title="${formatInstant(at, view.lang, view.timeZone)}">${formatRelativeInstant(at, view.now, view.lang)}</time>`;

const item = (view: View, { id, sentence, label, at, readAt }: NamedNotice): Html =>
  html`<li class="${readAt === null ? 'notice-item notice-new' : 'notice-item'}"><a href="/notices/${id}">${t(view, sentence)}</a>
${label !== null && html`<p class="notice-about">${label}</p>`}
<p class="notice-when">${readAt === null && html`<span class="status status-info">${t(view, newMark)}</span> `}${time(view, at)}</p></li>`;

function dayTitle(view: View, day: string): string {
  const yesterday = isoDateOf(new Date(view.now.getTime() - 86_400_000), view.timeZone);
  if (day === view.today) return t(view, { id: 'Hari ini', en: 'Today' });
  if (day === yesterday) return t(view, { id: 'Kemarin', en: 'Yesterday' });
  return formatDate(day, view.lang);
}

function byDay(view: View, notices: readonly NamedNotice[]): Html {
  const days = Map.groupBy(notices, ({ at }) => isoDateOf(at, view.timeZone));
  return html`${[...days].map(
    ([day, some]) => html`<section><h2>${dayTitle(view, day)}</h2>
<ol class="notice-list">${some.map((one) => item(view, one))}</ol></section>`,
  )}`;
}

const nothing = (view: View, unreadOnly: boolean): Html =>
  emptyState(view, {
    icon: 'bell',
    title: unreadOnly
      ? { id: 'Semua sudah Anda baca', en: 'You have read everything' }
      : { id: 'Belum ada pemberitahuan', en: 'No notices yet' },
    text: {
      id: 'Yang menunggu keputusan Anda dan tenggat yang mendekat diberitahukan di sini.',
      en: 'What waits for your decision and deadlines that come near are told here.',
    },
  });

const older = (view: View, { next, unreadOnly, later }: Centre): Html => {
  if (!later && next === null) return html``;
  const query = (before: string | null) =>
    new URLSearchParams({ ...(unreadOnly ? {} : { all: '' }), ...(before === null ? {} : { before }) }).toString();
  return html`<nav class="form-actions" aria-label="${t(view, { id: 'Halaman daftar', en: 'List pages' })}">
${later && linkButton(view, { label: { id: 'Terbaru', en: 'Newest' }, href: `/notices?${query(null)}`, icon: 'chevron-left' })}
${next !== null && linkButton(view, { label: { id: 'Lebih lama', en: 'Older' }, href: `/notices?${query(next)}`, icon: 'chevron-right' })}
</nav>`;
};

/** The notice centre: what a person was told, newest first, unread by default. */
export function noticesPage(view: View, centre: Centre): Html {
  const { notices, counts, unreadOnly } = centre;
  const newest = notices[0]?.id;
  const readAll =
    counts.unread > 0 && newest !== undefined
      ? form(view, {
          action: '/notices/read',
          hidden: { upTo: newest },
          body: button(view, { label: { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' }, icon: 'check' }),
        })
      : undefined;
  return page(view, {
    title: { id: 'Pemberitahuan', en: 'Notices' },
    lead: {
      id: 'Apa yang perlu Anda ketahui. Membuka sebuah pemberitahuan menandainya sudah dibaca.',
      en: 'What you should know. Opening a notice marks it as read.',
    },
    narrow: true,
    actions: [
      linkButton(view, {
        label: { id: 'Atur pemberitahuan', en: 'Choose how to be told' },
        href: '/account/notices',
        icon: 'settings',
        kind: 'quiet',
      }),
    ],
    primary: readAll,
    tabs: tabs(view, [
      { label: { id: 'Belum dibaca', en: 'Unread' }, href: '/notices', count: counts.unread, current: unreadOnly },
      { label: { id: 'Semua', en: 'All' }, href: '/notices?all=', count: counts.all, current: !unreadOnly },
    ]),
    body: notices.length === 0 ? nothing(view, unreadOnly) : html`${byDay(view, notices)}${older(view, centre)}`,
  });
}
