import { type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

const panelHead = (
  view: View,
  title: Text,
  lead: Text | undefined,
  actions: Child,
): Html => html`<div class="panel-head">
<div><h2>${t(view, title)}</h2>${lead && html`<p class="panel-lead">${t(view, lead)}</p>`}</div>
${actions && html`<div class="panel-actions">${actions}</div>`}
</div>`;

/** A part of a page under its own heading. `flush` lets a table reach the edges. */
export const card = (
  view: View,
  options: {
    readonly title?: Text;
    readonly lead?: Text;
    readonly actions?: Child;
    readonly body: Child;
    readonly flush?: boolean;
  },
): Html => html`<section class="${options.flush === true ? 'panel panel-flush' : 'panel'}">
${options.title && panelHead(view, options.title, options.lead, options.actions)}
<div class="panel-body">${options.body}</div></section>`;

/** A part of the side column. */
export const asidePart = (view: View, title: Text, body: Child): Html =>
  html`<section class="aside-part"><h2>${t(view, title)}</h2>${body}</section>`;

/** Words this long would break on a phone at the size of a number. */
const longWord = /\p{L}{7}/u;

/** One number worth knowing: the number large, what it counts, one line of context; the whole tile may lead somewhere. */
export const statTile = (
  view: View,
  options: {
    readonly label: Text;
    readonly value: Child;
    readonly note?: Text | undefined;
    readonly href?: string | undefined;
    readonly tone?: 'good' | 'warning' | 'bad' | undefined;
  },
): Html => {
  const isWords = typeof options.value === 'string' && longWord.test(options.value);
  const inside = html`<span class="stat-label">${t(view, options.label)}</span>
<span class="${isWords ? 'stat-value stat-words' : 'stat-value'}">${options.value}</span>
${options.note && html`<span class="stat-note">${t(view, options.note)}</span>`}`;
  const look = `stat${options.tone === undefined ? '' : ` stat-${options.tone}`}`;
  return options.href === undefined
    ? html`<div class="${look}">${inside}</div>`
    : html`<a class="${look}" href="${safeUrl(options.href)}">${inside}</a>`;
};

/** Tiles side by side, as many as fit. */
export const statRow = (tiles: readonly Html[]): Html => html`<div class="stat-row">${tiles}</div>`;
