import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate } from '../../../kernel/i18n/format.ts';
import { fill, type Lang, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { stateBadge } from '../../../ui/state/state-badge.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import { t, urlWith, type View } from '../../../ui/view.ts';
import type { CalendarEntry } from '../calendar.rules.ts';
import type { Calendar } from '../read-calendar.ts';
import { dayText } from '../wording.ts';

/** A year of the calendar as one person sees it. */
export type CalendarParts = Calendar & {
  readonly view: View;
  readonly year: number;
  readonly mine: boolean;
  readonly bounds: { readonly first: number; readonly last: number };
};

const kindNames = {
  review: { id: 'Reviu', en: 'Review' },
  interval: { id: 'Berkala', en: 'Periodic' },
  deadline: { id: 'Batas waktu', en: 'Deadline' },
  expiry: { id: 'Habis berlaku', en: 'Expiry' },
} as const satisfies Record<CalendarEntry['kind'], Text>;

/** "November 2026" of a month "2026-11". */
function monthName(month: string, lang: Lang): string {
  return formatDate(`${month}-01`, lang).replace(/^\d+ /, '');
}

const weekdays = {
  id: new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
};
const weekdayOf = (day: string, lang: Lang): string => weekdays[lang].format(new Date(`${day}T00:00:00Z`));

function workingDays({ due, actBy, remindOn }: CalendarEntry): Text {
  const text =
    actBy === due
      ? { id: 'ingatkan sejak {remindOn}', en: 'remind from {remindOn}' }
      : {
          id: 'hari kerja terakhir {actBy}, ingatkan sejak {remindOn}',
          en: 'last working day {actBy}, remind from {remindOn}',
        };
  return fill(text, { actBy: dayText(actBy), remindOn: dayText(remindOn) });
}

function entryLine({ view, items }: CalendarParts, entry: CalendarEntry): Html {
  const { due, kind, ref, provisionId, title } = entry;
  const item = items.get(provisionId);
  return html`<li><div class="calendar-day"><time datetime="${due}">${Number(due.slice(8))}</time><span>${weekdayOf(due, view.lang)}</span></div>
<div><a class="duty-link" href="/compliance/duties/${provisionId}">${t(view, title)}</a>
<p class="duty-reason">${ref} · ${t(view, kindNames[kind])} · ${t(view, workingDays(entry))}</p></div>
${item && stateBadge(view, item.state)}</li>`;
}

function monthCard(parts: CalendarParts, month: string, entries: readonly CalendarEntry[]): Html {
  return card(parts.view, {
    title: same(monthName(month, parts.view.lang)),
    body: html`<ol class="calendar-list">${entries.map((entry) => entryLine(parts, entry))}</ol>`,
  });
}

function holidayNotice({ view, holidays, year }: CalendarParts): readonly Html[] {
  if ([...holidays].some((day) => day.startsWith(`${year}-`))) return [];
  return [
    alert(view, {
      tone: 'info',
      title: fill(
        { id: 'Hari libur tahun {year} belum dicatat', en: 'The holidays of {year} are not recorded' },
        { year },
      ),
      text: {
        id: 'Hari kerja dihitung tanpa Sabtu dan Minggu saja.',
        en: 'Working days leave out Saturdays and Sundays only.',
      },
      body: html`<p><a href="/holidays">${t(view, { id: 'Buka daftar hari libur', en: 'Open the holidays' })}</a></p>`,
    }),
  ];
}

function turn({ view, year, bounds }: CalendarParts): Html {
  const to = (other: number, label: Text): Html | null =>
    other < bounds.first || other > bounds.last
      ? null
      : linkButton(view, { label, href: urlWith(view, { year: String(other) }) });
  return html`<nav class="year-turn no-print" aria-label="${t(view, { id: 'Tahun', en: 'Year' })}">${to(year - 1, same(String(year - 1)))}<strong>${year}</strong>${to(year + 1, same(String(year + 1)))}</nav>`;
}

const whoseTabs = (view: View, mine: boolean): Html =>
  tabs(view, [
    { label: { id: 'Semua', en: 'All' }, href: urlWith(view, { whose: null }), current: !mine },
    { label: { id: 'Kewajiban saya', en: 'My duties' }, href: urlWith(view, { whose: 'mine' }), current: mine },
  ]);

const nothing = (view: View): Html =>
  emptyState(view, {
    icon: 'calendar-event',
    title: { id: 'Tidak ada yang terjadwal', en: 'Nothing is planned' },
    text: {
      id: 'Tidak ada reviu, batas waktu, atau bukti yang habis berlaku pada tahun ini.',
      en: 'No review, deadline or expiring evidence falls into this year.',
    },
  });

/** What is planned, due or running out in a year, month by month. */
export function calendarPage(parts: CalendarParts): Html {
  const { view, entries, year, mine } = parts;
  const months = [...Map.groupBy(entries, ({ due }) => due.slice(0, 7))];
  return page(view, {
    title: fill({ id: 'Kalender kewajiban {year}', en: 'Calendar of duties {year}' }, { year }),
    lead: {
      id: 'Reviu, batas waktu, kewajiban berkala, dan bukti yang habis berlaku.',
      en: 'Reviews, deadlines, periodic duties and evidence that runs out.',
    },
    primary: linkButton(view, {
      label: { id: 'Ikuti di kalender Anda', en: 'Follow in your calendar' },
      href: '/compliance/calendar/link',
      icon: 'calendar-event',
      kind: 'primary',
    }),
    actions: [printButton(view)],
    notices: holidayNotice(parts),
    body: html`${turn(parts)}${whoseTabs(view, mine)}
${entries.length === 0 ? nothing(view) : months.map(([month, own]) => monthCard(parts, month, own))}`,
  });
}
