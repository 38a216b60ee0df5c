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

const isEmpty = (value: Child): boolean => value === null || value === undefined || value === '';
const nothing = (view: View): Html => html`<span class="none">${t(view, { id: 'kosong', en: 'empty' })}</span>`;
const orNothing = (view: View, value: Child): Child => (isEmpty(value) ? nothing(view) : value);

/** Said, not shown: a stroke through a word is not heard. */
const spoken = (view: View, word: Text): Html => html`<span class="visually-hidden">${t(view, word)} </span>`;

/** What stood there before, struck through. What was filled in for the first time has no before. */
const replaced = (view: View, before: Child): Child =>
  !isEmpty(before) &&
  html`<del>${spoken(view, { id: 'sebelumnya', en: 'before' })}${before}</del>
${icon('arrow-right')}`;

const changeList = (view: View, changes: readonly Change[]): Html =>
  html`<dl class="changes">${changes.map(
    ({ label, before, after }) => html`<div><dt>${t(view, label)}</dt><dd>
${replaced(view, before)}
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
