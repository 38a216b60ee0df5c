import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { showCell } from '../pages/cells.ts';
import { rowHref } from '../pages/register-links.ts';
import { fieldOf } from '../register.ts';
import { isPlain } from './decide.ts';
import { answerFields, factsShown, type Matter } from './decisions.page.ts';
import { askedOf } from './inbox.ts';
import { dueText, lineTicks } from './inbox-table.ts';
import type { Group } from './together.ts';

/** What was ticked in the inbox, by what is asked of it. */
export type TogetherParts = {
  readonly groups: readonly Group[];
  /** How many of the ticked lines no longer wait as they did. */
  readonly gone: number;
  readonly nameOf: (id: string | null) => string;
  readonly notices: readonly Html[];
};

const dueLabel: Text = { id: 'Tenggat', en: 'Due' };
const decideBy: Text = { id: 'Putuskan sebelum', en: 'Decide by' };
const all: Text = { id: '{step}: semua yang dicentang', en: '{step}: all that are ticked' };
const approveAll: Text = { id: 'Setujui semua yang dicentang', en: 'Approve all that are ticked' };
const alone: Text = {
  id: 'Langkah ini memerlukan isian sendiri: buka satu per satu dari daftar ini.',
  en: 'This step needs entries of its own: open the lines one by one.',
};

function columnsOf(view: View, [first]: Group['matters'], parts: TogetherParts): readonly Column<Matter>[] {
  const { register, owed } = first.waiting;
  const facts = factsShown(first)
    .slice(0, 3)
    .map(
      (name): Column<Matter> => ({
        key: name,
        label: fieldOf(register, name).label,
        align: fieldOf(register, name).align,
        cell: ({ row }) => (row ? showCell(view, register, row, name) : '–'),
      }),
    );
  const by = {
    key: 'by',
    label: { id: 'Diminta oleh', en: 'Asked by' },
    cell: (one: Matter) => parts.nameOf(one.waiting.by),
  };
  return [
    { key: 'label', label: register.one, cell: ({ waiting }) => waiting.label },
    ...facts,
    ...(owed ? [] : [by]),
    { key: 'due', label: owed ? dueLabel : decideBy, cell: ({ waiting }) => dueText(view, waiting) },
  ];
}

const lines = {
  ...lineTicks,
  value: ({ waiting }: Matter) => lineTicks.value(waiting),
  called: ({ waiting }: Matter) => lineTicks.called(waiting),
  checked: () => true,
};

function groupPanel(view: View, { key, matters }: Group, parts: TogetherParts): Html {
  const [first] = matters;
  const { register, step, owed } = first.waiting;
  const count = fill(
    { id: '{register}: {n} hal', en: '{register}: {n} matters' },
    { register: register.one, n: formatNumber(matters.length, view.lang, 0) },
  );
  const table = dataTable(view, {
    caption: count,
    columns: columnsOf(view, matters, parts),
    rows: matters,
    ticks: lines,
    href: ({ waiting }) => rowHref(waiting.register, waiting.id),
    empty: html``,
  });
  const approve = owed ? fill(all, { step: step.title }) : approveAll;
  const undecided =
    step.undecided &&
    alert(view, {
      tone: 'info',
      title: { id: 'Bila tidak diputuskan', en: 'If you do not decide' },
      text: step.undecided,
    });
  return html`<section class="panel decision"><div class="panel-head"><div><h2>${t(view, askedOf(first.waiting))}</h2><p class="panel-lead">${t(view, count)}</p></div></div>
<div class="panel-body">${table}${undecided}${!isPlain(step) && html`<p>${t(view, alone)}</p>`}${answerFields(view, first, { value: key, approve })}</div></section>`;
}

const lead: Text = {
  id: 'Yang Anda centang, menurut yang diminta. Satu jawaban berlaku untuk semua yang masih dicentang; yang dibiarkan "Nanti" tetap menunggu.',
  en: 'What you ticked, by what is asked. One answer holds for all that stay ticked; what is left at "Later" keeps waiting.',
};

const goneText: Text = {
  id: '{n} hal tidak lagi menunggu Anda seperti tadi, dan tidak ikut di sini.',
  en: '{n} matters no longer wait for you as they did, and are not among these.',
};

const allDone: Text = { id: 'Tidak ada lagi yang tersisa di sini.', en: 'Nothing is left here.' };
const tickFirst: Text = {
  id: 'Centang dahulu di kotak masuk yang akan diputuskan.',
  en: 'First tick in the inbox what to decide.',
};

/** One answer for many lines of the inbox: what they are, what the answer does, and sending it. */
export function togetherPage(view: View, parts: TogetherParts): Html {
  const { groups, gone } = parts;
  const nothing = card(view, {
    body: html`<p class="text-secondary">${t(view, parts.notices.length > 0 ? allDone : tickFirst)}</p>${linkButton(view, { label: { id: 'Ke kotak masuk', en: 'To the inbox' }, href: '/inbox' })}`,
  });
  const body = html`${groups.map((group) => groupPanel(view, group, parts))}${formActions(view, { save: { id: 'Kirim keputusan', en: 'Send decisions' }, cancel: '/inbox' })}`;
  return page(view, {
    title: { id: 'Putuskan yang dicentang', en: 'Decide what is ticked' },
    lead,
    crumbs: [{ label: { id: 'Kotak masuk', en: 'Inbox' }, href: '/inbox' }],
    notices: [
      ...parts.notices,
      ...(gone > 0 ? [alert(view, { tone: 'warning', title: fill(goneText, { n: gone }) })] : []),
    ],
    body: groups.length === 0 ? nothing : form(view, { action: '/inbox/decisions', hidden: { chosen: '1' }, body }),
  });
}
