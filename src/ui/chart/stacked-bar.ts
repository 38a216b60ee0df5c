import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber, formatPercent } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { type DutyState, dutyStateOrder, dutyStates, stateBadge } from '../state/state-badge.ts';
import { t, type View } from '../view.ts';

/** How many duties are in each state; a state left out has none. */
export type Counts = Readonly<Partial<Record<DutyState, number>>>;
type Segment = { readonly state: DutyState; readonly count: number; readonly x: number; readonly width: number };

/** The drawing is this wide; a browser stretches it to the column. */
const span = 1000;

/** Where each state begins and how wide it is; every state that occurs is at least a visible sliver. */
export function segmentsOf(counts: Counts): readonly Segment[] {
  const present = dutyStateOrder
    .map((state) => ({ state, count: counts[state] ?? 0 }))
    .filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const least = 8;
  const free = span - least * present.length;
  let x = 0;
  return present.map(({ state, count }) => {
    const width = least + (free * count) / total;
    const segment = { state, count, x, width };
    x += width;
    return segment;
  });
}

function rectangle(view: View, { state, count, x, width }: Segment): Html {
  const place = attributes({ x: x.toFixed(1), y: 0, width: Math.max(width - 3, 1).toFixed(1), height: 20 });
  const words = `${t(view, dutyStates[state].label)}: ${formatNumber(count, view.lang, 0)}`;
  return html`<rect class="fill-${state}"${place}><title>${words}</title></rect>`;
}

/** How many duties are in which state, as a bar alone: for a row of a table. `title` says it in words. */
export const stateBar = (view: View, title: Text, counts: Counts): Html =>
  html`<svg class="stacked-bar" viewBox="0 0 ${span} 20" preserveAspectRatio="none" role="img" aria-label="${t(view, title)}">
${segmentsOf(counts).map((segment) => rectangle(view, segment))}
</svg>`;

type Leads = ((state: DutyState) => string) | undefined;

function legendItem(view: View, { state, count }: Segment, total: number, href: Leads): Html {
  const words = html`${stateBadge(view, state)} <strong>${formatNumber(count, view.lang, 0)}</strong>
<span class="muted">${formatPercent(count / total, view.lang, 0)}</span>`;
  return html`<li>${href ? html`<a class="legend-link" href="${safeUrl(href(state))}">${words}</a>` : words}</li>`;
}

/**
 * How many duties are in which state: one bar, and the numbers below it in words. The title carries the answer; with
 * `href` every number leads to the duties it counts.
 */
export function stackedBar(
  view: View,
  options: { readonly title: Text; readonly counts: Counts; readonly href?: (state: DutyState) => string },
): Html {
  const segments = segmentsOf(options.counts);
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  return html`<figure class="stacked">
<figcaption>${t(view, options.title)}</figcaption>
${stateBar(view, options.title, options.counts)}
<ul class="stacked-legend">${segments.map((segment) => legendItem(view, segment, total, options.href))}</ul>
</figure>`;
}
