import { type Html, html } from '../../../kernel/html/html.ts';
import { t, type View } from '../../../ui/view.ts';
import { standingWords } from '../architecture-parts.ts';
import type { DomainGap } from '../coverage/gap.rules.ts';
import type { Standing } from '../graph/standing.ts';

const order: readonly Standing[] = ['stays', 'to-build', 'to-end'];

/** The drawing is this wide; a browser stretches it to the column, so nothing in it is a letter. */
const span = 1000;

/** What stays, is to be built and is to end, as one bar; its title says it in words. */
export function gapBar(view: View, { of }: Pick<DomainGap, 'of'>): Html {
  const total = order.reduce((sum, standing) => sum + of[standing].length, 0);
  const words = order.map((standing) => `${t(view, standingWords(standing))}: ${of[standing].length}`).join(', ');
  let x = 0;
  return html`<svg class="gap-bar" viewBox="0 0 ${span} 20" preserveAspectRatio="none" role="img" aria-label="${words}">
<rect class="gap-none" width="${span}" height="20"/>
${order.map((standing) => {
  const width = total === 0 ? 0 : (of[standing].length / total) * span;
  const rect = html`<rect class="gap-${standing}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="20"/>`;
  x += width;
  return width > 0 && rect;
})}
</svg>`;
}

/** What the colours of `gapBar` mean. */
export const gapKey = (view: View): Html =>
  html`<ul class="chart-key">${order.map(
    (standing) =>
      html`<li><svg class="gap-swatch" viewBox="0 0 16 16" aria-hidden="true"><rect class="gap-${standing}" width="16" height="16" rx="3"/></svg>${t(view, standingWords(standing))}</li>`,
  )}</ul>`;
