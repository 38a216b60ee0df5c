import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { relativeTime } from '../date/date-text.ts';
import { icon } from '../icon/icon.ts';
import { t, type View } from '../view.ts';

/** One changed entry of a record: what it was and what it became. Null where there was or is nothing. */
export type Change = { readonly label: Text; readonly before: Child; readonly after: Child };

/** One thing that happened to a record: what, who, when, why, and what changed. */
export type TimelineEntry = {
  readonly title: Text;
  readonly who: string;
  readonly at: Date;
  readonly reason?: string | null | undefined;
  readonly changes: readonly Change[];
  /** Where the proof of this entry in the log is shown. */
  readonly proof?: Html | undefined;
};

const nothing = (view: View): Html => html`<span class="none">${t(view, { id: 'kosong', en: 'empty' })}</span>`;
const orNothing = (view: View, value: Child): Child =>
  value === null || value === undefined || value === '' ? nothing(view) : value;

/** Said, not shown: a stroke through a word is not heard. */
const spoken = (view: View, word: Text): Html => html`<span class="visually-hidden">${t(view, word)} </span>`;

const changeList = (view: View, changes: readonly Change[]): Html =>
  html`<dl class="changes">${changes.map(
    ({ label, before, after }) => html`<div><dt>${t(view, label)}</dt><dd>
<del>${spoken(view, { id: 'sebelumnya', en: 'before' })}${orNothing(view, before)}</del>
${icon('arrow-right')}
<ins>${spoken(view, { id: 'menjadi', en: 'after' })}${orNothing(view, after)}</ins>
</dd></div>`,
  )}</dl>`;

/** What happened to a record, newest first. */
export const timeline = (view: View, entries: readonly TimelineEntry[]): Html =>
  html`<ol class="timeline-list">${entries.map(
    (entry) => html`<li><p class="timeline-title"><strong>${t(view, entry.title)}</strong> · ${entry.who}</p>
<p class="timeline-when">${relativeTime(view, entry.at)}${entry.proof && html` · ${entry.proof}`}</p>
${entry.reason && html`<blockquote class="timeline-reason">${entry.reason}</blockquote>`}
${entry.changes.length > 0 && changeList(view, entry.changes)}</li>`,
  )}</ol>`;
