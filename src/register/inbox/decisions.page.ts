import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { printButton } from '../../ui/form/button.ts';
import { radioGroup, selectInput } from '../../ui/form/choice-inputs.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Stage } from '../approvals/stages.ts';
import { returnsOf } from '../approvals/vote-fields.ts';
import { showField } from '../pages/cells.ts';
import { rowHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import { isPlain, refusalStep } from './decide.ts';
import { askedOf, type Waiting } from './inbox.ts';
import { dueText, itemValue } from './inbox-table.ts';

/** One matter on the sheet: what waits, and what its record says. */
export type Matter = {
  readonly waiting: Waiting;
  readonly row: ReadRow | undefined;
  readonly stages: readonly Stage[];
};

/** Everything the decision sheet shows. */
export type SheetParts = {
  readonly matters: readonly Matter[];
  /** How many wait in all; more than the sheet holds stand in the inbox. */
  readonly total: number;
  readonly nameOf: (id: string | null) => string;
  readonly notices: readonly Html[];
};

/** The names of a matter's answers: one group for each line of the sheet. */
export const answerName = (what: 'verdict' | 'reason' | 'backTo', value: string): string => `${what}:${value}`;

const words = {
  approve: { id: 'Setujui', en: 'Approve' },
  refuse: { id: 'Tolak, dengan alasan', en: 'Refuse, with a reason' },
  later: { id: 'Nanti', en: 'Later' },
} as const satisfies Record<string, Text>;

const required: Text = { id: 'Wajib bila ditolak.', en: 'Required when refused.' };

/** The few fields of its record that tell what a matter is about. */
export const factsShown = ({ waiting: { register } }: Matter): readonly string[] =>
  register.list.filter((name) => name !== 'status' && !register.label.includes(name)).slice(0, 4);

function keyFacts(view: View, matter: Matter, parts: SheetParts): Html {
  const { waiting, row } = matter;
  const { register } = waiting;
  const shown = row ? factsShown(matter).map((name) => ({ name, field: register.fields[name], row })) : [];
  return descriptionList(view, [
    { label: { id: 'Diminta oleh', en: 'Asked by' }, value: parts.nameOf(waiting.by) },
    { label: { id: 'Sejak', en: 'Since' }, value: relativeTime(view, waiting.since) },
    ...(waiting.due === null ? [] : [{ label: { id: 'Tenggat', en: 'Due' }, value: dueText(view, waiting) }]),
    ...shown.flatMap(({ name, field, row: read }) =>
      field ? [{ label: field.label, value: showField(view, register, read, name) }] : [],
    ),
  ]);
}

/**
 * Yes, no and why, or later: for a matter, or for several alike.
 * @param value names the answers @param approve what saying yes is called
 */
export function answerFields(
  view: View,
  { waiting, stages }: Matter,
  { value, approve }: { readonly value: string; readonly approve: Text },
): Html | null {
  const { step, name, stage } = waiting;
  const mayRefuse = refusalStep(step, name) !== null;
  const returns = step.approval ? Object.entries(returnsOf(stages, stage)) : [];
  const choices = [
    ...(isPlain(step) ? [{ value: 'approve', label: approve, help: step.consequence }] : []),
    ...(mayRefuse ? [{ value: 'refuse', label: words.refuse }] : []),
    { value: 'later', label: words.later },
  ];
  if (choices.length < 2) return null;
  return html`<div class="form-fields">${radioGroup(view, { name: answerName('verdict', value), label: { id: 'Keputusan Anda', en: 'Your decision' }, choices, value: 'later' })}${
    returns.length > 1 &&
    selectInput(view, {
      name: answerName('backTo', value),
      label: { id: 'Bila ditolak, kembali ke', en: 'If refused, back to' },
      choices: returns.map(([key, label]) => ({ value: key, label })),
      value: 'drafter',
    })
  }${textArea(view, { name: answerName('reason', value), label: { id: 'Alasan', en: 'Reason' }, ...(mayRefuse ? { help: required } : {}), optional: true, value: '', maxLength: 1000, rows: 2 })}</div>`;
}

function answers(view: View, matter: Matter): Html {
  const { waiting } = matter;
  const { step, name, register, id } = waiting;
  const open = html`<p class="screen-only"><a href="${rowHref(register, id)}/${name}">${t(view, { id: 'Keputusan ini memerlukan isian: buka formulirnya', en: 'This decision needs entries: open its form' })}</a></p>`;
  return html`${!isPlain(step) && open}${answerFields(view, matter, { value: itemValue(waiting), approve: words.approve })}`;
}

function matterCard(view: View, matter: Matter, parts: SheetParts): Html {
  const { waiting } = matter;
  const { register, id, label, step } = waiting;
  const undecided =
    step.undecided &&
    alert(view, {
      tone: waiting.overdue ? 'warning' : 'info',
      title: { id: 'Bila tidak diputuskan', en: 'If you do not decide' },
      text: step.undecided,
    });
  return html`<section class="panel decision"><div class="panel-head"><div><h2><a href="${rowHref(register, id)}">${label}</a></h2><p class="panel-lead">${t(view, register.one)} · ${t(view, askedOf(waiting))}</p></div></div>
<div class="panel-body">${keyFacts(view, matter, parts)}${undecided}${answers(view, matter)}</div></section>`;
}

const lead: Text = {
  id: 'Hanya yang menunggu keputusan Anda. Pilih untuk tiap hal, lalu kirim sekaligus; yang dibiarkan "Nanti" tetap menunggu.',
  en: 'Only what waits for your decision. Choose for each matter, then send all at once; what is left at "Later" keeps waiting.',
};

/** The sheet of decisions of one person: to read on a phone, to print, and to decide in one go. */
export function decisionsPage(view: View, parts: SheetParts): Html {
  const { matters, total } = parts;
  const rest = total - matters.length;
  const more =
    rest > 0 &&
    html`<p><a href="/inbox?tab=decisions">${t(view, fill({ id: '{n} hal lain di kotak masuk', en: '{n} more in the inbox' }, { n: formatNumber(rest, view.lang, 0) }))}</a></p>`;
  const empty = card(view, {
    body: html`<p class="text-secondary">${t(view, { id: 'Tidak ada yang menunggu keputusan Anda.', en: 'Nothing waits for your decision.' })}</p>`,
  });
  const body = html`${matters.map((matter) => matterCard(view, matter, parts))}${formActions(view, { save: { id: 'Kirim keputusan', en: 'Send decisions' }, cancel: '/inbox' })}`;
  return page(view, {
    title: { id: 'Lembar keputusan', en: 'Decision sheet' },
    lead,
    crumbs: [{ label: { id: 'Kotak masuk', en: 'Inbox' }, href: '/inbox' }],
    narrow: true,
    ...(matters.length > 0 ? { actions: [printButton(view)] } : {}),
    notices: parts.notices,
    body: [matters.length === 0 ? empty : form(view, { action: '/inbox/decisions', body }), more],
  });
}
