import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { pager } from '../../ui/table/pager.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { rowHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';
import { type Done, doneDays } from './done.ts';
import { type Inbox, type InboxQuery, type InboxTab, inboxTabs, type Waiting } from './inbox.ts';
import { inboxHref } from './inbox-query.ts';
import { inboxTable } from './inbox-table.ts';

/** Everything the inbox shows. */
export type InboxParts = {
  readonly inbox: Inbox;
  readonly query: InboxQuery;
  readonly registers: readonly Register[];
  readonly nameOf: (id: string | null) => string;
  readonly notices: readonly Html[];
};

const title: Text = { id: 'Kotak masuk', en: 'Inbox' };
const lead: Text = {
  id: 'Semua yang menunggu Anda, dari register mana pun: keputusan, dan pekerjaan yang jatuh tempo. Yang lewat tenggat di atas.',
  en: 'Everything that waits for you, from any register: decisions, and work that falls due. What is overdue comes first.',
};

const tabWords: Readonly<Record<InboxTab, Text>> = {
  waiting: { id: 'Menunggu', en: 'Waiting' },
  decisions: { id: 'Keputusan', en: 'Decisions' },
  overdue: { id: 'Lewat tenggat', en: 'Overdue' },
  assigned: { id: 'Ditugaskan kepada saya', en: 'Given to me' },
};

const inboxTabLinks = (view: View, current: InboxTab | 'done', inbox: Inbox | null, query: InboxQuery | null): Html =>
  tabs(view, [
    ...inboxTabs.map((tab) => ({
      label: tabWords[tab],
      href: query
        ? inboxHref(query, { tab, offset: 0, register: null })
        : tab === 'waiting'
          ? '/inbox'
          : `/inbox?tab=${tab}`,
      ...(inbox ? { count: inbox.counts[tab] } : {}),
      current: tab === current,
    })),
    { label: { id: 'Selesai', en: 'Done' }, href: '/inbox/done', current: current === 'done' },
  ]);

function registerFilter(view: View, { inbox, query, registers }: InboxParts): Html | null {
  const open = registers.filter(({ name }) => name === query.register || (inbox.registers[name] ?? 0) > 0);
  if (open.length < 2 && query.register === null) return null;
  const choices = open.map((register) => ({
    value: register.name,
    label: same(`${t(view, register.title)} (${inbox.registers[register.name] ?? 0})`),
  }));
  const select = selectInput(view, {
    name: 'filter[register]',
    label: { id: 'Jenis', en: 'Kind' },
    choices,
    value: query.register,
    empty: { id: 'Semua', en: 'All' },
    sendOnChange: true,
  });
  const tab = query.tab === 'waiting' ? null : html`<input type="hidden" name="tab" value="${query.tab}">`;
  return html`<form class="inbox-filter" method="get" action="/inbox">${tab}${select}${button(view, { label: { id: 'Saring', en: 'Filter' }, kind: 'secondary' })}</form>`;
}

function pages(view: View, { inbox, query }: InboxParts): Html | null {
  const { limit, offset } = query;
  if (inbox.items.length === 0) return null;
  return pager(view, {
    from: offset + 1,
    to: offset + inbox.items.length,
    total: inbox.total,
    ...(offset > 0 ? { previous: inboxHref(query, { offset: Math.max(0, offset - limit) }) } : {}),
    ...(offset + limit < inbox.total ? { next: inboxHref(query, { offset: offset + limit }) } : {}),
  });
}

const decisionSheet = (view: View): Html =>
  linkButton(view, {
    label: { id: 'Lembar keputusan', en: 'Decision sheet' },
    href: '/inbox/decisions',
    kind: 'primary',
  });

/** What can be done with ticked lines. */
const chosenBar = (view: View): Html => html`<div class="ticks-bar">
<label class="needs-script"><input type="checkbox" class="form-check-input" data-tick-all><span>${t(view, { id: 'Semua di halaman ini', en: 'All on this page' })}</span></label>
${button(view, { label: { id: 'Putuskan yang dicentang…', en: 'Decide the ticked ones…' }, name: 'chosen', value: '1' })}
${button(view, { label: { id: 'Tugaskan yang dicentang kepada rekan…', en: 'Give the ticked ones to a colleague…' }, name: 'assign', value: '1', formaction: '/inbox' })}
</div>`;

/** What waits for me: all of it, what is overdue, or what was given to me alone. */
export function inboxPage(view: View, parts: InboxParts): Html {
  const { inbox, query, nameOf } = parts;
  const by = { key: 'by', label: { id: 'Dari', en: 'From' }, cell: (one: Waiting) => nameOf(one.by) };
  const table = inboxTable(view, inbox.items, [by]);
  const list =
    inbox.items.length === 0
      ? card(view, { body: table })
      : html`<form class="ticks" method="get" action="/inbox/decisions">${table}${pages(view, parts)}${chosenBar(view)}</form>`;
  return page(view, {
    title,
    lead,
    notices: parts.notices,
    ...(inbox.counts.decisions > 0 ? { primary: decisionSheet(view) } : {}),
    tabs: inboxTabLinks(view, query.tab, inbox, query),
    body: [registerFilter(view, parts), list],
  });
}

const doneLead = fill(
  {
    id: 'Yang Anda putuskan atau kerjakan dalam {n} hari terakhir.',
    en: 'What you decided or did in the last {n} days.',
  },
  { n: doneDays },
);

const doneStep = (view: View, { register, step, refused }: Done): string => {
  const words = t(view, register.steps[step]?.title ?? same(step));
  return refused ? `${words} – ${t(view, { id: 'ditolak', en: 'refused' })}` : words;
};

/** What I decided and did lately. */
export function donePage(view: View, done: readonly Done[]): Html {
  const table = dataTable(view, {
    caption: doneLead,
    columns: [
      { key: 'label', label: { id: 'Hal', en: 'Matter' }, cell: (one: Done) => one.label },
      { key: 'register', label: { id: 'Jenis', en: 'Kind' }, cell: (one) => t(view, one.register.one) },
      { key: 'step', label: { id: 'Langkah', en: 'Step' }, cell: (one) => doneStep(view, one) },
      { key: 'reason', label: { id: 'Alasan', en: 'Reason' }, cell: (one) => one.reason ?? '–' },
      { key: 'at', label: { id: 'Kapan', en: 'When' }, cell: (one) => relativeTime(view, one.at) },
    ],
    rows: done,
    href: (one) => rowHref(one.register, one.id),
    empty: html`<p class="text-secondary">${t(view, { id: 'Belum ada dalam waktu itu.', en: 'Nothing in that time.' })}</p>`,
  });
  return page(view, {
    title,
    lead: doneLead,
    tabs: inboxTabLinks(view, 'done', null, null),
    body: done.length > 0 ? table : card(view, { body: table }),
  });
}
