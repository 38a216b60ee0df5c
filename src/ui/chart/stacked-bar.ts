import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber, formatPercent } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { type DutyState, dutyStateOrder, dutyStates, stateBadge } from '../state/state-badge.ts';
import { t, type View } from '../view.ts';

type Counts = Readonly<Partial<Record<DutyState, number>>>;
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

const bar = (view: View, { state, count, x, width }: Segment): Html =>
  html`<rect class="fill-${state}" x="${x.toFixed(1)}" y="0" width="${Math.max(width - 3, 1).toFixed(1)}" height="20"><title>${t(view, dutyStates[state].label)}: ${formatNumber(count, view.lang, 0)}</title></rect>`;

const legendItem = (view: View, { state, count }: Segment, total: number): Html =>
  html`<li>${stateBadge(view, state)} <strong>${formatNumber(count, view.lang, 0)}</strong> <span class="muted">${formatPercent(count / total, view.lang, 0)}</span></li>`;

/** How many duties are in which state: one bar, and the numbers below it in words. The title carries the answer. */
export function stackedBar(
  view: View,
  options: { readonly title: Text; readonly counts: Counts; readonly legend?: boolean },
): Html {
  const segments = segmentsOf(options.counts);
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const title = t(view, options.title);
  return html`<figure class="stacked"><figcaption>${title}</figcaption>
<svg class="stacked-bar" viewBox="0 0 ${span} 20" preserveAspectRatio="none" role="img" aria-label="${title}">${segments.map((segment) => bar(view, segment))}</svg>
${options.legend !== false && html`<ul class="stacked-legend">${segments.map((segment) => legendItem(view, segment, total))}</ul>`}</figure>`;
}
